# The competence profile as a PDF.
# review: pending
profile-title = Yeterlik profili
profile-belongs = Bu profil senin. Kimin göreceğine sen karar verirsin.
profile-nothing = Burası, yapabildiğini göstereceğin ilk şeyin yeri.
profile-culture = Karşılaştığım kültür noktaları
profile-means = Profil neyi gösterir
profile-not-exam = Profil, Kollega’da çalışılan ve gösterilen şeyleri gösterir. Danca sınavı değildir ve kimseyle karşılaştırmaz.
profile-how = oyunda gösterildi
