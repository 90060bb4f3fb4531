### Skærmtekster på dansk. Korte, venlige, uden fagord. Nøgler og værdier er ens i alle sprog.

## Hvem er du
language-name = Dansk
greeting = Hej!
tagline = Øv dansk på arbejdet
who-are-you = Hvem er du?
choose-picture = Vælg dit billede
new-learner = Jeg er ny
choose-help-language = Vælg dit sprog
your-code = Dine tre billeder
choose-code = Vælg tre billeder, som du kan huske
same-pictures-again = Vælg de samme tre igen
code-wrong = Det var ikke dine billeder. Prøv igen.
welcome = Velkommen!
welcome-back = Godt at se dig igen!

## Dagens vagt
choose-workplace = Hvor vil du arbejde?
change-workplace = Skift arbejdsplads
todays-shift = Dagens vagt
warm-up = { $count ->
    [one] Opvarmning: 1 kort øvelse
   *[other] Opvarmning: { $count } korte øvelser
 }
go-to-work = Gå på arbejde
todays-situation = Dagens situation
scene-minutes = { $minutes ->
    [one] Cirka 1 minut
   *[other] Cirka { $minutes } minutter
 }
new-today = Nyt i dag
from-your-teacher = Fra din lærer

## Mikrofonen
mic-listening = Jeg lytter
mic-hearing = Jeg kan høre dig
mic-thinking = Et øjeblik
mic-off = Mikrofonen er slukket
mic-gone = Mikrofonen er væk
mic-far = Kom tættere på
mic-again = Sig det en gang til
mic-too-loud = Lidt længere væk fra mikrofonen
mic-dead = Er mikrofonen slået fra?
mic-heard = Jeg hørte
room-check = Sig: Hej
room-good = Jeg kan høre dig godt
room-too-quiet = Flyt mikrofonen tættere på munden, eller skru op for den
room-too-loud = Flyt mikrofonen lidt længere væk, eller skru ned for den
room-too-noisy = Her er meget støj. Find et roligere sted, eller flyt mikrofonen tættere på munden
room-dead = Der kommer ingen lyd. Er mikrofonen slået fra?
other-microphone = Prøv en anden mikrofon

## Opgaver
say-or-point = Sig det, eller peg
say-it = Sig det på dansk
exercise-listen-and-point = Lyt, og peg på det rigtige billede
exercise-hear-and-repeat = Lyt, og sig det samme
exercise-see-and-say = Hvad hedder det på dansk?
exercise-choose-reply = Hvad passer bedst at sige?
exercise-point-in-room = Lyt, og peg på tingen i rummet
exercise-picture-dictation = Lyt, og peg på det, du hører om
exercise-number-heard = Lyt, og peg på det, du hører
exercise-pair-heard = Lyt godt efter. Hvilket ord er det?
exercise-fill-the-gap = Hvad mangler? Sig det på dansk
exercise-number-said = Sig det, du ser
exercise-pair-said = Sig ordet tydeligt
exercise-shadow = Sig det sammen med din kollega
exercise-role-swap = Nu er du kollegaen. Hvad siger du?
exercise-choose-meaning = Hvad betyder det?
exercise-choose-phrase = Hvad siger du her?
exercise-put-in-order = Peg i den rigtige rækkefølge
number-kind-number = Tal
number-kind-place = Hylder og pladser
number-kind-time = Klokken
number-kind-amount = Beløb
number-kind-date = Datoer
number-kind-phone = Telefonnumre
point-at-your-reply = Peg på dit svar
point-at-it = Peg på det
pick-it-up = Tag det
put-it-down = Sæt det på plads

