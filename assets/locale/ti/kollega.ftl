# review: pending
### Screen texts in Tigrinya (polite plural, which fits women and men).

## Who are you
language-name = ትግርኛ
greeting = ሰላም!
tagline = ቋንቋ ዳኒሽ ኣብ ስራሕ ተለማመዱ
who-are-you = መን ኢኹም?
choose-picture = ስእልኹም ምረጹ
new-learner = ናይ መጀመርታ ግዜይ እዩ
choose-help-language = ቋንቋኹም ምረጹ
your-code = ሰለስተ ስእልታትኩም
choose-code = ክትዝክርዎም እትኽእሉ ሰለስተ ስእልታት ምረጹ
same-pictures-again = ነቶም ሰለስተ ስእልታት ደጊምኩም ምረጹ
code-wrong = እዚኦም ስእልታትኩም ኣይኮኑን። እንደገና ፈትኑ።
welcome = እንቋዕ ብደሓን መጻእኩም!
welcome-back = እንደገና ብምርኣይኩም ሕጉሳት ኢና!

## Today's shift
choose-workplace = ኣበይ ክትሰርሕ ትደሊ፧
change-workplace = ቦታ ስራሕ ቀይር
todays-shift = ናይ ሎሚ ፈረቓ
warm-up = { $count ->
    [one] መሟሟቒ፦ { $count } ሓጺር ልምምድ
   *[other] መሟሟቒ፦ { $count } ሓጸርቲ ልምምዳት
 }
go-to-work = ናብ ስራሕ ኪዱ
todays-situation = ናይ ሎሚ ኩነታት
scene-minutes = ኣስታት { $minutes } ደቒቕ
new-today = ናይ ሎሚ ሓድሽ
from-your-teacher = ካብ መምህርኩም

## The microphone
mic-listening = እሰምዕ ኣለኹ
mic-hearing = እሰምዓኩም ኣለኹ
mic-thinking = ቁሩብ ተጸበዩ
mic-off = ማይክሮፎን ጠፊኡ ኣሎ
mic-gone = ማይክሮፎን የለን
mic-far = ቅረቡ
mic-again = ሓንሳብ ድገሙዎ
mic-too-loud = ካብ ማይክሮፎን ቁሩብ ርሓቑ
mic-dead = ማይክሮፎን ጠፊኡ ድዩ?
mic-heard = ዝሰማዕክዎ
room-check = በሉ፦ Hej
room-good = ጽቡቕ ጌረ እሰምዓኩም ኣለኹ
room-too-quiet = ማይክሮፎን ናብ ኣፍኩም ኣቅርቡዎ፡ ወይ ድምጹ ወስኹ
room-too-loud = ማይክሮፎን ቁሩብ ኣርሕቑዎ፡ ወይ ድምጹ ቀንሱ
room-too-noisy = ኣብዚ ብዙሕ ጫውጫው ኣሎ። ዝያዳ ስቕ ዝበለ ቦታ ድለዩ፡ ወይ ማይክሮፎን ናብ ኣፍኩም ኣቅርቡዎ
room-dead = ድምጺ ኣይመጽእን ኣሎ። ማይክሮፎን ጠፊኡ ድዩ?
other-microphone = ካልእ ማይክሮፎን ፈትኑ

