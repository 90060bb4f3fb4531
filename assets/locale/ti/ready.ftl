# review: pending
### What teachers say again and again, in Tigrinya (polite plural).

ready-calm = ኣይትተሃወኹ። እኹል ግዜ ኣለኩም።
ready-listen = ሓንሳብ ድገሙ ስምዑ።
ready-slowly = ብቐስታ በልዎ፣ ቃል ብቃል።
ready-louder = ቁሩብ ዓው ኢልኩም ተዛረቡ።
ready-repeat = ንመሳርሕትኹም እንደገና ክብልዎ ሕተቱ።
ready-slower = ንመሳርሕትኹም ብቐስታ ክዛረቡ ሕተቱ።
ready-help = ከቢድ እንተ ኾይኑ «ሓገዝ» ጠውቑ።
ready-point = ንምባል ከቢድ እንተ ኾይኑ ነቲ መልሲ ኣመልክቱ።
ready-good = ጽቡቕ ትኸዱ ኣለኹም። ቀጽሉ!
ready-again = እንደገና ፈትኑ።
ready-scene = ካልእ ዝርርብ ፈትኑ።
ready-break = ቁሩብ ኣዕርፉ።
ready-coming = ናባኹም እመጽእ ኣለኹ።
ready-off = ነቲ መነጽር ኣውጽእዎ።
ready-come = ነቲ መነጽር ኣውጺእኩም ናባይ ንዑ።
ready-proud = ጽቡቕ! ከም ዝተለማመድኩም እርኢ ኣለኹ።
ready-words = ግዜ ምስ ረኸብኩም ነቶም ቃላት እንደገና ተለማመዱ።
ready-same = ነቲ ዝርርብ እንደገና ተለማመድዎ። ሽዑ ይቐልል።
ready-new = ንዝቕጽል ግዜ ሓድሽ ዝርርብ ፈትኑ።
ready-given = ሓድሽ ነገር መሪጸልኩም ኣለኹ።
ready-aloud = ክትለማመዱ ከለኹም ነቶም ቃላት ዓው ኢልኩም በልዎም።
ready-ask = ዝኸበደኩም ነገር እንተ ኣልዩ ንዓይ ሕተቱኒ።
ready-talk = ንዝቕጽል ግዜ ምስ ተራኸብና መጺእኩም ተዘራረቡኒ።
ready-breaks = ዕረፍቲ ምውሳድ ኣይትረስዑ።
ready-written = መምህርኩም ብዴንማርክኛ ዝጸሓፍዎ
