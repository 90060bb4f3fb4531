### Screen texts in English. Keys and values are the same in every language.

## Who are you
language-name = English
greeting = Hello!
tagline = Practise Danish at work
who-are-you = Who are you?
choose-picture = Choose your picture
new-learner = I am new
choose-help-language = Choose your language
your-code = Your three pictures
choose-code = Choose three pictures that you can remember
same-pictures-again = Choose the same three again
code-wrong = Those were not your pictures. Try again.
welcome = Welcome!
welcome-back = Good to see you again!

## Today's shift
choose-workplace = Where do you want to work?
change-workplace = Change workplace
todays-shift = Today's shift
warm-up = { $count ->
    [one] Warm-up: 1 short exercise
   *[other] Warm-up: { $count } short exercises
 }
go-to-work = Go to work
todays-situation = Today's situation
scene-minutes = { $minutes ->
    [one] About 1 minute
   *[other] About { $minutes } minutes
 }
new-today = New today
from-your-teacher = From your teacher

## The microphone
mic-listening = I am listening
mic-hearing = I can hear you
mic-thinking = One moment
mic-off = The microphone is off
mic-gone = The microphone is gone
mic-far = Come closer
mic-again = Say it once more
mic-too-loud = A little further from the microphone
mic-dead = Is the microphone muted?
mic-heard = I heard
room-check = Say: Hej
room-good = I can hear you well
room-too-quiet = Move the microphone closer to your mouth, or turn it up
room-too-loud = Move the microphone a little further away, or turn it down
room-too-noisy = It is very noisy here. Find a quieter place, or move the microphone closer to your mouth
room-dead = No sound is coming. Is the microphone muted?
other-microphone = Try another microphone

## Tasks
say-or-point = Say it, or point
say-it = Say it in Danish
exercise-listen-and-point = Listen, and point at the right picture
exercise-hear-and-repeat = Listen, and say the same
exercise-see-and-say = What is it called in Danish?
exercise-choose-reply = Which reply fits best?
exercise-point-in-room = Listen, and point at the thing in the room
exercise-picture-dictation = Listen, and point at what you hear about
exercise-number-heard = Listen, and point at what you hear
exercise-pair-heard = Listen closely. Which word is it?
exercise-fill-the-gap = What is missing? Say it in Danish
exercise-number-said = Say what you see
exercise-pair-said = Say the word clearly
exercise-shadow = Say it together with your colleague
exercise-role-swap = Now you are the colleague. What do you say?
exercise-choose-meaning = What does it mean?
exercise-choose-phrase = What do you say here?
exercise-put-in-order = Point in the right order
number-kind-number = Numbers
number-kind-place = Shelves and places
number-kind-time = The time
number-kind-amount = Amounts of money
number-kind-date = Dates
number-kind-phone = Phone numbers
point-at-your-reply = Point at your reply
point-at-it = Point at it
pick-it-up = Pick it up
put-it-down = Put it in its place

## After a try
well-said = Well said!
right = Right!
well-done = Well done!
almost = Almost!
something-else = I heard something else
nothing-heard = I did not hear anything
i-heard = I heard: { $words }
try-to-include = Try to say this too: { $words }
speak-louder = Speak a little louder, close to the microphone
try-again = Try again
take-your-time = Take your time
not-that-one = Not that one. Try another.
right-one-is = The right one is: { $answer }
colleague-shows = { $name } shows you
say-after = Say it after { $name }, or point
asking-is-right = Good that you ask!
you-may-point = You may always point

## Sounds: what the mouth is to do
# review: pending
listen = Hear it slowly
sound-soft-d = Tongue against your lower teeth. Let the air slip out.
sound-r = Make the sound at the back of your throat. The tip of the tongue stays down.
sound-y = Say i, and make your lips round.
sound-i = Smile, and lift your tongue high.
sound-u = Make your lips small and round. Pull your tongue back.
sound-oe = Say e, and make your lips round.
sound-e = Almost like i, but open your mouth a little more.
sound-ae = Open your mouth a little more. The tongue is at the front.
sound-a = Open your mouth well. The tongue lies flat.
sound-o = Make your lips round. Pull your tongue back.
sound-aa = Round lips. Open your mouth more than for o.
sound-v = Teeth against your lower lip. Use your voice.
sound-f = Teeth against your lower lip. Blow without voice.
sound-p = Close your lips. Blow when you open them.
sound-b = Close your lips. Open them without blowing.
sound-t = Tip of the tongue up behind your teeth. Blow when you let go.
sound-k = Close at the back with your tongue. Blow when you let go.
sound-h = Breathe out, as when you breathe on a window.
sound-ng = Close at the back with your tongue. The sound goes out through your nose.
sound-sj = As when you say: Shh, be quiet!
sound-l = Tip of the tongue up behind your teeth. Let it stay there.
sound-together = Say the two sounds close together, with nothing in between.
sound-to-the-end = Say the last sound too.