## Tasks
say-or-point = በልዎ ወይ ኣመልክቱ
say-it = ብቋንቋ ዳኒሽ በልዎ
exercise-listen-and-point = ስምዑ እሞ ነቲ ቅኑዕ ስእሊ ኣመልክቱ
exercise-hear-and-repeat = ስምዑ እሞ ከምኡ በሉ
exercise-see-and-say = እዚ ብቋንቋ ዳኒሽ እንታይ ይበሃል?
exercise-choose-reply = ኣየናይ መልሲ ይሰማማዕ?
exercise-point-in-room = ስምዑ እሞ ነቲ ኣብቲ ክፍሊ ዘሎ ነገር ኣመልክቱ
exercise-picture-dictation = ስምዑ እሞ ናብቲ ዝተዛረብሉ ነገር ኣመልክቱ
exercise-number-heard = ስምዑ እሞ ናብቲ ዝሰማዕኩምዎ ኣመልክቱ
exercise-pair-heard = ጽቡቕ ጌርኩም ስምዑ። ኣየናይ ቃል እዩ?
exercise-fill-the-gap = እንታይ ይጎድል ኣሎ? ብቋንቋ ዳኒሽ በልዎ
exercise-number-said = እቲ እትርእይዎ በሉ
exercise-pair-said = ነቲ ቃል ብንጹር በልዎ
exercise-shadow = ምስ መሳርሕትኹም ብሓባር በልዎ
exercise-role-swap = ሕጂ ንስኹም ኢኹም እቲ መሳርሕቲ። እንታይ ትብሉ?
exercise-choose-meaning = እንታይ ማለት እዩ?
exercise-choose-phrase = ኣብዚ እንታይ ትብሉ?
exercise-put-in-order = ብቕኑዕ ተርታ ኣመልክቱ
number-kind-number = ቁጽርታት
number-kind-place = ከብሕታትን ቦታታትን
number-kind-time = ሰዓት
number-kind-amount = መጠን ገንዘብ
number-kind-date = ዕለታት
number-kind-phone = ቁጽርታት ተሌፎን
point-at-your-reply = ናብ መልስኹም ኣመልክቱ
point-at-it = ናብኡ ኣመልክቱ
pick-it-up = ኣልዕልዎ
put-it-down = ኣብ ቦታኡ ኣቐምጥዎ

## After a try
well-said = ጽቡቕ ተዛሪብኩም!
right = ቅኑዕ እዩ!
well-done = ጽቡቕ ጌርኩም!
almost = ዳርጋ ቅኑዕ!
something-else = ካልእ ነገር ሰሚዐ
nothing-heard = ዝሰማዕክዎ ነገር የለን
i-heard = ዝሰማዕክዎ፦ { $words }
try-to-include = እዚ እውን ክትብሉ ፈትኑ፦ { $words }
speak-louder = ቁሩብ ዓው ኢልኩም ኣብ ጥቓ ማይክሮፎን ተዛረቡ
try-again = እንደገና ፈትኑ
take-your-time = ኣይትተሃወኹ
not-that-one = ንሱ ኣይኮነን። ካልእ ፈትኑ።
right-one-is = እቲ ቅኑዕ እዚ እዩ፦ { $answer }
colleague-shows = ናብ { $name } ጠምቱ
say-after = ድሕሪ { $name } ድገሙ ወይ ኣመልክቱ
asking-is-right = ምሕታትኩም ጽቡቕ እዩ!
you-may-point = ኩሉ ግዜ ከተመልክቱ ትኽእሉ ኢኹም

## Sounds: what the mouth is to do
listen = ብቐስታ ስምዑ
sound-soft-d = መልሓስኩም ናብ ታሕተዎት ኣስናን ኣጸግዑ። ኣየር ይውጻእ።
sound-r = እቲ ድምጺ ብድሕሪት ጎሮሮ ግበርዎ። ጫፍ መልሓስ ንታሕቲ ይኹን።
sound-y = i በሉ፡ ከናፍርኩም ድማ ክቢ ግበሩ።
sound-i = ፍሽኽ በሉ፡ መልሓስኩም ንላዕሊ ኣልዕሉ።
sound-u = ከናፍርኩም ንእሽቶን ክብን ግበሩ። መልሓስኩም ንድሕሪት ስሓቡ።
sound-oe = e በሉ፡ ከናፍርኩም ድማ ክቢ ግበሩ።
sound-e = ከም i ይመስል፡ ግን ኣፍኩም ቁሩብ ክፈቱ።
sound-ae = ኣፍኩም ቁሩብ ክፈቱ። መልሓስ ንቅድሚት ይኹን።
sound-a = ኣፍኩም ጽቡቕ ጌርኩም ክፈቱ። መልሓስ ሰጥ ይበል።
sound-o = ከናፍርኩም ክቢ ግበሩ። መልሓስኩም ንድሕሪት ስሓቡ።
sound-aa = ክቢ ከናፍር። ካብ o ንላዕሊ ኣፍኩም ክፈቱ።
sound-v = ኣስናን ኣብ ታሕተዋይ ከንፈር። ድምጽኹም ተጠቐሙ።
sound-f = ኣስናን ኣብ ታሕተዋይ ከንፈር። ብዘይ ድምጺ ንፍሑ።
sound-p = ከናፍርኩም ዕጸዉ። ክትከፍትዎ ከለኹም ንፍሑ።
sound-b = ከናፍርኩም ዕጸዉ። ከይነፋሕኩም ክፈትዎ።
sound-t = ጫፍ መልሓስ ንላዕሊ ድሕሪ ኣስናን። ክትለቕዎ ከለኹም ንፍሑ።
sound-k = ብድሕሪት መልሓስ ዕጸዉ። ክትለቕዎ ከለኹም ንፍሑ።
sound-h = ከምቲ ኣብ መስትያት መስኮት እትተንፍስዎ ኣተንፍሱ።
sound-ng = ብድሕሪት መልሓስ ዕጸዉ። ድምጺ ብኣፍንጫ ይወጽእ።
sound-sj = ከምቲ ‘ሽሽ፡ ስቕ በሉ!’ እትብልዎ።
sound-l = ጫፍ መልሓስ ንላዕሊ ድሕሪ ኣስናን። ኣብኡ ይጽናሕ።
sound-together = ክልቲኡ ድምጺ ኣጸጊዕኩም በሉ፡ ኣብ መንጎ ዋላ ሓንቲ ኣይትወስኹ።
sound-to-the-end = ነቲ ናይ መወዳእታ ድምጺ እውን በሉ።

