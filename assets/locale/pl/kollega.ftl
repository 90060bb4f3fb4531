# review: pending
### Teksty ekranów po polsku. Klucze i wartości są takie same we wszystkich językach.

## Kim jesteś?
language-name = Polski
greeting = Cześć!
tagline = Ćwicz duński w pracy
who-are-you = Kim jesteś?
choose-picture = Wybierz swój obrazek
new-learner = Jestem tu pierwszy raz
choose-help-language = Wybierz swój język
your-code = Twoje trzy obrazki
choose-code = Wybierz trzy obrazki, które łatwo zapamiętasz
same-pictures-again = Wybierz te same trzy jeszcze raz
code-wrong = To nie były twoje obrazki. Spróbuj jeszcze raz.
welcome = Witaj!
welcome-back = Miło cię znowu widzieć!

## Dzisiejsza zmiana
choose-workplace = Gdzie chcesz pracować?
change-workplace = Zmień miejsce pracy
todays-shift = Dzisiejsza zmiana
warm-up = { $count ->
    [one] Rozgrzewka: 1 krótkie ćwiczenie
    [few] Rozgrzewka: { $count } krótkie ćwiczenia
   *[other] Rozgrzewka: { $count } krótkich ćwiczeń
 }
go-to-work = Idź do pracy
todays-situation = Dzisiejsza sytuacja
scene-minutes = { $minutes ->
    [one] Około 1 minuty
   *[other] Około { $minutes } minut
 }
new-today = Nowe na dziś
from-your-teacher = Od twojego nauczyciela

## Mikrofon
mic-listening = Słucham
mic-hearing = Słyszę cię
mic-thinking = Chwileczkę
mic-off = Mikrofon jest wyłączony
mic-gone = Nie ma mikrofonu
mic-far = Podejdź bliżej
mic-again = Powiedz to jeszcze raz
mic-too-loud = Trochę dalej od mikrofonu
mic-dead = Czy mikrofon jest wyciszony?
mic-heard = Słyszę
room-check = Powiedz: Hej
room-good = Dobrze cię słyszę
room-too-quiet = Przysuń mikrofon do ust albo zwiększ głośność
room-too-loud = Odsuń trochę mikrofon albo zmniejsz głośność
room-too-noisy = Jest tu bardzo głośno. Znajdź cichsze miejsce albo przysuń mikrofon do ust
room-dead = Nie ma dźwięku. Czy mikrofon jest wyciszony?
other-microphone = Spróbuj innego mikrofonu

## Zadania
say-or-point = Powiedz albo wskaż
say-it = Powiedz to po duńsku
exercise-listen-and-point = Posłuchaj i wskaż właściwy obrazek
exercise-hear-and-repeat = Posłuchaj i powiedz to samo
exercise-see-and-say = Jak to się nazywa po duńsku?
exercise-choose-reply = Która odpowiedź pasuje najlepiej?
exercise-point-in-room = Posłuchaj i wskaż tę rzecz w pomieszczeniu
exercise-picture-dictation = Posłuchaj i wskaż to, o czym mowa
exercise-number-heard = Posłuchaj i wskaż to, co słyszysz
exercise-pair-heard = Słuchaj uważnie. Które to słowo?
exercise-fill-the-gap = Czego brakuje? Powiedz to po duńsku
exercise-number-said = Powiedz to, co widzisz
exercise-pair-said = Powiedz to słowo wyraźnie
exercise-shadow = Powiedz to razem z kolegą z pracy
exercise-role-swap = Teraz ty jesteś kolegą z pracy. Co mówisz?
exercise-choose-meaning = Co to znaczy?
exercise-choose-phrase = Co się tu mówi?
exercise-put-in-order = Wskaż we właściwej kolejności
number-kind-number = Liczby
number-kind-place = Półki i miejsca
number-kind-time = Godzina
number-kind-amount = Kwoty
number-kind-date = Daty
number-kind-phone = Numery telefonów
point-at-your-reply = Wskaż swoją odpowiedź
point-at-it = Wskaż to
pick-it-up = Weź to
put-it-down = Odłóż to na miejsce

