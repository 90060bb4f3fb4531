# review: pending
### What goes from the headset to the school when she is in a class.

leaves-who = Twój obrazek, twoje imię lub numer i język pomocy
leaves-code = Twoje trzy tajne obrazki, ukryte jako długa liczba, żeby można było użyć innych gogli
leaves-when = Kiedy i jak długo ćwiczysz, w goglach czy na ekranie
leaves-scenes = Jakie sceny grasz, co odpowiadasz i dokąd już doszło
leaves-heard = Słowa, które usłyszał komputer, gdy mówisz
leaves-help = Gdzie prosisz o pomoc lub o powtórzenie
leaves-culture = Co wiesz o zwyczajach w duńskim miejscu pracy
leaves-words = Jakie słowa ćwiczysz, jak to idzie i kiedy wracają
leaves-level = Poziom, od którego zaczynasz, i czy czytasz
leaves-locker = Rzeczy w twojej szafce i pochwały
leaves-settings = Twój wybór miejsca pracy, czasu, dźwięku i napisów, oraz to, czy się na to zgadzasz
leaves-now = Gdzie teraz jesteś w grze, gdy nauczyciel patrzy
stays-sound = Twój głos nigdy nie jest zapisywany ani wysyłany
stays-body = Której ręki używasz i jak patrzysz i wskazujesz, zostaje w goglach
stays-no = Jeśli powiesz nie, wysłane zostanie tylko to nie. Obowiązuje we wszystkich goglach i możesz je zmienić
stays-left = Jeśli odejdziesz z grupy, znikniesz z jej gogli. Szkoła nadal ma to, co zostało udostępnione
