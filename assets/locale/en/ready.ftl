# review: pending
### What teachers say again and again: short hints in the room, sentences in a message.

ready-calm = Take it easy. You have plenty of time.
ready-listen = Listen once more.
ready-slowly = Say it slowly, one word at a time.
ready-louder = Speak a little louder.
ready-repeat = Ask your colleague to say it again.
ready-slower = Ask your colleague to speak more slowly.
ready-help = Press “Help” if it is hard.
ready-point = Point at the answer if it is hard to say.
ready-good = You are doing well. Keep going!
ready-again = Try once more.
ready-scene = Try one more conversation.
ready-break = Take a short break.
ready-coming = I am coming over to you.
ready-off = Take the glasses off.
ready-come = Take the glasses off and come over to me.
ready-proud = Well done! I can see that you have practised.
ready-words = Practise the words again when you have time.
ready-same = Practise the same conversation once more. Then it gets easier.
ready-new = Try a new conversation next time.
ready-given = I have chosen something new for you.
ready-aloud = Say the words aloud when you practise.
ready-ask = Ask me if something is hard.
ready-talk = Come and talk to me next time we meet.
ready-breaks = Remember to take breaks.
ready-written = Written in Danish by your teacher
