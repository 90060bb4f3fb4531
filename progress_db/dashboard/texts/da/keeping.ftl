# What is kept, erasure, receipts, accessibility.
keeping-title = Det gemmer vi, og hvorfor
keeping-lead = Kollega er et spil, hvor du øver dansk til arbejdet. Her står, hvad der bliver gemt om dig, hvor længe, og hvem der kan se det.
keeping-plain-1 = Vi gemmer, hvad du har øvet, så du kan fortsætte, og så din lærer kan hjælpe dig.
keeping-plain-2 = Vi gemmer aldrig din stemme på serveren. Vi gemmer kun de ord, spillet hørte.
keeping-plain-3 = Vi gemmer ikke dit CPR-nummer. Du er et billede og et fornavn eller et nummer.
keeping-plain-4 = Din lærer og din skoles leder kan se, hvad du har øvet. Kommunen ser kun tal om mange, aldrig om færre end fem.
keeping-plain-5 = Hver gang nogen ser dine data, bliver det skrevet ned. Du kan se listen i spillet.
keeping-plain-6 = Tallene viser, hvad du har øvet. De er aldrig fremmøde og aldrig en karakter.
keeping-rights = Det kan du bede om
keeping-rights-text = Du kan få en kopi af alt, du kan få noget rettet, og du kan få det slettet. Sig det til din lærer. På brillen kan du sige nej til, at din lærer ser dine øvelser. Skolen skal svare senest efter en måned. Du kan også klage til Datatilsynet. Din skole eller kommune er dataansvarlig.
keeping-about-people = Om personer
keeping-about-nobody = Ikke om personer
keeping-how-long = Hvor længe
keeping-who = Hvem ser det
keeping-basis = Retsgrundlag
keeping-basis-text = Dette er vores forslag. Skolen eller kommunen afgør det, og en jurist skal læse det igennem.
keeping-read = læst { $day }
keeping-rule-learner = Så længe kursisten er på serveren
keeping-rule-account = Så længe kontoen findes
keeping-rule-class = Så længe holdet findes
keeping-rule-days = { $span }
keeping-rule-inactive = { $span } efter, at alle kursistens hold er slut, og der ikke længere bliver øvet
keeping-rule-ended = { $span } efter, at holdet er slut
keeping-rule-closed = { $span } efter, at kontoen er lukket
keeping-rule-confirmed = { $span }, dog indtil alle briller har bekræftet
keeping-rule-lasting = Så længe serveren er i brug
keeping-years = { $count } år
keeping-months = { $count } måneder
keeping-days = { $count ->
    [0] Indtil tiden er gået
    [one] 1 dag
   *[other] { $count } dage
 }
keeping-data-title = Kursistens egne data
keeping-take = Tag alt med
keeping-take-text = En ZIP-fil med alt, hvad serveren har gemt om kursisten. Filen tilhører kursisten. Giv den videre, og gem den ikke selv.
keeping-take-do = Hent alle data (ZIP)
keeping-profile-do = Kompetenceprofil (PDF)
keeping-views-do = Hvem har set oplysningerne?
keeping-erase = Slet kursisten
keeping-erase-text = Kursisten slettes alle steder på én gang:
keeping-erase-what-1 = på serveren: alt, der er øvet, noter, opgaver og listen over, hvem der har set hvad
keeping-erase-what-2 = i kommunens tal, som bliver regnet om uden kursisten
keeping-erase-what-3 = på holdets briller, næste gang de har forbindelse
keeping-erase-what-4 = i sikkerhedskopier: bliver en kopi lagt ind igen, slettes kursisten, før serveren åbner
keeping-erase-final = Det kan ikke fortrydes. Hent en kopi først, hvis kursisten vil have en.
keeping-erase-type = Skriv { $word } for at slette
keeping-erase-word = SLET
keeping-erase-why = Skriv ordet { $word }, hvis du vil slette. Intet er slettet endnu.
keeping-erase-do = Slet alt om kursisten
keeping-told-erased = Kursisten er slettet. Her er kvitteringen.
keeping-receipt = Kvittering for sletning
keeping-receipt-number = Kvitteringens nummer
keeping-receipt-at = Slettet
keeping-receipt-about = Kvitteringen nævner ingen ved navn. Nummeret er tilfældigt og gemmes kun, så ingen brille og ingen sikkerhedskopi bringer de slettede data tilbage.
keeping-receipt-json = Hent som JSON
keeping-receipt-print = Du kan også udskrive siden eller gemme den som PDF.
keeping-receipt-tables = Slettet på serveren
keeping-what = Hvad
keeping-rows = Antal
keeping-receipt-figures = { $count ->
    [0] Ingen af kommunens tal skulle regnes om.
    [one] 1 af kommunens tal blev regnet om.
   *[other] { $count } af kommunens tal blev regnet om.
 }
keeping-receipt-devices = Briller og maskiner
keeping-receipt-waiting = { $count ->
    [one] 1 maskine mangler at bekræfte. Tænd den, og giv den forbindelse.
   *[other] { $count } maskiner mangler at bekræfte. Tænd dem, og giv dem forbindelse.
 }
