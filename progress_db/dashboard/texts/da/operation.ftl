# Driften: serveren, kommuner, skoler, konti.
operation-accounts = Konti
operation-health = Sådan har serveren det
operation-health-database-sqlite = Databasen svarer. Den er en fil på denne maskine (SQLite).
operation-health-database-postgresql = Databasen svarer (PostgreSQL).
operation-health-https = Forbindelsen er krypteret.
operation-health-http = Forbindelsen er ikke krypteret. Brug det kun på et net, du stoler på, eller sæt en proxy med https foran.
operation-health-packs =
    { $count ->
        [one] Én arbejdsplads er læst.
       *[other] { $count } arbejdspladser er læst.
    }
operation-health-accounts =
    { $count ->
        [one] Én konto er åben.
       *[other] { $count } konti er åbne.
    }
operation-health-sessions =
    { $count ->
        [one] Én bruger er logget ind.
       *[other] { $count } brugere er logget ind.
    }
operation-health-providers =
    { $count ->
        [0] Ingen loginudbyder er sat op.
        [one] Én loginudbyder er sat op.
       *[other] { $count } loginudbydere er sat op.
    }
operation-health-revision = Databasen er bragt op til trin { $revision }.
operation-health-backups = Den nyeste sikkerhedskopi er fra { $moment }.
operation-health-backups-old = Pas på: den nyeste sikkerhedskopi er fra { $moment }.
operation-health-backups-none = Pas på: der er ingen sikkerhedskopi, som serveren kender.
operation-terminal = Det, der gøres ved serveren selv
operation-terminal-about = Disse kommandoer skrives på den maskine, serveren kører på. De kan ikke gøres herfra, så en stjålet adgangskode ikke kan bruges til dem.
operation-terminal-password = Ny adgangskode til en konto, hvis ingen kan logge ind på den
operation-terminal-backup = Sikkerhedskopi, mens serveren kører
operation-terminal-restore = En kopi lægges ind igen; stands serveren først. Slettede kursister slettes igen
operation-terminal-upgrade = Databasen bringes op til denne version; serveren gør det også selv, når den starter
operation-terminal-check = Er alle oversigter det, hændelserne giver?
operation-jobs = Faste job
operation-last-runs = Seneste kørsel af hvert job
operation-job = Job
operation-began = Begyndte
operation-ended = Sluttede
operation-not-ended = ikke endnu
operation-no-runs = Ingen job har kørt endnu.
operation-municipalities = Kommuner
operation-towns = Kommuner og skoler
operation-number-short = Nr.
operation-number = Kommunenummer
operation-number-help = Tre cifre, for eksempel 101 for København.
operation-has-number = Kommunenummer: { $number }
operation-since = Oprettet
operation-add-municipality = Tilføj en kommune
operation-bad-number = Skriv kommunens nummer: et tal på højst tre cifre.
operation-known-number = Der er allerede en kommune med det nummer.
operation-schools = Skoler
operation-school-name = Skolens navn
operation-no-schools = Kommunen har ingen skoler endnu.
operation-add-school = Tilføj en skole
operation-rename = Gem navnet
operation-back = Til driften
operation-to-accounts = Til konti
operation-search = Navn eller brugernavn
operation-none-found = Ingen konti passer.
operation-more = Der er flere. Her vises de første { $most }. Søg for at finde resten.
operation-add-account = Opret konto
operation-role = Rolle
operation-role-help = Lærere oprettes af skolens leder.
operation-choose = Vælg en rolle
operation-choose-role = Vælg en rolle.
operation-login-known = Der er allerede en konto med det brugernavn. Søg efter den, og giv den en rolle til.
operation-roles = Roller
operation-no-roles = Kontoen har ingen roller og kan ikke logge ind.
operation-give = Giv en rolle til
operation-give-go = Giv rollen
operation-take = Fjern
operation-sure-take = Kontoen mister rollen. Vil du fortsætte?
operation-sure-close = Ingen kan længere logge ind med kontoen. Vil du fortsætte?
operation-own = Det er din egen konto. Adgangskoden skifter du under Min konto.
operation-told-added = Tilføjet.
operation-told-saved = Gemt.
no-last-operator = Det er den sidste konto, der står for driften. Opret en anden først.
