# The competence profile as a PDF.
# review: pending
profile-title = Profil umiejętności
profile-belongs = Ten profil jest twój. Ty decydujesz, kto może go zobaczyć.
profile-nothing = Tu jest miejsce na pierwszą rzecz, którą pokażesz.
profile-culture = Punkty kultury, które już znam
profile-means = Co pokazuje profil
profile-not-exam = Profil pokazuje, co zostało przećwiczone i pokazane w grze Kollega. Nie jest egzaminem z duńskiego i z nikim nie porównuje.
profile-how = pokazane w grze
