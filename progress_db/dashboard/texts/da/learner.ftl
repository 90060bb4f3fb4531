# En kursists side: det, kursisten kan nu, hvor det driller, og noter.
learner-beside = Holdets kursister
learner-beside-before = Forrige
learner-beside-after = Næste
learner-beside-who = kursist
learner-beside-place = { $number } af { $count }
learner-on-page = På siden
learner-jump-can = Kan nu
learner-jump-stuck = Driller
learner-jump-next = Forslag
learner-jump-levels = Niveauer
learner-jump-practice = Øvet
learner-jump-notes = Noter
learner-jump-more = Papirer
learner-help-language = Hjælpesprog: { $language }
learner-can = Det kan kursisten nu
learner-can-nothing = Ingen scene er spillet til ende endnu. Her står det, kursisten kan, når den første er.
learner-standing-can = kan
learner-standing-waits = kunne det før; vises gerne igen
learner-standing-tried = på vej
learner-words = Ord
learner-phrases = Vendinger
learner-culture = Kulturpunkter
learner-sit = Kursisten har mødt { $met } og kan { $known } af dem.
learner-due = { $count } trænger til at blive øvet igen.
learner-culture-count = { $met } klaret, { $mended } rettet undervejs, { $misstep } endnu ikke på plads.
learner-culture-see = Se kulturpunkterne
learner-culture-met = Klaret
learner-culture-mended = Rettet efter et fejltrin
learner-culture-misstep = Endnu ikke på plads
learner-stuck = Her driller det
learner-stuck-nowhere = Der er ingen replik, der driller lige nu.
learner-stuck-line = Kollegaen siger
learner-stuck-task = Opgaven er
learner-stuck-say = Man kan sige
learner-stuck-heard = Sidst hørte spillet
learner-stuck-silent = ingen ord
learner-stuck-missed = Ord, der oftest mangler
learner-stuck-tries = Forsøg
learner-stuck-count = { $tries ->
    [one] 1 forsøg blev ikke godtaget
   *[other] { $tries } forsøg blev ikke godtaget
  }; { $nets ->
    [0] uden hjælp fra sikkerhedsnettet.
    [one] sikkerhedsnettet hjalp 1 gang.
   *[other] sikkerhedsnettet hjalp { $nets } gange.
  }
learner-stuck-help = Det hørte er et gæt fra talegenkendelsen og ikke en dom. Lyd bliver ikke gemt.
learner-stuck-culture = Kulturpunkter, der ikke er på plads endnu
learner-next = Forslag til næste scene
learner-next-none = Der er ingen forslag: Kursisten er ikke på et af dine hold nu.
learner-next-give = Giv den
learner-next-give-named = Giv scenen { $name }
learner-next-assigned = Den er givet.
learner-next-else = Giv noget andet
learner-next-how = Hvordan findes forslagene?
learner-next-how-plan = Det første er den scene, brillen selv ville vælge: det næste skridt efter det, kursisten kan, eller noget, der trænger til at blive øvet igen.
learner-next-how-others = »Kursister, der kunne det samme« kommer fra tidligere forløb i kommunen. Der er kun gemt antal: så mange gik fra den ene scene til den anden, og så mange kunne den ved første eller anden gang. Antal under 5 vises ikke, og ingen kan findes bagved. Det siger, hvad der plejer at gå godt, ikke hvad der vil gå godt her.
learner-next-how-you = Du kender kursisten. Forslagene gør ikke; vælg noget andet, når du ved bedre.
learner-why-first = Her begynder man på arbejdspladsen.
learner-why-next = Den er næste skridt efter det, kursisten kan nu.
learner-why-safety = Den handler om, hvad man gør, når der sker noget, og den skal øves tidligt.
learner-why-drill = Det er { $count } uger siden, den blev øvet, og det er vigtigt at kunne den.
learner-why-everywhere = Alle får brug for den, uanset hvor de arbejder.
learner-why-again = Den er spillet før og bliver lettere for hver gang.
learner-why-stuck = Her drillede en replik sidst. En gang til, gerne efter at I har talt om den.
learner-why-others = { $learners } kursister, der kunne det samme (»{ $scene }«), gik videre hertil, og { $could } af dem kunne den ved første eller anden gang.
learner-levels = Niveauer på arbejdspladsen
learner-levels-ours = Niveauerne er Kollegas egne. De er ikke en prøve i dansk.
learner-levels-none = Holdet har ingen arbejdsplads, og der er ikke øvet noget endnu.
learner-level-ny = Ny på jobbet
learner-level-med = Med på holdet
learner-level-selv = Klarer mig selv
learner-level-reached = nået
learner-level-on-the-way = ikke nået endnu
learner-level-scenes = Scener: { $have } af { $need }
learner-level-words = Ord: { $have } af { $need }
learner-level-common = Fælles scener: { $have } af { $need }
learner-practice = Øvet i de sidste uger
learner-practice-days = { $count ->
    [0] Der er ikke øvet i de sidste seks uger.
    [one] Der er øvet på 1 dag i de sidste seks uger.
   *[other] Der er øvet på { $count } dage i de sidste seks uger.
  }
learner-practice-not = Øvet er ikke fremmøde: Tallene siger ikke, hvem der har været til undervisning.
learner-practice-chart = Minutter øvet hver dag i { $weeks } uger: { $count } dage med øvelse, skalaen går til { $top } minutter. Tallene står i tabellen under tegningen.
learner-practice-axis = Minutter hver dag. Datoen er ugens mandag.
learner-practice-table = Se tallene som tabel
learner-practice-caption = Øvet uge for uge
learner-practice-week = Uge fra
learner-practice-on = Dage
learner-practice-time = Tid
learner-notes = Noter til kursisten
learner-note-ready = Færdige sætninger, som brillen kan på kursistens sprog
learner-note-ready-hers = Kursisten ser dem på dansk og { $language } og får dem læst højt
learner-note-ready-danish = Kursisten ser dem på dansk og får dem læst højt
learner-note-language = Hvilket sprog har du skrevet på?
learner-note-language-help = Brillen viser og læser noten, som du har skrevet den. Den bliver ikke oversat.
learner-note-in-danish = dansk
learner-note-in-hers = { $language } (kursistens hjælpesprog)
learner-note-new = Skriv en note
learner-note-help = Kursisten kan læse den på brillen og få den læst højt; holdets andre lærere kan læse den her. Skriv ikke noget om helbred eller CPR-numre. Højst { $longest } tegn.
learner-note-save = Gem noten
learner-note-seen = hentet på brillen { $day }
learner-note-waits = ikke hentet på brillen endnu
learner-note-remove = Slet
learner-note-remove-named = Slet din note fra { $moment }
learner-note-sure = Vil du slette noten?
learner-told-note = Noten er gemt. Kursisten kan læse den, når brillen har hentet den.
learner-told-note-gone = Noten er slettet.
learner-told-assigned = Scenen er givet.
learner-door-profile = Kompetenceprofil (PDF)
learner-door-edit = Ret navn, billede eller gruppe
learner-door-card = Nyt kort med billedkode
learner-more = Papirer og oplysninger
learner-door-views = Hvem har set oplysningerne?
learner-door-data = Data: udlever eller slet
