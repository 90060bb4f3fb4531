# Kom i gang: siden til de første tyve minutter, og det næste skridt på et nyt hold.
begin-title = Kom i gang på 20 minutter
begin-about = Du skal bruge holdlisten, en printer og holdets briller. Det første, du gør, er at oprette holdet.
begin-go = Opret et hold
begin-link = Kom i gang på 20 minutter
begin-class = Opret holdet
begin-class-path = Hold → Nyt hold
begin-class-how = Et navn er nok. Branchen bestemmer, hvilken arbejdsplads kursisterne begynder på. Du kan rette det hele senere.
begin-list = Hent holdlisten
begin-list-path = Holdets side → Hent en holdliste
begin-list-how = Excel eller CSV med overskrifterne Fornavn (eller Nr.), Modersmål og Gruppe, eller skriv navnene direkte. Du ser, hvem der kommer med, før noget bliver gemt. Efternavne og CPR-numre bliver ikke læst ind.
begin-cards = Udskriv kort
begin-cards-path = Holdets side → Kort med billedkode
begin-cards-how = Hver kursist får et kort med sit eget billede og tre billeder i rækkefølge. De tre billeder er koden. Koderne vises kun én gang, så udskriv med det samme, og klip kortene ud.
begin-devices = Tilmeld brillerne
begin-devices-path = Holdets side → Briller → Åbn i et døgn
begin-devices-how = 1. Hent filen til brillerne. 2. Læg den på et USB-stik, og kopiér den til skrivebordet eller Overførsler på hver computer, som en brille hører til. 3. Start Kollega: Den spørger selv. Computeren skal kunne nå serveren. Det gør man kun én gang for hver brille.
begin-task = Giv en opgave
begin-task-path = Holdets side → Opgaver → Ny opgave eller Brug en plan
begin-task-how = Sæt kryds ved en scene, nogle ord eller en hel branchepakke, og vælg, om den er til holdet, en gruppe eller én kursist. Tryk på Se for at læse scenen først. Uden opgaver følger hver kursist sin egen vej.
begin-begin = Sæt i gang
begin-begin-path = Holdets side → Se lokalet nu
begin-begin-how = Kursisten finder sit billede på brillen og trykker de tre billeder fra kortet. Første gang spørger brillen, om kursisten vil dele med læreren; ja og nej er lige gode svar. Fra lokalet kan du holde pause for alle, stoppe alle og sende et hint.
begin-after = Dagen efter
begin-after-class = Holdets side har en linje for hver kursist: senest øvet, hvad kursisten kan, og hvor det driller.
begin-after-learner = På kursistens side ser du, hvilken replik det er, hvad spillet hørte, og et forslag til næste scene med en begrundelse.
begin-after-note = Skriv en note; kursisten kan læse den på brillen.
begin-after-profile = Kompetenceprofilen (PDF) er kursistens egen og kan gives med hjem.
begin-wrong = Hvis noget driller
begin-wrong-card = Er et kort væk, så lav et nyt. Det gamle holder op med at virke.
begin-wrong-device = Er en brille væk, så tag den af holdet under Briller.
begin-wrong-net = Uden net kan alle øve sig som før. Brillen sender det hele, næste gang den har net.
begin-wrong-talk = Bliver en kursist ikke forstået af spillet, kan svaret vælges ved at pege, eller kollegaen kan sige det først. Det koster ikke noget.
begin-times = Minutterne er et bud, så du kan planlægge. De er ikke målt på en skole endnu.

begin-next = Det mangler, før holdet kan gå i gang
begin-next-learners = Hent holdlisten
begin-next-learners-done = { $have ->
    [one] 1 kursist er på holdet
   *[other] { $have } kursister er på holdet
  }
begin-next-cards = Udskriv kort
begin-next-cards-some = { $have } af { $need } har fået et kort
begin-next-cards-done = Alle har fået et kort
begin-next-devices = Tilmeld brillerne
begin-next-devices-done = { $have ->
    [one] 1 brille er tilmeldt
   *[other] { $have } briller er tilmeldt
  }
begin-next-task = Giv en opgave
begin-next-task-done = { $have ->
    [one] 1 opgave er givet
   *[other] { $have } opgaver er givet
  }
