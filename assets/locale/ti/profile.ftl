# The competence profile as a PDF.
# review: pending
profile-title = ናይ ክእለት መግለጺ
profile-belongs = እዚ መግለጺ ናትካ እዩ። መን ክርእዮ ከም ዝኽእል ንስኻ ትውስን።
profile-nothing = ኣብዚ እቲ ፈለማ ከም እትኽእሎ እተርእዮ ይጸሓፍ።
profile-culture = ዝተላለኽዎም ነጥብታት ባህሊ
profile-means = እዚ መግለጺ እንታይ የርኢ
profile-not-exam = እዚ መግለጺ ኣብ Kollega ዝተለማመድካዮን ዘርኣኻዮን የርኢ። ናይ ቋንቋ ዴንማርክ ፈተና ኣይኮነን፣ ምስ ካልኦት እውን ኣየወዳድርን።
profile-how = ኣብቲ ጸወታ ዝተራእየ