## Buttons
repeat = እንደገና
slower = ብቐስታ
help = ሓገዝ
show-me = ኣርእዩኒ
pause = ንግዜኡ ጠጠው
resume = ቀጽሉ
stop = ኩሉ ኣቋርጹ
turn-left = ናብ ጸጋም ምዛር
turn-right = ናብ የማን ምዛር
recentre = ምትዕርራይ
next = ዝቕጽል
back = ንድሕሪት
settings = ምድላዋት
stop-for-today = ንሎሚ ይኣክል
yes = እወ
no = ኣይፋል
paused = ጠጠው ኢሉ ኣሎ። ዘድልየኩም ግዜ ውሰዱ።
say-one-of = ክትብሉ ትኽእሉ፦ { $words }
which-of-them = ኣየናይ? በሉ፦ { $words }

## Settings
setting-help-language = ናይ ሓገዝ ቋንቋ
setting-microphone = ማይክሮፎን
setting-sound = ድምጺ
setting-text-size = ዓቐን ጽሑፍ
setting-subtitles = ናይ ዘረባ ጽሑፍ
setting-left-hand = ጸጋማይ ኢድ
setting-room-check = ማይክሮፎን ፈትኑ
setting-gaze = ብምጥማት ምረጹ
setting-voice-menus = ብድምጺ ኣዝዙ
setting-vignette = ክትንቀሳቐሱ ከለኹም ህዱእ ወሰን
setting-reads = ከንብብ እኽእል እየ
setting-tutorial = መእተዊ ደጊሙ
setting-more = ተወሳኺ ምድላዋት
on = ክፉት
off = ዕጹው
text-small = ንእሽቶ
text-medium = ማእከላይ
text-large = ዓቢ

## Before the glasses are worn
care = ቅድሚ ምጅማርኩም
care-space = ኣብ ዙርያኹም ነጻ ቦታ ኣሎ ድዩ?
care-space-advice = መናብርን ኣቕሑን ኣርሕቑ። ኣእዳውኩም ዘርግሑ፣ እንደገና ፈትኑ።
care-glasses = እቲ መነጽር ጽቡቕ ኮፍ ኢሉ ድዩ?
care-glasses-advice = ነቲ መነጽር ቁሩብ ኣንቀሳቕሱዎ፣ ነቲ መእሰሪ ኣፍኩሱዎ። ሓገዝ ክትሓቱ ትኽእሉ ኢኹም።
care-well = ጽቡቕ ዲኹም ዘለኹም?
care-well-advice = እምበኣር ሎሚ ነቲ መነጽር ግደፉዎ። ኣብ ስክሪን ክትለማመዱ ትኽእሉ ኢኹም።
care-flash = ቦግ-ቦግ ዝብል ብርሃን ክትጻወሩ ትኽእሉ ዶ?
care-flash-advice = መጀመርታ ምስ ሓኪምኩም ወይ መምህርኩም ተዛረቡ። ክሳብ ሽዑ ኣብ ስክሪን ክትለማመዱ ትኽእሉ ኢኹም።
care-ready = ሕጂ ድሉው እየ
care-screen = ኣብ ስክሪን ክለማመድ እየ
care-go-on = ክቕጽል እየ

