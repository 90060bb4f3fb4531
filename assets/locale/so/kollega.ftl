# review: pending
### Screen texts in Somali (plain, everyday).

## Who are you
language-name = Soomaali
greeting = Salaan!
tagline = Ku celceli af-Deenishka shaqada
who-are-you = Kumaad tahay?
choose-picture = Dooro sawirkaaga
new-learner = Waan ku cusubahay
choose-help-language = Dooro luqaddaada
your-code = Saddexdaada sawir
choose-code = Dooro saddex sawir oo aad xusuusan karto
same-pictures-again = Mar kale dooro isla saddexdii sawir
code-wrong = Kuwani ma aha sawirradaadii. Mar kale isku day.
welcome = Soo dhowow!
welcome-back = Waan ku faraxsanahay inaan mar kale ku aragno!

## Today's shift
choose-workplace = Xaggee baad rabtaa inaad ka shaqayso?
change-workplace = Beddel goobta shaqada
todays-shift = Shaqada maanta
warm-up = { $count ->
    [one] Layli bilow ah: 1 layli gaaban
   *[other] Layli bilow ah: { $count } layli gaagaaban
 }
go-to-work = Shaqada tag
todays-situation = Xaaladda maanta
scene-minutes = Qiyaastii { $minutes } daqiiqo
new-today = Waxa maanta cusub
from-your-teacher = Ka yimid macallinkaaga

## The microphone
mic-listening = Waan dhegaysanayaa
mic-hearing = Waan ku maqlayaa
mic-thinking = In yar sug
mic-off = Makarafoonku waa dansan yahay
mic-gone = Makarafoonku waa maqan yahay
mic-far = Soo dhowow
mic-again = Mar kale dheh
mic-too-loud = Makarafoonka yara ka fogow
mic-dead = Makarafoonka ma la damiyay?
mic-heard = Waxaan maqlay
room-check = Dheh: Hej
room-good = Si fiican ayaan kuu maqlayaa
room-too-quiet = Makarafoonka afka u soo dhowee, ama codkiisa kor u qaad
room-too-loud = Makarafoonka yara fogee, ama codkiisa hoos u dhig
room-too-noisy = Halkan buuq badan baa jira. Meel ka xasilloon raadi, ama makarafoonka afka u soo dhowee
room-dead = Cod ma soo gaarayo. Makarafoonka ma la damiyay?
other-microphone = Makarafoon kale isku day

## Tasks
say-or-point = Dheh, ama farta ku fiiq
say-it = Af-Deenish ku dheh
exercise-listen-and-point = Dhegayso, oo farta ku fiiq sawirka saxda ah
exercise-hear-and-repeat = Dhegayso, oo isla sidaas dheh
exercise-see-and-say = Maxaa af-Deenish lagu yiraahdaa?
exercise-choose-reply = Jawaabtee baa ugu habboon?
exercise-point-in-room = Dhegayso, oo farta ku fiiq shayga qolka yaalla
exercise-picture-dictation = Dhegayso, oo farta ku fiiq waxa laga hadlayo
exercise-number-heard = Dhegayso, oo farta ku fiiq waxa aad maqasho
exercise-pair-heard = Si fiican u dhegayso. Waa eraygee?
exercise-fill-the-gap = Maxaa ka maqan? Af-Deenish ku dheh
exercise-number-said = Dheh waxa aad aragto
exercise-pair-said = Erayga si cad u dheh
exercise-shadow = La dheh qofka aad wada shaqaysaan
exercise-role-swap = Hadda adigu waxaad tahay shaqaalaha kale. Maxaad tiraahdaa?
exercise-choose-meaning = Maxay ka dhigan tahay?
exercise-choose-phrase = Halkan maxaad ka tiraahdaa?
exercise-put-in-order = Farta ugu fiiq sida ay u kala horreeyaan
number-kind-number = Tirooyinka
number-kind-place = Khaanadaha iyo goobaha
number-kind-time = Waqtiga
number-kind-amount = Lacagta
number-kind-date = Taariikhaha
number-kind-phone = Lambarrada taleefanka
point-at-your-reply = Farta ku fiiq jawaabtaada
point-at-it = Farta ku fiiq
pick-it-up = Soo qaad
put-it-down = Meeshiisa dhig

