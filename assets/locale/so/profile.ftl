# The competence profile as a PDF.
# review: pending
profile-title = Muuqaalka xirfadaha
profile-belongs = Muuqaalkan adigaa leh. Adigaa go’aansanaya cidda arki karta.
profile-nothing = Halkan waa meesha waxa ugu horreeya ee aad muujiso inaad karto.
profile-culture = Qodobbada dhaqanka ee aan la kulmay
profile-means = Waxa uu muujinayo
profile-not-exam = Muuqaalku wuxuu muujinayaa waxa lagu tababartay laguna muujiyay Kollega. Ma aha imtixaan af-Deenish, cidna lama barbardhigo.
profile-how = lagu muujiyay ciyaarta
