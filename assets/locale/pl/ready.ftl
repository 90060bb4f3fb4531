# review: pending
### To, co nauczyciele mówią wciąż na nowo.

ready-calm = Spokojnie. Masz dużo czasu.
ready-listen = Posłuchaj jeszcze raz.
ready-slowly = Powiedz to powoli, słowo po słowie.
ready-louder = Mów trochę głośniej.
ready-repeat = Poproś kolegę z pracy, żeby to powtórzył.
ready-slower = Poproś kolegę z pracy, żeby mówił wolniej.
ready-help = Naciśnij „Pomoc”, jeśli to trudne.
ready-point = Wskaż odpowiedź, jeśli trudno ją powiedzieć.
ready-good = Dobrze ci idzie. Tak dalej!
ready-again = Spróbuj jeszcze raz.
ready-scene = Spróbuj jeszcze jednej rozmowy.
ready-break = Zrób krótką przerwę.
ready-coming = Już do ciebie idę.
ready-off = Zdejmij gogle.
ready-come = Zdejmij gogle i podejdź do mnie.
ready-proud = Świetnie! Widzę, że ćwiczysz.
ready-words = Poćwicz słowa jeszcze raz, gdy będziesz mieć czas.
ready-same = Poćwicz tę samą rozmowę jeszcze raz. Wtedy będzie łatwiej.
ready-new = Następnym razem spróbuj nowej rozmowy.
ready-given = Czeka na ciebie coś nowego ode mnie.
ready-aloud = Mów słowa na głos, kiedy ćwiczysz.
ready-ask = Zapytaj mnie, jeśli coś jest trudne.
ready-talk = Przyjdź ze mną porozmawiać, gdy się znów zobaczymy.
ready-breaks = Pamiętaj o przerwach.
ready-written = Wiadomość od nauczyciela po duńsku