## After a try
well-said = Si fiican baad u tiri!
right = Waa sax!
well-done = Aad baad u fiican tahay!
almost = Wax yar baa ka dhiman!
something-else = Wax kale ayaan maqlay
nothing-heard = Waxba ma maqlin
i-heard = Waxaan maqlay: { $words }
try-to-include = Isku day inaad kan ku darto: { $words }
speak-louder = Cod yara weyn ku hadal, makarafoonka u dhowow
try-again = Mar kale isku day
take-your-time = Ha degdegin
not-that-one = Kaas ma aha. Mid kale isku day.
right-one-is = Kan saxda ah waa: { $answer }
colleague-shows = Eeg sida { $name } kuu tusayo
say-after = Ku celi { $name } ka dib, ama farta ku fiiq
asking-is-right = Way fiican tahay inaad weydiiso!
you-may-point = Mar walba farta waad ku fiiqi kartaa

## Sounds: what the mouth is to do
listen = Si tartiib ah u dhageyso
sound-soft-d = Carrabka ku hay ilkaha hoose. Hawada ha ka baxdo.
sound-r = Codka ka samee dhuunta gadaasheeda. Carrabka caaraddiisu hoos ha joogto.
sound-y = Dheh i, bushimahana soo wareeji.
sound-i = Dhoolla caddee, carrabkana kor u qaad.
sound-u = Bushimaha ka dhig yar oo wareegsan. Carrabka gadaal u jiid.
sound-oe = Dheh e, bushimahana soo wareeji.
sound-e = Waxay u dhowdahay i, laakiin afka wax yar ka sii fur.
sound-ae = Afka wax yar ka sii fur. Carrabku hore ha u jiro.
sound-a = Afka si fiican u fur. Carrabku ha fidsanaado.
sound-o = Bushimaha soo wareeji. Carrabka gadaal u jiid.
sound-aa = Bushimo wareegsan. Afka ka fur in ka badan o.
sound-v = Ilkaha saar bushinta hoose. Codkaaga isticmaal.
sound-f = Ilkaha saar bushinta hoose. Afuuf cod la'aan.
sound-p = Bushimaha xir. Afuuf markaad furayso.
sound-b = Bushimaha xir. Fur adigoon afuufin.
sound-t = Carrabka caaraddiisa ilkaha gadaashooda saar. Afuuf markaad sii dayso.
sound-k = Carrabka gadaashiisa ku xir. Afuuf markaad sii dayso.
sound-h = Neefta sii daa, sida markaad daaqad ku neefsato.
sound-ng = Carrabka gadaashiisa ku xir. Codku sanka ha ka baxo.
sound-sj = Sida markaad tiraahdo: Shh, aamus!
sound-l = Carrabka caaraddiisa ilkaha gadaashooda saar. Halkaas ha joogto.
sound-together = Labada cod isku xiji, waxba yaanay u dhexayn.
sound-to-the-end = Codka ugu dambeeya sidoo kale dheh.

## Buttons
repeat = Mar kale
slower = Si tartiib ah
help = Caawimo
show-me = I tus
pause = Hakad
resume = Sii wad
stop = Wax walba jooji
turn-left = U jeedi bidix
turn-right = U jeedi midig
recentre = Toosi
next = Xiga
back = Dib u noqo
settings = Dejinta
stop-for-today = Maanta intaas baa ku filan
yes = Haa
no = Maya
paused = Waa hakad. Qaado waqtiga aad u baahan tahay.
say-one-of = Waxaad dhihi kartaa: { $words }
which-of-them = Keebaa? Dheh: { $words }