## Po próbie
well-said = Dobrze powiedziane!
right = Dobrze!
well-done = Świetnie!
almost = Prawie!
something-else = Słyszę coś innego
nothing-heard = Nic nie słyszę
i-heard = Słyszę: { $words }
try-to-include = Spróbuj dodać też: { $words }
speak-louder = Mów trochę głośniej, blisko mikrofonu
try-again = Spróbuj jeszcze raz
take-your-time = Nie spiesz się
not-that-one = Nie to. Spróbuj czegoś innego.
right-one-is = Poprawnie: { $answer }
colleague-shows = { $name } ci pokazuje
say-after = Powiedz to za osobą: { $name }, albo wskaż
asking-is-right = Dobrze, że pytasz!
you-may-point = Zawsze możesz wskazać

## Dźwięki: co mają robić usta
listen = Posłuchaj powoli
sound-soft-d = Język przy dolnych zębach. Wypuść powietrze.
sound-r = Utwórz dźwięk z tyłu gardła. Czubek języka leży na dole.
sound-y = Powiedz i, zaokrąglij usta.
sound-i = Uśmiechnij się i unieś język wysoko.
sound-u = Zrób małe, okrągłe usta. Cofnij język.
sound-oe = Powiedz e, zaokrąglij usta.
sound-e = Prawie jak i, ale trochę szerzej otwórz usta.
sound-ae = Otwórz usta trochę szerzej. Język jest z przodu.
sound-a = Otwórz szeroko usta. Język leży płasko.
sound-o = Zaokrąglij usta. Cofnij język.
sound-aa = Okrągłe usta. Otwórz je szerzej niż przy o.
sound-v = Zęby na dolnej wardze. Użyj głosu.
sound-f = Zęby na dolnej wardze. Dmuchaj bez głosu.
sound-p = Zamknij usta. Dmuchnij, gdy je otwierasz.
sound-b = Zamknij usta. Otwórz je bez dmuchania.
sound-t = Czubek języka w górze za zębami. Dmuchnij, gdy puszczasz.
sound-k = Zamknij z tyłu językiem. Dmuchnij, gdy puszczasz.
sound-h = Wydychaj powietrze jak na szybę.
sound-ng = Zamknij z tyłu językiem. Dźwięk wychodzi przez nos.
sound-sj = Jak przy słowach: Ciii, bądź cicho!
sound-l = Czubek języka w górze za zębami. Niech tam zostanie.
sound-together = Powiedz oba dźwięki razem, bez przerwy między nimi.
sound-to-the-end = Powiedz też ostatni dźwięk.

## Przyciski
repeat = Jeszcze raz
slower = Wolniej
help = Pomoc
show-me = Pokaż mi
pause = Przerwa
resume = Kontynuuj
stop = Zatrzymaj wszystko
turn-left = Obróć w lewo
turn-right = Obróć w prawo
recentre = Wyśrodkuj
next = Dalej
back = Wstecz
settings = Ustawienia
stop-for-today = Koniec na dziś
yes = Tak
no = Nie
paused = Przerwa. Nie spiesz się.
say-one-of = Możesz powiedzieć: { $words }
which-of-them = Które? Powiedz: { $words }

## Ustawienia
setting-help-language = Język pomocy
setting-microphone = Mikrofon
setting-sound = Dźwięk
setting-text-size = Rozmiar tekstu
setting-subtitles = Napisy
setting-left-hand = Lewa ręka
setting-room-check = Wypróbuj mikrofon
setting-gaze = Wybieraj wzrokiem
setting-voice-menus = Steruj głosem
setting-vignette = Spokojna ramka podczas ruchu
setting-reads = Umiem czytać
setting-tutorial = Wprowadzenie jeszcze raz
setting-more = Więcej ustawień
on = Wł.
off = Wył.
text-small = Mały
text-medium = Średni
text-large = Duży

## Zanim założysz gogle
care = Zanim zaczniesz
care-space = Czy masz wokół siebie wolne miejsce?
care-space-advice = Odsuń krzesła i rzeczy. Wyciągnij ramiona i spróbuj jeszcze raz.
care-glasses = Czy gogle dobrze leżą?
care-glasses-advice = Przesuń trochę gogle i poluzuj pasek. Śmiało poproś o pomoc.
care-well = Czy dobrze się czujesz?
care-well-advice = Więc dziś odłóż gogle. Możesz ćwiczyć na ekranie.
care-flash = Czy dobrze znosisz migające światło?
care-flash-advice = Najpierw porozmawiaj z lekarzem albo nauczycielem. Na razie możesz ćwiczyć na ekranie.
care-ready = Teraz możemy zacząć
care-screen = Poćwiczę na ekranie
care-go-on = Idę dalej