## Efter et forsøg
well-said = Godt sagt!
right = Rigtigt!
well-done = Godt klaret!
almost = Næsten!
something-else = Jeg hørte noget andet
nothing-heard = Jeg hørte ikke noget
i-heard = Jeg hørte: { $words }
try-to-include = Prøv at få det her med: { $words }
speak-louder = Tal lidt højere, tæt på mikrofonen
try-again = Prøv igen
take-your-time = Tag dig god tid
not-that-one = Ikke den. Prøv en anden.
right-one-is = Det rigtige er: { $answer }
colleague-shows = { $name } viser dig det
say-after = Sig det efter { $name }, eller peg
asking-is-right = Godt, at du spørger!
you-may-point = Du må altid gerne pege

## Lyde: hvad munden skal gøre
# review: pending
listen = Hør det langsomt
sound-soft-d = Tungen mod de nederste tænder. Lad luften slippe ud.
sound-r = Lav lyden bagest i halsen. Tungespidsen ligger nede.
sound-y = Sig i, og gør læberne runde.
sound-i = Smil, og løft tungen højt op.
sound-u = Gør læberne små og runde. Træk tungen tilbage.
sound-oe = Sig e, og gør læberne runde.
sound-e = Næsten som i, men åbn munden lidt mere.
sound-ae = Åbn munden lidt mere. Tungen er fremme.
sound-a = Åbn munden godt op. Tungen ligger fladt.
sound-o = Gør læberne runde. Træk tungen tilbage.
sound-aa = Runde læber. Åbn munden mere end til o.
sound-v = Tænderne mod underlæben. Brug stemmen.
sound-f = Tænderne mod underlæben. Pust uden stemme.
sound-p = Luk læberne. Pust, når du åbner dem.
sound-b = Luk læberne. Åbn dem uden at puste.
sound-t = Tungespidsen op bag tænderne. Pust, når du slipper.
sound-k = Luk bagtil med tungen. Pust, når du slipper.
sound-h = Pust ud, som når du ånder på en rude.
sound-ng = Luk bagtil med tungen. Lyden går ud gennem næsen.
sound-sj = Som når du siger: Sh, vær stille!
sound-l = Tungespidsen op bag tænderne. Lad den blive der.
sound-together = Sig de to lyde tæt sammen, uden noget imellem.
sound-to-the-end = Sig også den sidste lyd.

## Knapper
repeat = Igen
slower = Langsommere
help = Hjælp
show-me = Vis mig
pause = Pause
resume = Fortsæt
stop = Stop alt
turn-left = Drej til venstre
turn-right = Drej til højre
recentre = Ret ind
next = Videre
back = Tilbage
settings = Indstillinger
stop-for-today = Slut for i dag
yes = Ja
no = Nej
paused = Pause. Tag den tid, du har brug for.
say-one-of = Du kan sige: { $words }
which-of-them = Hvilken? Sig: { $words }

## Indstillinger
setting-help-language = Hjælpesprog
setting-microphone = Mikrofon
setting-sound = Lyd
setting-text-size = Tekststørrelse
setting-subtitles = Undertekster
setting-left-hand = Venstre hånd
setting-room-check = Prøv mikrofonen
setting-gaze = Vælg med blikket
setting-voice-menus = Styr med stemmen
setting-vignette = Rolig kant, når du bevæger dig
setting-reads = Jeg kan læse
setting-tutorial = Introduktionen igen
setting-more = Flere indstillinger
on = Til
off = Fra
text-small = Lille
text-medium = Mellem
text-large = Stor

## Før brillerne tages på
# review: pending
care = Før du begynder
care-space = Er der fri plads omkring dig?
care-space-advice = Flyt stole og ting væk. Stræk armene ud, og prøv igen.
care-glasses = Sidder brillerne godt?
care-glasses-advice = Flyt brillerne lidt, og løsn båndet. Bed gerne om hjælp.
care-well = Har du det godt?
care-well-advice = Så lad brillerne ligge i dag. Du kan øve på skærmen.
care-flash = Kan du tåle lys, der blinker?
care-flash-advice = Tal først med din læge eller lærer. Du kan øve på skærmen så længe.
care-ready = Nu er jeg klar
care-screen = Jeg øver på skærmen
care-go-on = Jeg går videre