## Buttons
repeat = Again
slower = Slower
help = Help
show-me = Show me
pause = Pause
resume = Continue
stop = Stop everything
turn-left = Turn left
turn-right = Turn right
recentre = Recentre
next = Next
back = Back
settings = Settings
stop-for-today = Stop for today
yes = Yes
no = No
paused = Paused. Take all the time you need.
say-one-of = You can say: { $words }
which-of-them = Which one? Say: { $words }

## Settings
setting-help-language = Help language
setting-microphone = Microphone
setting-sound = Sound
setting-text-size = Text size
setting-subtitles = Subtitles
setting-left-hand = Left hand
setting-room-check = Try the microphone
setting-gaze = Choose by looking
setting-voice-menus = Control by voice
setting-vignette = A calm edge while you move
setting-reads = I can read
setting-tutorial = The introduction again
setting-more = More settings
on = On
off = Off
text-small = Small
text-medium = Medium
text-large = Large

## Before the glasses are worn
# review: pending
care = Before you begin
care-space = Is there free space around you?
care-space-advice = Move chairs and things away. Stretch out your arms and try again.
care-glasses = Do the glasses fit well?
care-glasses-advice = Move the glasses a little and loosen the strap. Feel free to ask for help.
care-well = Do you feel well?
care-well-advice = Then leave the glasses today. You can practise on the screen.
care-flash = Can you tolerate flashing light?
care-flash-advice = Talk to your doctor or teacher first. Until then you can practise on the screen.
care-ready = I am ready now
care-screen = I will practise on the screen
care-go-on = I will go on

## The introduction
# review: pending
tutorial = How to do it
tutorial-look = Hi! My name is { $name }. Look at me.
tutorial-point = Good! Now point at what glows, and press.
tutorial-gaze = Good! Now look calmly at what glows.
tutorial-speak = Great! Now you may speak. Say: Hej
tutorial-help = You may always ask for help. Try it. Say: Hjælp
tutorial-done = Well done! I am happy to help you. Now you are ready.

## A break, and when everything stands still
# review: pending
break = Time for a break
break-text = Good work! Rest your eyes a little and drink some water.
stopped = Everything stands still
stopped-text = Take the time you need.

## When a class shares the glasses
# review: pending
teacher-code = The teacher’s code
teacher-code-wrong = That was not the code. Try again.
teacher-code-wait = Wait a little before you try again.
teacher-erase = Erase
teacher-done = Done
next-learner = Next learner
wipe = Wipe the glasses
wipe-text = Wipe the glasses with a tissue. Then they are ready for the next one.

## After the shift
wrap-up = Good work today!
you-learned = You have practised
comes-back = Comes back
returns-today = today
returns-tomorrow = tomorrow
returns-in-days = { $days ->
    [one] in 1 day
   *[other] in { $days } days
 }
points = { $points ->
    [one] 1 point
   *[other] { $points } points
 }
shifts-this-week = { $count ->
    [one] 1 shift this week
   *[other] { $count } shifts this week
 }
longest-row = { $count ->
    [one] Longest row: 1 shift
   *[other] Longest row: { $count } shifts
 }
words-known = { $count ->
    [one] You know 1 word
   *[other] You know { $count } words
 }
see-you = See you!
goodbye = Goodbye, and thank you for today

## Her view, and when it is recorded
this-way = Move a little this way
recording = Pictures are being recorded, not your voice
recording-no = No, thank you
recording-erased = The recording is stopped and deleted.
recording-failed = The recording has stopped. No more can be saved.

## When something goes wrong
what-happened = What happened?
why = At Danish workplaces it is often like this:
second-chance = You get a second chance
culture-met = That is how it is done here. Nice!
culture-mended = Now it worked!
mistakes-are-fine = Never mind. Mistakes are fine here.

