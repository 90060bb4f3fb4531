# At give opgaver og se dem, før de gives.
assigning-title = Opgaver
assigning-about = Brillen henter opgaverne, næste gang den har net, og det første på listen kommer først.
assigning-new = Ny opgave
assigning-change-title = Ret opgaven
assigning-from-plan = Brug en plan
assigning-none = Holdet har ingen opgaver. Uden opgaver følger hver kursist sin egen vej gennem arbejdspladsen.
assigning-group = Gruppen { $name }
assigning-whole-class = Hele holdet
assigning-whom-gone = En kursist, der ikke længere er på holdet
assigning-opens = fra { $day }
assigning-due = senest { $day }
assigning-over = datoen er passeret
assigning-far-one = Ikke øvet færdig endnu.
assigning-far-one-done = Det hele er øvet.
assigning-far-nobody = Der er ingen kursister i gruppen endnu.
assigning-far-none = Ingen har øvet det hele endnu.
assigning-far-all = Alle har øvet det hele.
assigning-far-some = { $finished } af { $learners } har øvet det hele.
assigning-up = Op
assigning-down = Ned
assigning-up-named = Flyt { $name } op
assigning-down-named = Flyt { $name } ned
assigning-remove-named = Fjern { $name }
assigning-change-named = Ret { $name }
assigning-withdraw = Træk tilbage
assigning-withdraw-named = Træk { $name } tilbage
assigning-withdraw-sure = Vil du trække »{ $name }« tilbage? Det, der er øvet, bliver stående.
assigning-withdraw-plan = Træk alle { $count } tilbage
assigning-withdraw-plan-sure = Vil du trække alle { $count } opgaver tilbage, der blev givet på én gang? Det, der er øvet, bliver stående.
assigning-told-saved = Opgaven er givet. Brillerne henter den, næste gang de har net.
assigning-told-changed = Opgaven er rettet.
assigning-told-moved = Rækkefølgen er ændret.
assigning-told-withdrawn = Opgaven er trukket tilbage.
assigning-told-withdrawn-plan = Opgaverne er trukket tilbage.
assigning-mend = Opgaven er ikke gemt endnu. Se, hvad der skal rettes, herunder.
assigning-what = Hvad skal der øves?
assigning-whom = Hvem skal have den?
assigning-when = Titel og datoer
assigning-nothing-yet = Sæt kryds ved scener, ord eller en hel branchepakke.
assigning-workplace = Arbejdsplads
assigning-show = Vis
assigning-add = Læg det valgte på listen
assigning-on-list = { $count ->
    [one] 1 ting på listen
   *[other] { $count } ting på listen
  }
assigning-name-more = { $name } m.m.
assigning-pick-level = Hele branchepakken på { $level }
assigning-scenes = { $count ->
    [one] 1 scene
   *[other] { $count } scener
  }
assigning-what-now = Hvad nu?
assigning-see = Se
assigning-give = Giv scenen til et hold
assigning-give-to = Giv scenen til { $name }
assigning-see-named = Se scenen { $name } (åbner i en ny fane)
assigning-words = Enkelte ord ({ $count })
assigning-for = Opgaven er til
assigning-groups = Grupper
assigning-one-learner = Én kursist
assigning-name = Titel
assigning-name-help = Kursisten ser titlen. Er den tom, bliver opgaven kaldt det, der står først på listen.
assigning-opens-on = Åbner (valgfrit)
assigning-due-on = Senest (valgfrit)
assigning-when-help = En dato er en hjælp, ikke en straf: Opgaven forsvinder ikke, når datoen er passeret.
assigning-save = Gem opgaven
assigning-item-gone = { $id } (findes ikke længere)
assigning-item-level = Branchepakken { $pack }, { $level }
assigning-why-empty = Skriv noget her.
assigning-why-one-line = Skriv det på én linje uden særlige tegn.
assigning-why-signs = Teksten har tegn, som ikke kan vises. Skriv den igen.
assigning-why-cpr = Det ligner et CPR-nummer, og det må ikke stå her. Slet nummeret.
assigning-why-long = Teksten er for lang. Gør den kortere.
assigning-why-nothing = Vælg mindst én scene, ét ord eller en branchepakke.
assigning-why-many = Der kan være højst 60 ting i én opgave. Del den i to.
assigning-why-whom = Vælg en gruppe eller en kursist, der er på holdet.
assigning-why-day = Skriv en dato som 2026-11-23.
assigning-why-before = Datoen ligger før den dag, opgaven åbner.
assigning-unread = ikke læst af en dansklærer
assigning-unread-about = Ingen dansklærer har læst denne scene igennem endnu, hverken det danske eller hjælpesprogene. Læs den selv, før du giver den.
assigning-can = Bagefter kan man sige:
assigning-builds-on = Går videre med ord og vaner fra:
assigning-how-shown = Vis scenen som
assigning-as-text = Tekst
assigning-as-pictures = Billeder
assigning-help-language = Hjælpesprog
assigning-no-help = Kun dansk
assigning-language-en = engelsk
assigning-language-ar = arabisk
assigning-language-fa = persisk
assigning-language-uk = ukrainsk
assigning-language-so = somali
assigning-language-ti = tigrinya
assigning-language-tr = tyrkisk
assigning-language-pl = polsk
assigning-on-to = videre til { $number }
assigning-task = Kursisten taler:
assigning-act = Kursisten gør noget:
assigning-consequence = Det får en følge, og så er der en chance til:
assigning-end = Scenen slutter:
assigning-reply-met = Viser kulturpunkt { $number }: { $title }
assigning-reply-misstep = Fejltrin ved kulturpunkt { $number }: { $title }
assigning-also = { $count ->
    [one] 1 anden måde at sige det på
   *[other] { $count } andre måder at sige det på
  }
assigning-near = { $count ->
    [one] 1 forkert svar, som kollegaen hjælper med
   *[other] { $count } forkerte svar, som kollegaen hjælper med
  }
assigning-culture = Kulturpunkter
assigning-source = Kilde:
assigning-seen-words = Ord i scenen ({ $count })
assigning-seen-phrases = Vendinger i scenen ({ $count })
assigning-unread-sign = betyder, at ingen dansklærer har læst teksten endnu.
assigning-unread-short = ulæst
