# The competence profile as a PDF.
# review: pending
profile-title = Kompetenceprofil
profile-belongs = Profilen er din. Du bestemmer, hvem der må se den.
profile-nothing = Her er plads til det første, du viser, at du kan.
profile-culture = Kulturpunkter, jeg har mødt
profile-means = Det viser profilen
profile-not-exam = Profilen viser, hvad der er øvet og vist i Kollega. Den er ikke en prøve i dansk, og den sammenligner ikke med andre.
profile-how = vist i spillet
