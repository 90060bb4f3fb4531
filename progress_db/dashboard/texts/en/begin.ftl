# Getting started: the page of the first twenty minutes, and the next step of a new class.
begin-title = Get started in 20 minutes
begin-about = You need the class list, a printer and the headsets of the class. The first thing you do is to make the class.
begin-go = Make a class
begin-link = Get started in 20 minutes
begin-class = Make the class
begin-class-path = Classes → New class
begin-class-how = A name is enough. The trade decides at which workplace the learners begin. You can change all of it later.
begin-list = Bring in the class list
begin-list-path = The class's page → Bring in a class list
begin-list-how = Excel or CSV with the headings First name (or No.), Language and Group, or type the names. You see who will come in before anything is kept. Surnames and CPR numbers are not read in.
begin-cards = Print cards
begin-cards-path = The class's page → Cards with picture codes
begin-cards-how = Each learner gets a card with her own picture and three pictures in order. The three pictures are the code. The codes are shown only once, so print at once and cut the cards out.
begin-devices = Let the headsets join
begin-devices-path = The class's page → Headsets → Open for a day
begin-devices-how = 1. Get the file for the headsets. 2. Put it on a USB stick, and copy it to the desktop or Downloads on every computer that a headset belongs to. 3. Start Kollega: it asks by itself. The computer must be able to reach the server. It is done once for each headset.
begin-task = Give an assignment
begin-task-path = The class's page → Assignments → New assignment or Use a plan
begin-task-how = Tick a scene, some words or a whole branchepakke, and choose whether it is for the class, a group or one learner. Press See to read the scene first. Without assignments every learner follows a path of her own.
begin-begin = Begin
begin-begin-path = The class's page → See the room now
begin-begin-how = The learner finds her picture on the headset and presses the three pictures of the card. The first time, the headset asks whether she wants to share with the teacher; yes and no are equally good answers. From the room you can pause everybody, stop everybody and send a hint.
begin-after = The next day
begin-after-class = The class's page has a line for each learner: last practised, what she can do, and where it is hard.
begin-after-learner = On a learner's page you see which line it is, what the game heard, and a suggestion for the next scene with its reason.
begin-after-note = Write a note; the learner can read it on her headset.
begin-after-profile = The competence profile (PDF) is the learner's own and can be taken home.
begin-wrong = If something is wrong
begin-wrong-card = A card is lost: make a new one. The old one stops working.
begin-wrong-device = A headset is lost: take it off the class under Headsets.
begin-wrong-net = Without a network everybody can practise as before. The headset sends it all the next time it has one.
begin-wrong-talk = If the game does not understand a learner, she can point at the reply, or let the colleague say it first. It costs nothing.
begin-times = The minutes are a guess to plan with. They have not been measured at a school yet.

begin-next = Before the class can begin
begin-next-learners = Bring in the class list
begin-next-learners-done = { $have ->
    [one] 1 learner is in the class
   *[other] { $have } learners are in the class
  }
begin-next-cards = Print cards
begin-next-cards-some = { $have } of { $need } have got a card
begin-next-cards-done = All have got a card
begin-next-devices = Let the headsets join
begin-next-devices-done = { $have ->
    [one] 1 headset has joined
   *[other] { $have } headsets have joined
  }
begin-next-task = Give an assignment
begin-next-task-done = { $have ->
    [one] 1 assignment is given
   *[other] { $have } assignments are given
  }