## The introduction
tutorial = ከምዚ ግበሩ
tutorial-look = ሰላም! ስመይ { $name } ይበሃል። ናባይ ጠምቱ።
tutorial-point = ጽቡቕ! ሕጂ ናብቲ ዘብርህ ዘሎ ኣመልክቱ፣ ጠውቑ።
tutorial-gaze = ጽቡቕ! ሕጂ ናብቲ ዘብርህ ዘሎ ብህድኣት ጠምቱ።
tutorial-speak = ብጣዕሚ ጽቡቕ! ሕጂ ተዛረቡ። በሉ፦ Hej (ሰላም)
tutorial-help = ኩሉ ግዜ ሓገዝ ክትሓቱ ትኽእሉ ኢኹም። ፈትኑ። በሉ፦ Hjælp (ሓገዝ)
tutorial-done = ጽቡቕ ገይርኩም! ብሓጎስ ክሕግዘኩም እየ። ሕጂ ድሉዋት ኢኹም።

## A break, and when everything stands still
break = ግዜ ዕረፍቲ
break-text = ጽቡቕ ስራሕ! ኣዒንትኹም ቁሩብ ኣዕርፉ፣ ማይ ስተዩ።
stopped = ኩሉ ነገር ደው ኢሉ ኣሎ
stopped-text = ዘድልየኩም ግዜ ውሰዱ።

## When a class shares the glasses
teacher-code = ኮድ መምህር
teacher-code-wrong = እዚ እቲ ኮድ ኣይነበረን። እንደገና ፈትኑ።
teacher-code-wait = ቅድሚ እንደገና ምፍታንኩም ቁሩብ ተጸበዩ።
teacher-erase = ደምስሱ
teacher-done = ተወዲኡ
next-learner = ቀጻሊ ተመሃራይ
wipe = ነቲ መነጽር ወልውሉዎ
wipe-text = ነቲ መነጽር ብሶፍቲ ወልውሉዎ። ሽዑ ንቀጻሊ ሰብ ድሉው ይኸውን።

## After the shift
wrap-up = ሎሚ ጽቡቕ ሰሪሕኩም!
you-learned = ዝተለማመድኩምዎ
comes-back = ክምለስ እዩ
returns-today = ሎሚ
returns-tomorrow = ጽባሕ
returns-in-days = { $days ->
    [one] ድሕሪ { $days } መዓልቲ
   *[other] ድሕሪ { $days } መዓልታት
 }
points = { $points ->
    [one] { $points } ነጥቢ
   *[other] { $points } ነጥብታት
 }
shifts-this-week = { $count ->
    [one] ኣብዚ ሰሙን { $count } ፈረቓ
   *[other] ኣብዚ ሰሙን { $count } ፈረቓታት
 }
longest-row = { $count ->
    [one] ዝነውሐ ተኸታታሊ፦ { $count } ፈረቓ
   *[other] ዝነውሐ ተኸታታሊ፦ { $count } ፈረቓታት
 }
words-known = { $count ->
    [one] { $count } ቃል ትፈልጡ ኢኹም
   *[other] { $count } ቃላት ትፈልጡ ኢኹም
 }
see-you = ክሳብ ንራኸብ!
goodbye = ደሓን ኩኑ፡ ንናይ ሎሚ ነመስግነኩም

## Her view, and when it is recorded
this-way = ቁሩብ ናብዚ ኣንፈት ተንቀሳቐሱ
recording = ስእሊ ይቕዳሕ ኣሎ፡ ድምጽኹም ግን ኣይቅዳሕን
recording-no = ኣይፋል፡ የቐንየለይ
recording-erased = እቲ ቅዳሕ ደው ኢሉ ተደምሲሱ ኣሎ።
recording-failed = እቲ ቅዳሕ ደው ኢሉ ኣሎ። ተወሳኺ ክዕቀብ ኣይክእልን።

## When something goes wrong
what-happened = እንታይ ኣጋጢሙ?
why = ኣብ ቦታታት ስራሕ ዴንማርክ መብዛሕትኡ ግዜ ከምዚ እዩ፦
second-chance = ካልኣይ ዕድል ኣለኩም
culture-met = ኣብዚ ከምዚ እዩ ዝግበር። ብጣዕሚ ጽቡቕ!
culture-mended = ሕጂ ተሳኪዑ!
mistakes-are-fine = ጸገም የለን። ኣብዚ ምግጋይ ይከኣል እዩ።

