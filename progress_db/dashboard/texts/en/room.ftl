# The room while headsets are in use.
room-title = The room now
room-about = The page updates itself. What you say holds for ten minutes; a headset that wakes up later does not hear it.
room-at-it = { $count ->
    [0] Nobody is at it right now.
    [one] 1 is at it.
   *[other] { $count } are at it.
  }
room-help-for = Help wanted: { $names }.
room-no-devices = The class has no headsets yet. Enrol them on the page of the class.
room-state-playing = at it
room-state-paused = paused
room-state-stopped = stopped
room-state-idle = on, nobody has signed in
room-state-quiet = not heard from right now
room-needs-help = would like help
room-tries = try { $count }
room-pause = Pause all
room-go-on = Go on
room-stop = Stop all …
room-stop-sure = All scenes stop; the learners can go on with them another day. Nothing is lost.
room-stop-yes = Yes, stop all
room-told-pause = All pause in a few seconds.
room-told-go-on = All can go on.
room-told-stop = All stop in a few seconds.
room-told-hint = The hint has been sent.
room-told-hint-all = The hint has been sent to all.
room-again = Fetch again
room-hint = Send a hint
room-hint-named = Send a hint to { $name }
room-hint-title = A hint to { $name }
room-hint-all = Send a hint to all
room-hint-all-name = all
room-hint-each = Press a sentence to send it. Each learner sees it in Danish and in her own help language, with a picture, and hears it.
room-hint-hers = Press a sentence to send it. The learner sees it in Danish and { $language }, with a picture, and hears it.
room-hint-danish = Press a sentence to send it. The learner sees it in Danish, with a picture, and hears it.
room-ready-hard = When it is hard
room-ready-on = Going on
room-ready-off = A break, or without the headset
room-ready-unread = No native speaker has read the translations yet.
room-hint-own = Or in your own words
room-hint-text = Hint in Danish
room-hint-help = It arrives as you write it: shown and read aloud in Danish, not translated. At most { $longest } characters.
room-hint-send = Send
room-hint-arrived = has arrived
room-hint-on-its-way = is on its way
room-could-say = One can say
