# review: pending
### From the school, in Somali (plain, everyday).

because-teacher = Sababtoo ah macallinkaaga ayaa doortay
school-mine = Macallinkayga
school-due = Haddii ay suurtagal tahay ilaa { $day }
school-due-today = Maanta haddii ay suurtagal tahay
school-due-past = Weli waqti baa jira
school-what = Maxuu macallinkaygu arkaa?
school-before = Intaadan bilaabin: macallinkaagu tan wuu arki karaa
school-stays = Tani halkan bay ku haraysaa
school-question = Macallinkaagu ma arki karaa waxa aad ku celceliso?
school-no = Maya, la'aanteed ayaan ku celcelinayaa
school-notes = Fariimaha macallinkaaga
school-views = Yaa eegay?
school-nobody = Weli cidna ma eegin
school-shared = Macallinkaagu wuu arki karaa waxa aad ku celceliso
school-not-shared = Macallinkaagu ma arki karo waxa aad ku celceliso
role-teacher = macallin
role-lead = maamulaha dugsiga
school-pause = Macallinkaagu wuu hakiyay ciyaarta
school-pause-text = Yara sug. Dhawaan waan sii wadaynaa.
school-go-on = Hadda waad sii wadi kartaa.
viewed-class = Liiska fasalka
viewed-learner = Waxa aad awooddo
viewed-notes = Fariimaha adiga kuu socda
viewed-room = Meesha aad ciyaarta kaga jirto
viewed-card = Kaarkaaga sawirrada leh
viewed-export = Nuqul ka mid ah waxa aad ku celcelisay
viewed-profile = Warqadda xirfadahaaga
viewed-views = Yaa eegay
viewed-erasure = Tirtiridda waxa aad ku celcelisay
viewed-other = Waxa aad ku celcelisay