## Introduktionen
# review: pending
tutorial = Sådan gør du
tutorial-look = Hej! Jeg hedder { $name }. Kig på mig.
tutorial-point = Godt! Peg nu på det, der lyser, og tryk.
tutorial-gaze = Godt! Kig nu roligt på det, der lyser.
tutorial-speak = Fint! Nu må du tale. Sig: Hej
tutorial-help = Du må altid bede om hjælp. Prøv det. Sig: Hjælp
tutorial-done = Godt klaret! Jeg hjælper dig gerne. Nu er du klar.

## Pause, og når alt står stille
# review: pending
break = Tid til en pause
break-text = Godt arbejde! Hvil øjnene lidt, og drik noget vand.
stopped = Alt står stille
stopped-text = Tag den tid, du har brug for.

## Når en klasse deles om brillerne
# review: pending
teacher-code = Lærerens kode
teacher-code-wrong = Det var ikke koden. Prøv igen.
teacher-code-wait = Vent lidt, før du prøver igen.
teacher-erase = Slet
teacher-done = Færdig
next-learner = Næste kursist
wipe = Tør brillerne af
wipe-text = Tør brillerne af med en serviet. Så er de klar til den næste.

## Efter vagten
wrap-up = Godt arbejde i dag!
you-learned = Det har du øvet
comes-back = Kommer igen
returns-today = i dag
returns-tomorrow = i morgen
returns-in-days = { $days ->
    [one] om 1 dag
   *[other] om { $days } dage
 }
points = { $points } point
shifts-this-week = { $count ->
    [one] 1 vagt i denne uge
   *[other] { $count } vagter i denne uge
 }
longest-row = { $count ->
    [one] Længste række: 1 vagt
   *[other] Længste række: { $count } vagter
 }
words-known = Du kan { $count } ord
see-you = Vi ses!
goodbye = Farvel, og tak for i dag

## Blikket, og når der optages
# review: pending
this-way = Flyt dig lidt denne vej
recording = Der optages billede, ikke din stemme
recording-no = Nej tak
recording-erased = Optagelsen er stoppet og slettet.
recording-failed = Optagelsen er stoppet. Der kan ikke gemmes mere.

## Når noget går skævt
what-happened = Hvad skete der?
why = På danske arbejdspladser er det ofte sådan:
second-chance = Du får en ny chance
culture-met = Sådan gør man her. Flot!
culture-mended = Nu lykkedes det!
mistakes-are-fine = Det gør ikke noget. Her må man gerne lave fejl.

## Når maskinen driller
recogniser-restarted = Jeg mistede lyden et øjeblik. Sig det igen.
microphone-missing = Jeg kan ikke finde en mikrofon. Du kan pege.
microphone-gone = Mikrofonen er væk. Sæt den i igen, eller peg.
microphone-back = Jeg lytter igen. Sig det en gang til.
microphone-other = Jeg lytter nu med en anden mikrofon.
voice-missing = Computeren har ingen stemme. Se på teksten og billederne.
disk-full = Der er ikke plads på disken. Du kan øve videre.
data-damaged = Dine gamle data kunne ikke læses. De er lagt til side, og vi begynder forfra.
data-locked = Kollega er åben et andet sted. Luk det, og prøv igen.
loading = Et øjeblik …

## Hvorfor netop det nu
# review: pending
because-hard = { $count ->
    [0] Fordi det drillede i dag
    [1] Fordi det drillede i går
   *[other] Fordi det drillede sidst
 }
because-scene = Fordi du skal bruge det på arbejde i dag
because-days = { $count ->
    [0] Fordi du lige har lært det
    [1] Fordi du øvede det i går
   *[other] Fordi det er { $count } dage siden
 }