## When the machine acts up
recogniser-restarted = I lost the sound for a moment. Say it again.
microphone-missing = I cannot find a microphone. You can point.
microphone-gone = The microphone is gone. Plug it in again, or point.
microphone-back = I am listening again. Say it once more.
microphone-other = I am now listening with another microphone.
voice-missing = This computer has no voice. Look at the text and the pictures.
disk-full = The disk is full. You can go on practising.
data-damaged = Your old data could not be read. It is put aside, and we begin anew.
data-locked = Kollega is open somewhere else. Close it and try again.
loading = One moment …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] Because it was tricky today
    [1] Because it was tricky yesterday
   *[other] Because it was tricky last time
 }
because-scene = Because you need it at work today
because-days = { $count ->
    [0] Because you have just learned it
    [1] Because you practised it yesterday
   *[other] Because it was { $count } days ago
 }
because-weeks = Because it was { $count } weeks ago
because-new = Because it is new to you
because-everywhere = Because people say it at every workplace
scene-because-teacher = Because your teacher chose it
scene-because-first = Because this is where one begins
scene-because-next = Because you are ready for something new
scene-because-safety = Because you need to know what to do when something happens
scene-because-drill = Because it was { $count } weeks ago, and it matters
scene-because-everywhere = Because everybody needs it at work
scene-because-again = Because it gets easier each time

## The four steps
# review: pending
choose-step = How do you want to practise the conversation?
step-hear = Listen to it
step-repeat = Say it after me
step-prompts = Say it with help
step-live = At work
step-hear-how = Hear the whole conversation. You need not say anything.
step-repeat-how = Now it is your turn. Hear what to say, and say it after.
step-prompts-how = Look at the picture and hear the first word. Then say all of it yourself.
step-hear-done = That was the whole conversation.
step-repeat-done = Good! Next time you try it yourself.
step-prompts-done = Well done! Now you are ready to do it at work.
before-shift = Before my shift: two minutes
continue-card = Go on where you stopped
setting-minutes = How long I practise at a time

## What she has, and what she can do
# review: pending
can-now = I can do this now
can-new = You can do this now
can-again = You have shown this before. Feel free to show it again.
can-trying = On the way
locker = My locker
locker-new = A new thing for your locker
levels = My doors
levels-are-ours = The levels are Kollega’s own. They are no exam in Danish.
level-new = A new door is open
level-needs = Conversations: { $scenes }. Words: { $words }.
level-ny = New at work
level-med = One of the team
level-selv = Manage on my own
level-ny-can = I can manage the first days at work.
level-med-can = I can take part in the daily work.
level-selv-can = I can manage on my own at work.
win-came-back = You came back. That is lovely.
win-whole-scene = You managed the whole conversation yourself. Great!
win-pointed-before = { $days ->
    [1] Yesterday you pointed. Today you said it yourself.
   *[other] Last time you pointed. Today you said it yourself.
 }
win-first-try = Last time it was hard. Today you said it straight away.
win-remembered = You remembered “{ $word }” after { $weeks } weeks.
win-norm-kept = Last time it went a little wrong. Today you knew how it is done.
win-longest-line = You said { $count } words in one go. That is more than before.
win-ten-words = Now you know { $count } words in Danish.
win-mended = You tried again, and then it went well.
win-kept-on = You kept on until it worked.
win-clear-word = You said “{ $word }” very clearly today.
win-first-time = It was the first time, and you came all the way through.
win-asked = You asked when you were in doubt. That is good.
win-days-here = You have been here { $count } days in a week. Remember to rest too.
win-spoke = You have spoken Danish { $count } times today.
win-tasks = You have solved { $count } tasks today.
win-here = Thank you for today. It was good that you came.

## Where she begins
# review: pending
placing = Where you begin
placing-skip = Skip this
placing-offer = Shall we find out where you begin?
placing-try = Yes, let us try for a few minutes
placing-start = I begin from the very beginning
placing-hello = Listen, point and say what you can. You may always skip.
placing-thanks = Thank you. Now I know where we begin.
placing-letters = Do you want to read or to listen?
placing-reads = I read
placing-listens = I listen
setting-placing = Find out where I begin