## Settings
setting-help-language = Luqadda caawimada
setting-microphone = Makarafoon
setting-sound = Cod
setting-text-size = Cabbirka qoraalka
setting-subtitles = Qoraalka hadalka
setting-left-hand = Gacanta bidix
setting-room-check = Tijaabi makarafoonka
setting-gaze = Ku dooro fiirin
setting-voice-menus = Ku maamul codka
setting-vignette = Gees degan marka aad dhaqaaqayso
setting-reads = Waan akhrin karaa
setting-tutorial = Hordhaca mar kale
setting-more = Dejin kale
on = Shidan
off = Dansan
text-small = Yar
text-medium = Dhexdhexaad
text-large = Weyn

## Before the glasses are worn
care = Intaadan bilaabin
care-space = Meel banaan ma kugu wareegsan tahay?
care-space-advice = Kuraasta iyo alaabta fogee. Gacmaha kala bixi oo mar kale isku day.
care-glasses = Ookiyaaluhu si fiican ma kuugu fadhiyaan?
care-glasses-advice = Ookiyaalaha wax yar dhaqaaji oo suunka debci. Caawimaad waad codsan kartaa.
care-well = Ma fiican tahay?
care-well-advice = Markaa maanta ookiyaalaha iska dhaaf. Shaashadda ayaad ku tababaran kartaa.
care-flash = Ma u adkaysan kartaa iftiin bilig-biligle ah?
care-flash-advice = Marka hore la hadal dhakhtarkaaga ama macallinkaaga. Ilaa markaas shaashadda ku tababaro.
care-ready = Hadda diyaar baan ahay
care-screen = Shaashadda ayaan ku tababaranayaa
care-go-on = Waan sii wadayaa

## The introduction
tutorial = Sidan u samee
tutorial-look = Salaan! Magacaygu waa { $name }. I fiiri.
tutorial-point = Fiican! Hadda farta ku fiiq waxa ifaya oo riix.
tutorial-gaze = Fiican! Hadda si degan u fiiri waxa ifaya.
tutorial-speak = Aad u fiican! Hadda hadal. Dheh: Hej (salaan)
tutorial-help = Mar walba caawimaad waad codsan kartaa. Isku day. Dheh: Hjælp (caawimaad)
tutorial-done = Si fiican baad u qabatay! Waan ku caawinayaa. Hadda diyaar baad tahay.

## A break, and when everything stands still
break = Waa waqtigii nasashada
break-text = Shaqo fiican! Indhahaaga yara nasi oo biyo cab.
stopped = Wax walba way istaageen
stopped-text = Qaado waqtiga aad u baahan tahay.

## When a class shares the glasses
teacher-code = Koodhka macallinka
teacher-code-wrong = Taasi ma ahayn koodhka. Mar kale isku day.
teacher-code-wait = Yara sug ka hor intaadan mar kale isku dayin.
teacher-erase = Tirtir
teacher-done = Dhammaad
next-learner = Ardayga xiga
wipe = Ookiyaalaha tirtir
wipe-text = Ookiyaalaha tiish ku tirtir. Markaas qofka xiga ayay diyaar u yihiin.

## After the shift
wrap-up = Shaqo fiican baad maanta qabatay!
you-learned = Waxa aad ku celcelisay
comes-back = Wuu soo noqonayaa
returns-today = maanta
returns-tomorrow = berri
returns-in-days = { $days ->
    [one] 1 maalin ka dib
   *[other] { $days } maalmood ka dib
 }
points = { $points ->
    [one] 1 dhibic
   *[other] { $points } dhibcood
 }
shifts-this-week = { $count ->
    [one] 1 shaqo toddobaadkan
   *[other] { $count } shaqo toddobaadkan
 }
longest-row = { $count ->
    [one] Taxanaha ugu dheer: 1 shaqo
   *[other] Taxanaha ugu dheer: { $count } shaqo
 }
