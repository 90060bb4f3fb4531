# review: pending
### From the school: what the teacher gave, what is sent, and the class in the room.

because-teacher = Because your teacher chose it
school-mine = My teacher
school-due = By { $day } if you can
school-due-today = Today if you can
school-due-past = There is still time
school-what = What does my teacher see?
school-before = Before you begin: your teacher can see this
school-stays = This stays here
school-question = May your teacher see what you practise?
school-no = No, I practise without it
school-notes = Messages from your teacher
school-views = Who has looked at it?
school-nobody = Nobody has looked at it yet
school-shared = Your teacher can see what you practise
school-not-shared = Your teacher cannot see what you practise
role-teacher = teacher
role-lead = school leader
school-pause = Your teacher is pausing the game
school-pause-text = Wait a little. We go on soon.
school-go-on = You can go on now.
viewed-class = The list of the class
viewed-learner = What you can do
viewed-notes = Messages to you
viewed-room = Where you are in the game
viewed-card = Your card with pictures
viewed-export = A copy of what you have practised
viewed-profile = Your competence profile
viewed-views = Who has looked at it
viewed-erasure = Deleting what you have practised
viewed-other = What you have practised
