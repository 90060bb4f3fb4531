# review: pending
### What goes from the headset to the school when she is in a class.

leaves-who = ስእልኹም፣ ስምኩም ወይ ቁጽርኹም ከምኡ'ውን ቋንቋ ሓገዝ
leaves-code = ሰለስተ ምስጢራዊ ስእልታትኩም፣ ከም ነዊሕ ቁጽሪ ተሓቢኡ፣ ካልእ መነጽር ክትጥቀሙ
leaves-when = መዓስን ክንደይ ግዜን ትለማመዱ፣ ብመነጽር ወይ ብስክሪን ምዃኑ
leaves-scenes = ኣየኖት ትርኢታት ትጻወቱ፣ እንታይ ትምልሱ፣ ናበይ ከም ዝበጻሕኩም
leaves-heard = እቲ ኮምፒተር ክትዛረቡ ከለኹም ዝሰምዖ ቃላት
leaves-help = ኣበይ ሓገዝ ወይ እንደገና ምስማዕ ከም ዝሓተትኩም
leaves-culture = ኣብ ዴንማርካዊ ቦታ ስራሕ ከመይ ከም ዝግበር እትፈልጥዎ
leaves-words = ኣየኖት ቃላት ትለማመዱ፣ ከመይ ከም ዝኸይድ፣ መዓስ ከም ዝምለሱ
leaves-level = ዝጀመርኩምሉ ደረጃ፣ ከምኡ'ውን እተንብቡ ምዃንኩም
leaves-locker = ኣብ ካቢነትኩም ዘሎ ነገራት፣ ብምንታይ ከም ዝተናእድኩም
leaves-settings = ዝመረጽኩምዎ ቦታ ስራሕ፣ ግዜ፣ ድምጽን ጽሑፍን፣ ከምኡ'ውን ነዚ ከም ዝተሰማማዕኩም
leaves-now = ሕጂ ኣብቲ ጸወታ ኣበይ ከም ዘለኹም፣ መምህርኩም ክከታተል ከሎ
stays-sound = ድምጽኹም ፈጺሙ ኣይዕቀብን ኣይለኣኽን
stays-body = ኣየነይቲ ኢድ ትጥቀሙ፣ ከመይ ትርእዩን ተመልክቱን፣ ኣብቲ መነጽር ይተርፍ