words-known = { $count ->
    [one] Waxaad taqaan 1 erey
   *[other] Waxaad taqaan { $count } erey
 }
see-you = Is arag dambe!
goodbye = Nabad gelyo, maantana waad ku mahadsan tahay

## Her view, and when it is recorded
this-way = Wax yar dhankan u dhaqaaq
recording = Sawirka ayaa la duubayaa, codkaaga maya
recording-no = Maya, mahadsanid
recording-erased = Duubistii waa la joojiyay, waana la tirtiray.
recording-failed = Duubistii way istaagtay. Wax kale lama kaydin karo.

## When something goes wrong
what-happened = Maxaa dhacay?
why = Goobaha shaqada ee Danmark badanaa waa sidan:
second-chance = Fursad labaad ayaad haysataa
culture-met = Halkan sidaas baa loo sameeyaa. Aad u fiican!
culture-mended = Hadda way hagaagtay!
mistakes-are-fine = Dhib ma leh. Halkan waa lagu qaldami karaa.

## When the machine acts up
recogniser-restarted = Codku in yar buu go’ay. Mar kale dheh.
microphone-missing = Makarafoon lama helin. Farta waad ku fiiqi kartaa.
microphone-gone = Makarafoonku waa maqan yahay. Dib u geli, ama farta ku fiiq.
microphone-back = Mar kale waan dhegaysanayaa. Mar kale dheh.
microphone-other = Hadda makarafoon kale ayaan ku dhegaysanayaa.
voice-missing = Kombiyuutarkan cod ma laha. Eeg qoraalka iyo sawirrada.
disk-full = Kaydku waa buuxaa. Layliga waad sii wadi kartaa.
data-damaged = Xogtaadii hore lama akhrin karin. Dhinac baa la dhigay, cusub baan bilaabaynaa.
data-locked = Kollega meel kale ayay ka furan tahay. Xir, oo mar kale isku day.
loading = In yar sug …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] Sababtoo ah maanta way adkayd
    [1] Sababtoo ah shalay way adkayd
   *[other] Sababtoo ah markii hore way adkayd
 }
because-scene = Sababtoo ah maanta shaqada ayaad ugu baahan tahay
because-days = { $count ->
    [0] Sababtoo ah hadda ayaad baratay
    [1] Sababtoo ah shalay ayaad ku celcelisay
   *[other] Sababtoo ah waxaa laga joogaa { $count } maalmood
 }
because-weeks = Sababtoo ah waxaa laga joogaa { $count } toddobaad
because-new = Sababtoo ah waa kuu cusub
because-everywhere = Sababtoo ah goob shaqo kasta waa laga yiraahdaa
scene-because-teacher = Sababtoo ah macallinkaaga ayaa doortay
scene-because-first = Sababtoo ah halkan ayaa laga bilaabaa
scene-because-next = Sababtoo ah waxaad diyaar u tahay wax cusub
scene-because-safety = Sababtoo ah waa inaad ogaato waxaad samayso marka wax dhacaan
scene-because-drill = Sababtoo ah waxaa laga joogaa { $count } toddobaad, waana muhiim
scene-because-everywhere = Sababtoo ah qof kasta ayaa shaqada ugu baahan
scene-because-again = Sababtoo ah mar kasta way fududaataa

## Afarta tallaabo
# review: pending
choose-step = Sidee ayaad u rabtaa inaad wada hadalka ugu tababarato?
step-hear = Dhageyso
step-repeat = Iga daba dheh
step-prompts = Ku dheh caawinaad
step-live = Shaqada
step-hear-how = Dhageyso wada hadalka oo dhan. Waxba ma aha inaad tiraahdo.
step-repeat-how = Hadda waa markaaga. Dhageyso waxaad dhihi doonto, kadibna ku celi.
step-prompts-how = Fiiri sawirka, oo maqal ereyga koowaad. Kadib adigu dheh dhammaan.
step-hear-done = Taasi waxay ahayd wada hadalka oo dhan.
step-repeat-done = Waa hagaag! Marka xigta adigaa isku dayi doona.
step-prompts-done = Aad u fiican! Hadda diyaar ayaad u tahay inaad shaqada ku sameyso.
before-shift = Wardiga ka hor: laba daqiiqo
continue-card = Ka sii wad meeshii aad joogsatay
setting-minutes = Intee ayaan markiiba tababartaa

