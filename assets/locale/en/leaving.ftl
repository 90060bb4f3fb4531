# review: pending
# What goes from the headset to the school when she is in a class (progress_db/sync/leaving.py).
leaves-who = Your picture, your name or number and your help language
leaves-code = Your three secret pictures, hidden as a long number, so that you can use another headset
leaves-when = When you practise, for how long, and whether it is with a headset or a screen
leaves-scenes = Which scenes you play, what you answer, and how far you have come
leaves-heard = The words that the computer heard when you spoke
leaves-help = Where you asked for help or to hear it again
leaves-culture = What you know about how things are done at a Danish workplace
leaves-words = Which words you practise, how it goes, and when they come back
leaves-level = The level at which you began, and whether you read
leaves-locker = The things in your locker, and what you were praised for
leaves-settings = Your choice of workplace, time, sound and subtitles, and whether you said yes or no to this
leaves-now = Where you are in the game right now, while your teacher is following along
stays-sound = Your voice is never stored or sent
stays-body = Which hand you use, and how you look and point, stays on the headset
stays-no = If you say no, only your no is sent. It holds on every headset, and you can change it
stays-left = If you leave the class, you are removed from its headsets. The school still has what you have shared
