# review: pending
### Ze szkoły: co dał nauczyciel, co jest wysyłane, i grupa w sali.

because-teacher = Bo tak wybrał twój nauczyciel lub twoja nauczycielka
school-mine = Mój nauczyciel lub nauczycielka
school-due = Najlepiej do { $day }
school-due-today = Najlepiej dzisiaj
school-due-past = Nadal jest czas
school-what = Co widzi nauczyciel?
school-before = Zanim zaczniesz: to może zobaczyć nauczyciel
school-stays = To zostaje tutaj
school-question = Czy nauczyciel może widzieć, co ćwiczysz?
school-no = Nie, ćwiczę bez tego
school-notes = Wiadomości od nauczyciela
school-views = Kto to oglądał?
school-nobody = Nikt jeszcze tego nie oglądał
school-shared = Nauczyciel może widzieć, co ćwiczysz
school-not-shared = Nauczyciel nie może widzieć, co ćwiczysz
role-teacher = nauczyciel lub nauczycielka
role-lead = kierownictwo szkoły
school-pause = Nauczyciel zrobił przerwę
school-pause-text = Poczekaj chwilę. Zaraz idziemy dalej.
school-go-on = Teraz możesz iść dalej.
viewed-class = Lista grupy
viewed-learner = Co potrafisz
viewed-notes = Wiadomości do ciebie
viewed-room = Gdzie jesteś w grze
viewed-card = Twoja karta z obrazkami
viewed-export = Kopia tego, co ćwiczysz
viewed-profile = Twój profil umiejętności
viewed-views = Kto to oglądał
viewed-erasure = Usunięcie tego, co ćwiczysz
viewed-other = To, co ćwiczysz
