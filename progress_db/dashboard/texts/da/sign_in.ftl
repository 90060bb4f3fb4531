# At logge ind, første start og adgangskoder.
sign-in-title = Log ind
sign-in-login = Brugernavn
sign-in-login-help = Som regel din mailadresse på arbejdet.
sign-in-password = Adgangskode
sign-in-go = Log ind
sign-in-or = Eller
sign-in-with = Log ind med { $provider }
sign-in-lost = Har du glemt adgangskoden? Så kan din leder eller driften give dig en ny.
sign-in-empty = Serveren er ikke sat op endnu. Åbn linket, som blev skrevet dér, hvor serveren blev startet.
sign-in-wrong = Brugernavnet eller adgangskoden er forkert. Prøv igen.
sign-in-wait =
    { $minutes ->
        [one] Der har været for mange forkerte forsøg. Vent et minut, og prøv igen.
       *[other] Der har været for mange forkerte forsøg. Vent { $minutes } minutter, og prøv igen.
    }
sign-in-old = Den første adgangskode gælder ikke længere. Bed om en ny.
sign-in-roleless = Din konto har ikke nogen rolle. Bed din leder eller driften om at give dig en.
sign-in-told-out = Du er logget ud
sign-in-still = Du er logget ud af Kollega, men du kan stadig være logget ind hos { $provider }. Deler du computeren med andre, så log også ud dér.
sign-in-out-there = Log ud hos { $provider }
sign-in-again = Log ind igen
sign-in-provider-title = Du blev ikke logget ind
sign-in-provider-away = { $provider } svarer ikke lige nu. Vent lidt, og prøv igen.
sign-in-provider-refused = { $provider } afviste dig. Prøv igen, eller log ind med brugernavn og adgangskode.
sign-in-provider-state = Forsøget på at logge ind var for gammelt eller begyndte i en anden browser. Prøv igen.
sign-in-provider-token = Svaret fra { $provider } kunne ikke godkendes. Prøv igen, og sig det til driften, hvis det sker igen.
sign-in-provider-unknown = { $provider } har godkendt dig, men du har ikke nogen konto her. Bed din leder eller driften om at oprette en.
sign-in-provider-try = Prøv igen

set-up-title = Sæt Kollega op
set-up-intro = Her opretter du skolen og den første konto. Den kan det hele: undervise, lede skolen, se tal og stå for driften. Bagefter kan du give andre en konto.
set-up-wrong =
    { $count ->
        [one] Der er en fejl i et felt. Se nedenfor.
       *[other] Der er fejl i { $count } felter. Se nedenfor.
    }
set-up-school = Skolens navn
set-up-name = Dit navn
set-up-name-help = Kursisterne kan se det, når du har set på deres oplysninger.
set-up-login-help = Som regel din mailadresse. Brug aldrig et CPR-nummer.
set-up-keep = Pas godt på adgangskoden: Det er den eneste konto, indtil du opretter flere.
set-up-go = Opret skolen

password-help = Mindst 10 tegn. Tre eller fire ord efter hinanden er godt.
password-again = Adgangskoden igen
password-short = Adgangskoden er for kort. Brug mindst 10 tegn.
password-long = Adgangskoden er for lang. Brug højst 200 tegn.
password-login = Adgangskoden må ikke indeholde dit brugernavn.
password-common = Mange bruger den adgangskode, så den er let at gætte. Vælg en anden.
password-differs = De to adgangskoder er ikke ens. Skriv dem igen.

name-cpr = Det ligner et CPR-nummer. Det må Kollega ikke kende. Skriv et navn.
name-empty = Skriv et navn.
name-long = Navnet er for langt. Brug højst 80 tegn.
login-cpr = Det ligner et CPR-nummer. Det må Kollega ikke kende. Brug en mailadresse.
login-spaces = Skriv et brugernavn uden mellemrum, for eksempel en mailadresse.
login-long = Brugernavnet er for langt. Brug højst 120 tegn.
login-taken = Det brugernavn er optaget. Vælg et andet.

no-bad-form = Siden var for gammel, eller formularen kom et andet sted fra. Gå tilbage, hent siden igen, og prøv en gang til.
no-not-yours = Siden hører ikke til den rolle, du har lige nu.
no-not-found = Siden findes ikke, eller du har ikke adgang til den.
no-not-now = Databasen svarer ikke lige nu. Vent lidt, og prøv igen.
no-unexpected = Det skulle ikke ske. Fejlen er noteret. Gå tilbage, og prøv igen.
no-set-up-link = Der mangler noget af linket. Kopiér det hele.
no-set-up-done = Serveren er allerede sat op. Log ind.
no-set-up-old = Linket er mere end et døgn gammelt. Start serveren igen, så skriver den et nyt.
no-bad-request = Noget i formularen eller adressen er ikke, som det skal være. Gå tilbage, og prøv igen.
no-bad-body = Det, der blev sendt, kan ikke læses. Gå tilbage, hent siden igen, og prøv en gang til.
no-bad-signs = Der er tegn i teksten, som ikke kan gemmes. Fjern dem, og prøv igen.
no-too-large = Det fylder mere end { $most } MB. Vælg en mindre fil, eller skriv kortere.
no-too-slow = Det blev sendt for langsomt. Prøv igen, når nettet er bedre.
no-refused = Det kan man ikke gøre her. Gå tilbage, og prøv igen.
no-too-fast = Det gik for hurtigt. { $wait ->
    [one] Vent ét sekund
   *[other] Vent { $wait } sekunder
}, og prøv igen.
no-wrong-host = Serveren kendes ikke under det navn. Brug den adresse, du har fået af skolen.