## What she has, and what she can do
# review: pending
can-now = Tan hadda waan awoodaa
can-new = Tan hadda waad awooddaa
can-again = Tan hore ayaad u muujisay. Mar kale waad muujin kartaa.
can-trying = Jidka ku jira
locker = Armaajadayda
locker-new = Shay cusub oo armaajadaada ah
levels = Albaabbadayda
levels-are-ours = Heerarku waa kuwa Kollega. Ma aha imtixaan af-Deenish ah.
level-new = Albaab cusub baa furan
level-needs = Wadahadallo: { $scenes }. Erayo: { $words }.
level-ny = Ku cusub shaqada
level-med = Kooxda ka mid ah
level-selv = Keligay waan isku filnahay
level-ny-can = Maalmaha ugu horreeya ee shaqada waan maarayn karaa.
level-med-can = Shaqada maalinlaha ah waan ka qayb geli karaa.
level-selv-can = Keligay ayaan shaqada ku maarayn karaa.
win-came-back = Waad soo noqotay. Taasi waa fiican tahay.
win-whole-scene = Wadahadalka oo dhan keligaa ayaad samaysay. Aad u fiican!
win-pointed-before = { $days ->
    [1] Shalay farta ayaad ku fiiqday. Maanta adigaa yiri.
   *[other] Markii hore farta ayaad ku fiiqday. Maanta adigaa yiri.
 }
win-first-try = Markii hore way adkayd. Maanta isla markiiba waad tiri.
win-remembered = “{ $word }” waad xasuusatay { $weeks } toddobaad kaddib.
win-norm-kept = Markii hore wax yar baa qaldamay. Maanta waad garanaysay sida loo sameeyo.
win-longest-line = Hal mar ayaad { $count } eray tiri. Way ka badan tahay sidii hore.
win-ten-words = Hadda waxaad taqaannaa { $count } eray oo Deenish ah.
win-mended = Mar kale ayaad isku dayday, wayna hagaagtay.
win-kept-on = Waad sii waday ilaa ay kuu suurtowday.
win-clear-word = Maanta “{ $word }” si cad ayaad u tiri.
win-first-time = Waxay ahayd markii ugu horreysay, dhammaadkana waad gaartay.
win-asked = Markii aad shakiday waad weydiisay. Waa fiican tahay.
win-days-here = Toddobaad gudihiis { $count } maalmood ayaad halkan joogtay. Nasashadana ha ilaawin.
win-spoke = Maanta { $count } jeer ayaad Deenish ku hadashay.
win-tasks = Maanta waxaad samaysay { $count } hawlood.
win-here = Waad ku mahadsan tahay maanta. Way fiicnayd inaad timid.

## Where she begins
# review: pending
placing = Halka aad ka bilaabayso
placing-skip = Ka bood
placing-offer = Ma ogaannaa halka aad ka bilaabanayso?
placing-try = Haa, aan isku dayno dhowr daqiiqo
placing-start = Waxaan ka bilaabayaa bilowga
placing-hello = Dhegeyso, tilmaan oo sheeg intaad karto. Mar walba waad ka boodi kartaa.
placing-thanks = Mahadsanid. Hadda waan ogahay halka aan ka bilaabayno.
placing-letters = Ma rabtaa inaad akhrido mise inaad dhegeysato?
placing-reads = Waan akhriyaa
placing-listens = Waan dhegeystaa
setting-placing = Ogow halka aan ka bilaabayo