keeping-receipt-lost = { $count ->
    [one] 1 maskine blev taget fra holdet, før den bekræftede. Findes den endnu, så slet Kollegas mappe på den.
   *[other] { $count } maskiner blev taget fra holdet, før de bekræftede. Findes de endnu, så slet Kollegas mappe på dem.
 }
keeping-receipt-never = Er en maskine væk for altid, så tag den fra holdet under Briller. Så står det her, at den ikke nåede at bekræfte.
keeping-receipt-all-confirmed = Alle maskiner har bekræftet.
keeping-receipt-confirmed = bekræftet { $moment }
keeping-receipt-not-yet = ikke bekræftet endnu
keeping-receipt-revoked = ikke bekræftet; maskinen er taget fra holdet og kan ikke længere hente eller sende
keeping-receipt-no-devices = Ingen maskiner havde data.
keeping-receipt-backups = Sikkerhedskopier
keeping-receipt-backups-text = Disse kopier er taget før sletningen. De kan ikke rettes, men bliver de lagt ind igen, slettes kursisten først.
keeping-receipt-backup = Kopi fra { $made }, fjernes senest { $until }
keeping-receipt-no-backups = Ingen kopi, som serveren kender, har data fra før sletningen.
keeping-receipt-logs = Logfiler
keeping-receipt-logs-text = Serverens log indeholder ingen navne, numre eller adresser på personer, så der var intet at slette.
keeping-receipt-by-job = Slettet, fordi fristen var gået
keeping-protection = Databeskyttelse
keeping-protection-lead = Her ser du, hvad der bliver gemt, hvor længe, og om det, der skal slettes, bliver slettet.
keeping-runs = Sletning efter fristerne
keeping-runs-late = Der er ikke slettet efter fristerne i de sidste to døgn. Bed driften om at se på det.
keeping-runs-none = Jobbet har ikke kørt endnu.
keeping-runs-table = De seneste kørsler
keeping-run-when = Hvornår
keeping-run-job = Job
keeping-run-found = Hvad der blev slettet
keeping-run-open = ikke færdig
keeping-run-nothing = intet
keeping-job-retention = Sletning efter fristerne
keeping-job-backups = Gamle sikkerhedskopier
keeping-backups = Sikkerhedskopier
keeping-backups-have = { $count ->
    [one] 1 kopi. Den er fra { $newest } og fjernes senest { $until }.
   *[other] { $count } kopier. Den nyeste er fra { $newest }, og den sidste fjernes senest { $until }.
 }
keeping-backups-none = Der er ingen sikkerhedskopier, som serveren kender.
keeping-receipts = Kvitteringer for sletning
keeping-receipts-none = Ingen kursister er slettet endnu.
keeping-kept = Det gemmer vi
keeping-access-lead = Siderne er lavet, så alle kan bruge dem: med tastatur, med skærmlæser, på telefon og i stor skrift.
keeping-access-made = Sådan er de lavet
keeping-access-made-1 = Alt kan betjenes med tastaturet, og man kan se, hvor man er.
keeping-access-made-2 = Alle felter har en etiket, alle tabeller en overskrift, og fejl står ved feltet.
keeping-access-made-3 = Farve står aldrig alene, og tekst har høj kontrast, også i mørk visning.
keeping-access-made-4 = Siderne kan forstørres til 400 % og bruges på en skærm, der er 320 pixel bred.
keeping-access-made-5 = Siderne virker uden JavaScript.
keeping-access-limits = Det ved vi ikke endnu
keeping-access-limits-1 = Siderne er prøvet med automatiske prøver, ikke af mennesker, der bruger skærmlæser til daglig.
keeping-access-limits-2 = Spillet i brillerne kræver syn. Hele spillet kan også spilles i et vindue med tastatur og mus.
keeping-access-limits-3 = Denne side er ikke en tilgængelighedserklæring efter loven. Den skal skolen eller kommunen selv lave; en skabelon følger med.
keeping-access-tell = Sig til
keeping-access-tell-text = Er der noget, du ikke kan bruge, så sig det til din skole. Den skal svare dig og kan give dig indholdet på en anden måde.
keeping-xapi = Øvelser som xAPI
keeping-xapi-text = Hver gennemført scene og hvert mødt kulturpunkt på skolen bliver til en linje efter xAPI 1.0.3. Kursisten står med en nøgle, ikke med navn eller billede, og der er ingen point.
keeping-xapi-warn = Nøglen er stadig en personoplysning. Send kun til et system, som skolen har en databehandleraftale om. Kursisterne kan se, at der blev hentet.
keeping-xapi-file = Hent som JSON
keeping-xapi-send = Send til skolens LRS
keeping-told-xapi = Sendt til skolens LRS.
keeping-job-figures = Tal for afsluttede perioder
keeping-job-paths = Veje fra tidligere forløb
keeping-job-restore = En sikkerhedskopi blev lagt ind igen
no-lrs-away = Skolens LRS svarer ikke. Intet er gået tabt. Prøv igen senere.
no-lrs-refused = Skolens LRS sagde nej. Bed driften om at se på adressen og nøglen.
no-no-ledger = Listen over sletninger kan ikke skrives, så der er ikke slettet noget. Bed driften om at se på det.