## When the machine acts up
recogniser-restarted = ድምጺ ንሓንሳብ ተቛሪጹ። እንደገና በሉ።
microphone-missing = ማይክሮፎን ኣይተረኽበን። ከተመልክቱ ትኽእሉ ኢኹም።
microphone-gone = ማይክሮፎን የለን። መሊስኩም ኣእትውዎ ወይ ኣመልክቱ።
microphone-back = እንደገና እሰምዕ ኣለኹ። ሓንሳብ ድገሙዎ።
microphone-other = ሕጂ ብኻልእ ማይክሮፎን እሰምዕ ኣለኹ።
voice-missing = እዚ ኮምፒተር ድምጺ የብሉን። ነቲ ጽሑፍን ስእልታትን ርኣዩ።
disk-full = ዲስክ መሊኡ ኣሎ። ልምምድ ክትቅጽሉ ትኽእሉ ኢኹም።
data-damaged = እቲ ናይ ቀደም ሓበሬታኹም ክንበብ ኣይከኣለን። ንጎድኒ ተቐሚጡ ኣሎ፡ ካብ ሓድሽ ንጅምር።
data-locked = ኮለጋ ኣብ ካልእ ቦታ ክፉት ኣሎ። ዕጸውዎ እሞ እንደገና ፈትኑ።
loading = ቁሩብ ተጸበዩ …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] ሎሚ ከቢድ ስለ ዝነበረ
    [1] ትማሊ ከቢድ ስለ ዝነበረ
   *[other] ቅድሚ ሕጂ ከቢድ ስለ ዝነበረ
 }
because-scene = ሎሚ ኣብ ስራሕ ስለ ዘድልየካ
because-days = { $count ->
    [0] ሕጂ ስለ ዝተማህርካዮ
    [1] ትማሊ ስለ ዝተለማመድካዮ
   *[other] { $count } መዓልቲ ስለ ዝሓለፈ
 }
because-weeks = { $count } ሰሙን ስለ ዝሓለፈ
because-new = ሓድሽ ስለ ዝኾነ
because-everywhere = ኣብ ኩሉ ቦታ ስራሕ ስለ ዝበሃል
scene-because-teacher = መምህርካ ስለ ዝመረጾ
scene-because-first = ካብዚ ስለ ዝጅመር
scene-because-next = ንሓድሽ ነገር ድሉው ስለ ዝኾንካ
scene-because-safety = ሓደ ነገር ምስ ዘጋጥም እንታይ ከም እትገብር ክትፈልጥ ስለ ዘድሊ
scene-because-drill = { $count } ሰሙን ስለ ዝሓለፈን ኣገዳሲ ስለ ዝኾነን
scene-because-everywhere = ኩሉ ሰብ ኣብ ስራሕ ስለ ዘድልዮ
scene-because-again = ነፍሲ ወከፍ ግዜ እናቐለለ ስለ ዝኸይድ

## እቶም ኣርባዕተ ስጉምትታት
# review: pending
choose-step = ነቲ ዝርርብ ብኸመይ ክትለማመዶ ትደሊ?
step-hear = ነቲ ዝርርብ ስምዓዮ
step-repeat = ደድሕረይ በል
step-prompts = ብሓገዝ በሎ
step-live = ኣብ ስራሕ
step-hear-how = ንምሉእ ዝርርብ ስማዕ። ዋላ ሓንቲ ክትብል ኣየድልየካን።
step-repeat-how = ሕጂ ተራኻ እዩ። እንታይ ከም እትብል ስማዕ፣ ድሕሪኡ ድገሞ።
step-prompts-how = ነቲ ስእሊ ርአ፣ ነታ ቀዳመይቲ ቃል ስማዕ። ድሕሪኡ ንኹሉ ባዕልኻ በሎ።
step-hear-done = እዚ እቲ ምሉእ ዝርርብ እዩ ነይሩ።
step-repeat-done = ጽቡቕ! ንዝመጽእ ባዕልኻ ክትፍትኖ ኢኻ።
step-prompts-done = ብሉጽ! ሕጂ ኣብ ስራሕ ክትገብሮ ድሉው ኢኻ።
before-shift = ቅድሚ ፈረቓ፦ ክልተ ደቒቕ
continue-card = ካብ ዘቋረጽካሉ ቀጽል
setting-minutes = ሓደ ግዜ ክንደይ ከም ዝለማመድ