because-weeks = Fordi det er { $count } uger siden
because-new = Fordi det er nyt for dig
because-everywhere = Fordi man siger det på alle arbejdspladser
scene-because-teacher = Fordi din lærer har valgt det
scene-because-first = Fordi det er her, man begynder
scene-because-next = Fordi du er klar til noget nyt
scene-because-safety = Fordi du skal vide, hvad du gør, når der sker noget
scene-because-drill = Fordi det er { $count } uger siden, og det er vigtigt at kunne
scene-because-everywhere = Fordi alle får brug for det på arbejde
scene-because-again = Fordi det bliver lettere for hver gang

## De fire trin
# review: pending
choose-step = Hvordan vil du øve samtalen?
step-hear = Lyt til samtalen
step-repeat = Sig det efter
step-prompts = Sig det med hjælp
step-live = På arbejde
step-hear-how = Hør hele samtalen. Du skal ikke sige noget.
step-repeat-how = Nu er det din tur. Hør, hvad du skal sige, og sig det efter.
step-prompts-how = Se på billedet, og hør det første ord. Så siger du det hele selv.
step-hear-done = Det var hele samtalen.
step-repeat-done = Godt! Næste gang prøver du selv.
step-prompts-done = Flot! Nu er du klar til at gøre det på arbejdet.
before-shift = Før vagten: to minutter
continue-card = Fortsæt, hvor du slap
setting-minutes = Så længe øver jeg ad gangen

## What she has, and what she can do
# review: pending
can-now = Det kan jeg nu
can-new = Det kan du nu
can-again = Det har du vist før. Vis det gerne igen.
can-trying = På vej
locker = Mit skab
locker-new = En ny ting til dit skab
levels = Mine døre
levels-are-ours = Niveauerne er Kollegas egne. De er ikke en prøve i dansk.
level-new = En ny dør er åben
level-needs = Samtaler: { $scenes }. Ord: { $words }.
level-ny = Ny på jobbet
level-med = Med på holdet
level-selv = Klarer mig selv
level-ny-can = Jeg kan klare de første dage på jobbet.
level-med-can = Jeg kan være med i det daglige arbejde.
level-selv-can = Jeg kan klare mig selv på jobbet.
win-came-back = Du kom tilbage. Det er dejligt.
win-whole-scene = Du klarede hele samtalen selv. Flot!
win-pointed-before = { $days ->
    [1] I går pegede du. I dag sagde du det selv.
   *[other] Sidst pegede du. I dag sagde du det selv.
 }
win-first-try = Sidst var det svært. I dag sagde du det med det samme.
win-remembered = Du kunne huske “{ $word }” efter { $weeks } uger.
win-norm-kept = Sidst gik det lidt galt. I dag vidste du, hvordan man gør.
win-longest-line = Du sagde { $count } ord på én gang. Det er flere end før.
win-ten-words = Nu kender du { $count } ord på dansk.
win-mended = Du prøvede igen, og så gik det godt.
win-kept-on = Du blev ved, til det lykkedes.
win-clear-word = Du sagde “{ $word }” helt tydeligt i dag.
win-first-time = Det var første gang, og du kom hele vejen igennem.
win-asked = Du spurgte, da du var i tvivl. Det er godt.
win-days-here = Du har været her { $count } dage på en uge. Husk også at holde fri.
win-spoke = Du har talt dansk { $count } gange i dag.
win-tasks = Du har løst { $count } opgaver i dag.
win-here = Tak for i dag. Det var godt, at du kom.

## Hvor hun begynder
# review: pending
placing = Her begynder du
placing-skip = Spring over
placing-offer = Skal vi finde ud af, hvor du begynder?
placing-try = Ja, lad os prøve et par minutter
placing-start = Jeg begynder helt fra begyndelsen
placing-hello = Lyt, peg og sig det, du kan. Du må altid springe over.
placing-thanks = Tak. Nu ved jeg, hvor vi begynder.
placing-letters = Vil du læse eller lytte?
placing-reads = Jeg læser
placing-listens = Jeg lytter
setting-placing = Find ud af, hvor jeg begynder