## Wprowadzenie
tutorial = Jak to zrobić
tutorial-look = Cześć! Mam na imię { $name }. Popatrz na mnie.
tutorial-point = Dobrze! Teraz wskaż to, co świeci, i naciśnij.
tutorial-gaze = Dobrze! Teraz spokojnie popatrz na to, co świeci.
tutorial-speak = Świetnie! Teraz twoja kolej. Powiedz: Hej
tutorial-help = Zawsze możesz poprosić o pomoc. Spróbuj. Powiedz: Hjælp
tutorial-done = Świetnie! Chętnie ci pomogę. Możemy zaczynać.

## Przerwa i gdy wszystko stoi
break = Czas na przerwę
break-text = Dobra robota! Daj oczom odpocząć i napij się wody.
stopped = Wszystko stoi w miejscu
stopped-text = Nie spiesz się.

## Gdy grupa dzieli się goglami
teacher-code = Kod nauczyciela
teacher-code-wrong = To nie był ten kod. Spróbuj jeszcze raz.
teacher-code-wait = Poczekaj chwilę, zanim spróbujesz jeszcze raz.
teacher-erase = Usuń
teacher-done = Gotowe
next-learner = Następna osoba
wipe = Wytrzyj gogle
wipe-text = Wytrzyj gogle chusteczką. Będą gotowe dla następnej osoby.

## Po zmianie
wrap-up = Dobra robota dzisiaj!
you-learned = To było dziś ćwiczone
comes-back = Wróci
returns-today = dzisiaj
returns-tomorrow = jutro
returns-in-days = { $days ->
    [one] za 1 dzień
   *[other] za { $days } dni
 }
points = { $points ->
    [one] 1 punkt
    [few] { $points } punkty
   *[other] { $points } punktów
 }
shifts-this-week = { $count ->
    [one] 1 zmiana w tym tygodniu
    [few] { $count } zmiany w tym tygodniu
   *[other] { $count } zmian w tym tygodniu
 }
longest-row = { $count ->
    [one] Najdłuższa seria: 1 zmiana
    [few] Najdłuższa seria: { $count } zmiany
   *[other] Najdłuższa seria: { $count } zmian
 }
words-known = { $count ->
    [one] Znasz 1 słowo
    [few] Znasz { $count } słowa
   *[other] Znasz { $count } słów
 }
see-you = Do zobaczenia!
goodbye = Do widzenia i dziękuję za dziś

## Spojrzenie i nagrywanie
this-way = Przesuń się trochę w tę stronę
recording = Nagrywany jest obraz, nie twój głos
recording-no = Nie, dziękuję
recording-erased = Nagrywanie zatrzymano, a nagranie usunięto.
recording-failed = Nagrywanie się zatrzymało. Nie można zapisać więcej.

## Gdy coś pójdzie nie tak
what-happened = Co się stało?
why = W duńskich miejscach pracy często jest tak:
second-chance = Masz drugą szansę
culture-met = Tak się tu robi. Brawo!
culture-mended = Teraz się udało!
mistakes-are-fine = Nic nie szkodzi. Tutaj wolno się mylić.

## Gdy maszyna płata figle
recogniser-restarted = Dźwięk na chwilę zniknął. Powiedz jeszcze raz.
microphone-missing = Nie mogę znaleźć mikrofonu. Możesz wskazać.
microphone-gone = Nie ma mikrofonu. Podłącz go znowu albo wskaż.
microphone-back = Znowu słucham. Powiedz to jeszcze raz.
microphone-other = Słucham teraz przez inny mikrofon.
voice-missing = Ten komputer nie ma głosu. Patrz na tekst i obrazki.
disk-full = Dysk jest pełny. Możesz ćwiczyć dalej.
data-damaged = Nie udało się odczytać twoich starych danych. Odłożyliśmy je na bok i zaczynamy od nowa.
data-locked = Kollega jest otwarta gdzie indziej. Zamknij ją i spróbuj jeszcze raz.
loading = Chwileczkę …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] Bo dziś to było trudne
    [1] Bo wczoraj to było trudne
   *[other] Bo ostatnio to było trudne
 }
because-scene = Bo potrzebujesz tego dziś w pracy
because-days = { $count ->
    [0] Bo to dopiero co poznane
    [1] Bo wczoraj to było ćwiczone
   *[other] Bo minęło dni: { $count }
 }
