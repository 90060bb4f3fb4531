# The competence profile as a PDF.
# review: pending
profile-title = Competence profile
profile-belongs = The profile is yours. You decide who may see it.
profile-nothing = Here is room for the first thing that you show you can do.
profile-culture = Culture points that I have met
profile-means = What the profile shows
profile-not-exam = The profile shows what has been practised and shown in Kollega. It is no exam in Danish, and it compares with nobody.
profile-how = shown in the game
