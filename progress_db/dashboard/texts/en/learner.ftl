# A learner's page: what she can do now, where it is hard, and notes.
learner-beside = Learners of the class
learner-beside-before = Previous
learner-beside-after = Next
learner-beside-who = learner
learner-beside-place = { $number } of { $count }
learner-on-page = On this page
learner-jump-can = Can do
learner-jump-stuck = Hard
learner-jump-next = Suggestions
learner-jump-levels = Levels
learner-jump-practice = Practised
learner-jump-notes = Notes
learner-jump-more = Papers
learner-help-language = Help language: { $language }
learner-can = What the learner can do now
learner-can-nothing = No scene has been played to its end yet. Once the first has been, this shows what the learner can do.
learner-standing-can = can do it
learner-standing-waits = could do it before; good to show again
learner-standing-tried = on the way
learner-words = Words
learner-phrases = Phrases
learner-culture = Culture points
learner-sit = The learner has met { $met } and knows { $known } of them.
learner-due = { $count } need to be practised again.
learner-culture-count = { $met } managed, { $mended } mended on the way, { $misstep } not in place yet.
learner-culture-see = See the culture points
learner-culture-met = Managed
learner-culture-mended = Mended after a misstep
learner-culture-misstep = Not in place yet
learner-stuck = Where it is hard
learner-stuck-nowhere = No line is hard right now.
learner-stuck-line = The colleague says
learner-stuck-task = The task is
learner-stuck-say = One can say
learner-stuck-heard = Heard last
learner-stuck-silent = no words
learner-stuck-missed = Words missed most
learner-stuck-tries = Tries
learner-stuck-count = { $tries ->
    [one] 1 try was not accepted
   *[other] { $tries } tries were not accepted
  }; { $nets ->
    [0] without the safety net.
    [one] the safety net helped once.
   *[other] the safety net helped { $nets } times.
  }
learner-stuck-help = What was heard is a guess by the speech recogniser, not a verdict. No sound is kept.
learner-stuck-culture = Culture points that are not in place yet
learner-next = Suggested next scene
learner-next-none = There are no suggestions: the learner is in none of your classes now.
learner-next-give = Assign it
learner-next-give-named = Assign the scene { $name }
learner-next-assigned = It has been assigned.
learner-next-else = Assign something else
learner-next-how = How are these found?
learner-next-how-plan = The first is the scene that the headset itself would choose: the next step after what the learner can do, or something that needs to be practised again.
learner-next-how-others = “Learners who could do the same” comes from earlier courses in the municipality. Only counts are kept: so many went from one scene to the other, and so many could do it at their first or second play. Counts under 5 are not shown, and nobody can be found behind them. They say what usually goes well, not what will go well here.
learner-next-how-you = You know the learner. The suggestions do not; choose something else when you know better.
learner-why-first = This is where everybody begins at the workplace.
learner-why-next = It is the next step after what the learner can do now.
learner-why-safety = It is about what to do when something happens, and should be practised early.
learner-why-drill = It was practised { $count } weeks ago, and it matters to know it.
learner-why-everywhere = Everybody needs it, wherever they work.
learner-why-again = It has been played before, and gets easier each time.
learner-why-stuck = A line was hard here last time. Once more, perhaps after talking about it.
learner-why-others = { $learners } learners who could do the same (“{ $scene }”) went on to this one, and { $could } of them could do it at their first or second play.
learner-levels = Levels at the workplace
learner-levels-ours = The levels are Kollega's own. They are no exam in Danish.
learner-levels-none = The class has no workplace, and nothing has been practised yet.
learner-level-ny = New at work
learner-level-med = One of the team
learner-level-selv = Manage on my own
learner-level-reached = reached
learner-level-on-the-way = not reached yet
learner-level-scenes = Scenes: { $have } of { $need }
learner-level-words = Words: { $have } of { $need }
learner-level-common = Shared scenes: { $have } of { $need }
learner-practice = Practised in the last weeks
learner-practice-days = { $count ->
    [0] Nothing was practised in the last six weeks.
    [one] Practised on 1 day in the last six weeks.
   *[other] Practised on { $count } days in the last six weeks.
  }
learner-practice-not = Practice is not attendance: the figures do not say who came to class.
learner-practice-chart = Minutes practised each day in { $weeks } weeks: { $count } days with practice, the scale goes to { $top } minutes. The figures are in the table below the drawing.
learner-practice-axis = Minutes each day. The date is the Monday of the week.
learner-practice-table = See the figures as a table
learner-practice-caption = Practised week by week
learner-practice-week = Week from
learner-practice-on = Days
learner-practice-time = Time
learner-notes = Notes to the learner
learner-note-ready = Ready sentences that the headset knows in the learner's language
learner-note-ready-hers = The learner sees them in Danish and { $language } and has them read aloud
learner-note-ready-danish = The learner sees them in Danish and has them read aloud
learner-note-language = Which language did you write in?
learner-note-language-help = The headset shows and reads the note as you wrote it. It is not translated.
learner-note-in-danish = Danish
learner-note-in-hers = { $language } (the learner's help language)
learner-note-new = Write a note
learner-note-help = The learner can read it on the headset and have it read aloud; the class's other teachers can read it here. Write nothing about health, and no CPR numbers. At most { $longest } characters.
learner-note-save = Save the note
learner-note-seen = fetched by a headset { $day }
learner-note-waits = not fetched by a headset yet
learner-note-remove = Delete
learner-note-remove-named = Delete your note of { $moment }
learner-note-sure = Delete the note?
learner-told-note = The note is saved. The learner can read it when a headset has fetched it.
learner-told-note-gone = The note has been deleted.
learner-told-assigned = The scene has been assigned.
learner-door-profile = Competence profile (PDF)
learner-door-edit = Change name, picture or group
learner-door-card = New card with a picture code
learner-more = Papers and details
learner-door-views = Who has seen the details?
learner-door-data = Data: hand out or erase
