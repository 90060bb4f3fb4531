# review: pending
### Fra skolen: det, læreren har givet, hvad der sendes, og holdet i rummet.

because-teacher = Fordi din lærer har valgt det
school-mine = Min lærer
school-due = Gerne senest { $day }
school-due-today = Gerne i dag
school-due-past = Du kan stadig nå det
school-what = Hvad ser min lærer?
school-before = Før du begynder: Det kan din lærer se
school-stays = Det bliver her
school-question = Må din lærer se, hvad du øver?
school-no = Nej, jeg øver mig uden
school-notes = Beskeder fra din lærer
school-views = Hvem har set på det?
school-nobody = Ingen har set på det endnu
school-shared = Din lærer kan se, hvad du øver
school-not-shared = Din lærer kan ikke se, hvad du øver
role-teacher = lærer
role-lead = leder
school-pause = Din lærer har sat spillet på pause
school-pause-text = Vent lidt. Vi går snart videre.
school-go-on = Nu kan du gå videre.
viewed-class = Listen over holdet
viewed-learner = Hvad du kan
viewed-notes = Beskeder til dig
viewed-room = Hvor du er i spillet
viewed-card = Dit kort med billeder
viewed-export = En kopi af det, du har øvet
viewed-profile = Din kompetenceprofil
viewed-views = Hvem der har set på det
viewed-erasure = Sletning af det, du har øvet
viewed-other = Det, du har øvet