because-weeks = Bo minęło tygodni: { $count }
because-new = Bo to dla ciebie nowe
because-everywhere = Bo mówi się to w każdej pracy
scene-because-teacher = Bo tak wybrał twój nauczyciel lub twoja nauczycielka
scene-because-first = Bo tutaj się zaczyna
scene-because-next = Bo czas na coś nowego
scene-because-safety = Bo trzeba wiedzieć, co robić, gdy coś się stanie
scene-because-drill = Bo minęło tygodni: { $count }, a to ważne
scene-because-everywhere = Bo wszyscy potrzebują tego w pracy
scene-because-again = Bo za każdym razem jest łatwiej

## Cztery kroki
# review: pending
choose-step = Jak chcesz poćwiczyć rozmowę?
step-hear = Posłuchaj jej
step-repeat = Powtórz za mną
step-prompts = Powiedz z podpowiedzią
step-live = W pracy
step-hear-how = Posłuchaj całej rozmowy. Nie musisz nic mówić.
step-repeat-how = Teraz twoja kolej. Posłuchaj, co masz powiedzieć, i powtórz.
step-prompts-how = Spójrz na obrazek i posłuchaj pierwszego słowa. Potem powiedz całość bez pomocy.
step-hear-done = To była cała rozmowa.
step-repeat-done = Dobrze! Następnym razem spróbujesz bez pomocy.
step-prompts-done = Świetnie! Teraz możesz zrobić to w pracy.
before-shift = Przed zmianą: dwie minuty
continue-card = Kontynuuj od miejsca przerwania
setting-minutes = Ile ćwiczę za jednym razem

## What she has, and what she can do
# review: pending
can-now = To już umiem
can-new = To już umiesz
can-again = To już było pokazane. Możesz pokazać to znowu.
can-trying = W drodze
locker = Moja szafka
locker-new = Nowa rzecz do twojej szafki
levels = Moje drzwi
levels-are-ours = Poziomy są własne, z Kollegi. To nie jest egzamin z duńskiego.
level-new = Otwarły się nowe drzwi
level-needs = Rozmowy: { $scenes }. Słowa: { $words }.
level-ny = Nowa osoba w pracy
level-med = W zespole
level-selv = Radzę sobie
level-ny-can = Umiem sobie poradzić w pierwszych dniach w pracy.
level-med-can = Umiem brać udział w codziennej pracy.
level-selv-can = Umiem radzić sobie w pracy bez pomocy.
win-came-back = Znowu tu jesteś. To miłe.
win-whole-scene = Cała rozmowa udała ci się bez pomocy. Świetnie!
win-pointed-before = { $days ->
    [1] Wczoraj trzeba było pokazać. Dzisiaj udało ci się powiedzieć.
   *[other] Ostatnio trzeba było pokazać. Dzisiaj udało ci się powiedzieć.
 }
win-first-try = Ostatnio było trudno. Dzisiaj udało ci się od razu.
win-remembered = Pamiętasz “{ $word }” po { $weeks } tygodniach.
win-norm-kept = Ostatnio coś poszło nie tak. Dzisiaj już wiesz, jak to się robi.
win-longest-line = Tyle słów naraz: { $count }. To więcej niż wcześniej.
win-ten-words = Teraz znasz tyle duńskich słów: { $count }.
win-mended = Jeszcze jedna próba i się udało.
win-kept-on = Nie poddajesz się i udało się.
win-clear-word = Słowo “{ $word }” brzmiało dziś bardzo wyraźnie.
win-first-time = To był pierwszy raz i udało się dojść do końca.
win-asked = Pytasz, kiedy nie masz pewności. To dobrze.
win-days-here = W ciągu tygodnia masz tu już { $count } dni. Pamiętaj też o odpoczynku.
win-spoke = Tyle razy mówisz dziś po duńsku: { $count }.
win-tasks = Tyle zadań masz dziś za sobą: { $count }.
win-here = Dziękuję za dzisiaj. Dobrze, że jesteś.

## Where she begins
# review: pending
placing = Od czego zaczynasz
placing-skip = Pomiń
placing-offer = Sprawdzimy, od czego zaczniesz?
placing-try = Tak, spróbujmy przez kilka minut
placing-start = Zaczynam od samego początku
placing-hello = Słuchaj, pokazuj i mów, co umiesz. Zawsze możesz pominąć.
placing-thanks = Dziękuję. Teraz wiem, od czego zaczniemy.
placing-letters = Chcesz czytać czy słuchać?
placing-reads = Czytam
placing-listens = Słucham
setting-placing = Sprawdź, od czego zacznę
