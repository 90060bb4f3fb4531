# Lokalet, mens brillerne er i brug.
room-title = Lokalet nu
room-about = Siden opdaterer sig selv. Beskeder gælder i ti minutter; en brille, der vågner senere, hører dem ikke.
room-at-it = { $count ->
    [0] Ingen er i gang lige nu.
    [one] 1 er i gang.
   *[other] { $count } er i gang.
  }
room-help-for = Brug for hjælp: { $names }.
room-no-devices = Holdet har ingen briller endnu. Tilmeld dem på holdets side.
room-state-playing = i gang
room-state-paused = på pause
room-state-stopped = stoppet
room-state-idle = tændt, ingen er logget ind
room-state-quiet = ikke hørt fra den lige nu
room-needs-help = vil gerne have hjælp
room-tries = forsøg nr. { $count }
room-pause = Pause for alle
room-go-on = Fortsæt
room-stop = Stop alle …
room-stop-sure = Alle scener stopper, og kursisterne kan fortsætte dem en anden dag. Intet går tabt.
room-stop-yes = Ja, stop alle
room-told-pause = Alle får pause om et par sekunder.
room-told-go-on = Alle kan fortsætte.
room-told-stop = Alle stopper om et par sekunder.
room-told-hint = Hintet er sendt.
room-told-hint-all = Hintet er sendt til alle.
room-again = Hent igen
room-hint = Send et hint
room-hint-named = Send et hint til { $name }
room-hint-title = Hint til { $name }
room-hint-all = Send et hint til alle
room-hint-all-name = alle
room-hint-each = Tryk på en sætning for at sende den. Hver kursist ser den på dansk og på sit eget hjælpesprog, med et billede, og får den læst højt.
room-hint-hers = Tryk på en sætning for at sende den. Kursisten ser den på dansk og { $language }, med et billede, og får den læst højt.
room-hint-danish = Tryk på en sætning for at sende den. Kursisten ser den på dansk, med et billede, og får den læst højt.
room-ready-hard = Når det er svært
room-ready-on = Videre
room-ready-off = Pause, eller uden briller
room-ready-unread = Oversættelserne er endnu ikke læst af en, der har sproget som modersmål.
room-hint-own = Eller med dine egne ord
room-hint-text = Hint på dansk
room-hint-help = Det når frem, som du skriver det: vist og læst højt på dansk, ikke oversat. Højst { $longest } tegn.
room-hint-send = Send
room-hint-arrived = er nået frem
room-hint-on-its-way = er på vej
room-could-say = Man kan sige
