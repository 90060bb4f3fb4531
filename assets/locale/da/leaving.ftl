# review: pending
# Hvad der går fra brillen til skolen, når hun er på et hold (progress_db/sync/leaving.py).
leaves-who = Dit billede, dit navn eller nummer og dit hjælpesprog
leaves-code = Dine tre hemmelige billeder, skjult som et langt tal, så du kan bruge en anden brille
leaves-when = Hvornår du øver dig, hvor længe, og om det er med brille eller skærm
leaves-scenes = Hvilke scener du spiller, hvad du svarer, og hvor du er nået til
leaves-heard = De ord, som computeren hørte, når du talte
leaves-help = Hvor du bad om hjælp eller om at høre det igen
leaves-culture = Hvad du ved om, hvordan man gør på en dansk arbejdsplads
leaves-words = Hvilke ord du øver, hvordan det går, og hvornår de kommer igen
leaves-level = Det niveau, du begyndte på, og om du læser
leaves-locker = Tingene i dit skab, og hvad du fik ros for
leaves-settings = Dit valg af arbejdsplads, øvetid, lyd og undertekster, og om du har sagt ja eller nej til det her
leaves-now = Hvor du er i spillet lige nu, mens din lærer følger med
stays-sound = Din stemme bliver aldrig gemt eller sendt
stays-body = Hvilken hånd du bruger, og hvordan du ser og peger, bliver på brillen
stays-no = Siger du nej, bliver kun dit nej sendt. Det gælder på alle briller, og du kan lave det om
stays-left = Går du ud af holdet, bliver du fjernet fra holdets briller. Skolen har stadig det, du har delt