## What she has, and what she can do
# review: pending
can-now = እዚ ሕጂ እኽእል እየ
can-new = እዚ ሕጂ ትኽእል ኢኻ
can-again = እዚ ቅድሚ ሕጂ ኣርኢኻዮ ኢኻ። ዳግማይ ከተርእዮ ትኽእል ኢኻ።
can-trying = ኣብ መንገዲ
locker = ናተይ ካቢነት
locker-new = ንካቢነትካ ሓድሽ ነገር
levels = ናተይ ማዕጾታት
levels-are-ours = እቶም ደረጃታት ናይ Kollega ጥራይ እዮም። ፈተና ቋንቋ ዴንማርክ ኣይኮኑን።
level-new = ሓድሽ ማዕጾ ተኸፊቱ
level-needs = ዝርርባት፦ { $scenes }። ቃላት፦ { $words }።
level-ny = ኣብ ስራሕ ሓድሽ
level-med = ኣባል ጉጅለ
level-selv = ባዕለይ እኽእል
level-ny-can = ነተን ፈለማ መዓልታት ስራሕ ክወጾን እኽእል እየ።
level-med-can = ኣብ መዓልታዊ ስራሕ ክሳተፍ እኽእል እየ።
level-selv-can = ኣብ ስራሕ ባዕለይ ክኽእል እየ።
win-came-back = ተመሊስካ መጺእካ። ጽቡቕ እዩ።
win-whole-scene = ነቲ ምሉእ ዝርርብ ባዕልኻ ጌርካዮ። ብሉጽ!
win-pointed-before = { $days ->
    [1] ትማሊ ኣመልኪትካ። ሎሚ ባዕልኻ ኢልካዮ።
   *[other] ቅድም ኣመልኪትካ። ሎሚ ባዕልኻ ኢልካዮ።
 }
win-first-try = ቅድም ከቢድ ነይሩ። ሎሚ ብኡንብኡ ኢልካዮ።
win-remembered = “{ $word }” ድሕሪ { $weeks } ሰሙን ተዘኪርካያ።
win-norm-kept = ቅድም ንእሽቶ ጌጋ ነይሩ። ሎሚ ከመይ ከም ዝግበር ፈሊጥካ።
win-longest-line = ብሓደ ግዜ { $count } ቃላት ኢልካ። ካብ ቅድም ይበዝሕ።
win-ten-words = ሕጂ { $count } ቃላት ዴንማርክ ትፈልጥ።
win-mended = ዳግማይ ፈቲንካ፣ ጽቡቕ ድማ ኮይኑ።
win-kept-on = ክሳብ ዝሰልጥ ቀጺልካ።
win-clear-word = ሎሚ “{ $word }” ብንጹር ኢልካያ።
win-first-time = ንመጀመርታ ግዜ እዩ ነይሩ፣ ክሳብ መወዳእታ ድማ በጺሕካ።
win-asked = ምስ ተጠራጠርካ ሓቲትካ። ጽቡቕ እዩ።
win-days-here = ኣብ ሓደ ሰሙን { $count } መዓልታት ኣብዚ ነይርካ። ምዕራፍ ኣይትረስዕ።
win-spoke = ሎሚ { $count } ግዜ ብዳኒሽ ተዛሪብካ።
win-tasks = ሎሚ { $count } ዕማማት ፈጺምካ።
win-here = ናይ ሎሚ የቐንየለይ። ምምጻእካ ጽቡቕ እዩ።

## Where she begins
# review: pending
placing = ካበይ ከም እትጅምር
placing-skip = ሕለፎ
placing-offer = ካበይ ከም እትጅምር ክንፈልጥዶ?
placing-try = እወ፡ ንሒደት ደቓይቕ ንፈትን
placing-start = ካብ መጀመርታ ክጅምር እየ
placing-hello = ስማዕ፡ ኣመልክት፡ እትኽእሎ ድማ በል። ኩሉ ግዜ ክትሓልፎ ትኽእል ኢኻ።
placing-thanks = የቐንየለይ። ሕጂ ካበይ ከም እንጅምር ፈሊጠ ኣለኹ።
placing-letters = ከተንብብዶ ወይስ ክትሰምዕ ትደሊ?
placing-reads = ኣነ የንብብ
placing-listens = ኣነ ይሰምዕ
setting-placing = ካበይ ከም ዝጅምር ርኸብ
