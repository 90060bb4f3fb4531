# review: pending
### From the school, in Tigrinya (polite plural).

because-teacher = መምህርኩም ስለ ዝመረጾ
school-mine = መምህረይ
school-due = እንተ ተኻኢሉ ክሳብ { $day }
school-due-today = እንተ ተኻኢሉ ሎሚ
school-due-past = ገና ግዜ ኣሎ
school-what = መምህረይ እንታይ ይርኢ?
school-before = ቅድሚ ምጅማርኩም፦ መምህርኩም እዚ ክርኢ ይኽእል
school-stays = እዚ ኣብዚ ይተርፍ
school-question = መምህርኩም እትለማመድዎ ክርኢ ይኽእል ዶ?
school-no = ኣይፋል፣ ብዘይ እኡ እለማመድ
school-notes = መልእኽቲ ካብ መምህርኩም
school-views = መን ርእዩዎ?
school-nobody = ክሳብ ሕጂ ዝረኣየ የለን
school-shared = መምህርኩም እትለማመድዎ ክርኢ ይኽእል
school-not-shared = መምህርኩም እትለማመድዎ ክርኢ ኣይክእልን
role-teacher = መምህር
role-lead = ሓላፊ ቤት ትምህርቲ
school-pause = መምህርኩም ነቲ ጸወታ ንግዜኡ ደው ኣቢልዎ
school-pause-text = ቁሩብ ተጸበዩ። ድሕሪ ቁሩብ ክንቅጽል ኢና።
school-go-on = ሕጂ ክትቅጽሉ ትኽእሉ።
viewed-class = ዝርዝር ናይ ክፍሊ
viewed-learner = እትኽእልዎ
viewed-notes = መልእኽቲ ንዓኹም
viewed-room = ኣብቲ ጸወታ ዘለኹምዎ ቦታ
viewed-card = ስእሊ ዘለዎ ካርድኹም
viewed-export = ቅዳሕ ናይቲ ዝተለማመድኩምዎ
viewed-profile = መግለጺ ክእለትኩም
viewed-views = መን ርእዩዎ
viewed-erasure = ምድምሳስ ናይቲ ዝተለማመድኩምዎ
viewed-other = ዝተለማመድኩምዎ
