# Assigning, and looking at it first.
assigning-title = Assignments
assigning-about = Headsets fetch the assignments the next time they are online, and what is first on the list comes first.
assigning-new = New assignment
assigning-change-title = Change the assignment
assigning-from-plan = Use a plan
assigning-none = The class has no assignments. Without them, every learner follows their own way through the workplace.
assigning-group = The group { $name }
assigning-whole-class = The whole class
assigning-whom-gone = A learner who is no longer in the class
assigning-opens = from { $day }
assigning-due = by { $day }
assigning-over = the date has passed
assigning-far-one = Not finished yet.
assigning-far-one-done = All of it has been practised.
assigning-far-nobody = There are no learners in the group yet.
assigning-far-none = Nobody has practised all of it yet.
assigning-far-all = Everybody has practised all of it.
assigning-far-some = { $finished } of { $learners } have practised all of it.
assigning-up = Up
assigning-down = Down
assigning-up-named = Move { $name } up
assigning-down-named = Move { $name } down
assigning-remove-named = Remove { $name }
assigning-change-named = Change { $name }
assigning-withdraw = Withdraw
assigning-withdraw-named = Withdraw { $name }
assigning-withdraw-sure = Withdraw “{ $name }”? What has been practised stays.
assigning-withdraw-plan = Withdraw all { $count }
assigning-withdraw-plan-sure = Withdraw all { $count } assignments that were given at once? What has been practised stays.
assigning-told-saved = Assigned. The headsets fetch it the next time they are online.
assigning-told-changed = The assignment has been changed.
assigning-told-moved = The order has been changed.
assigning-told-withdrawn = The assignment has been withdrawn.
assigning-told-withdrawn-plan = The assignments have been withdrawn.
assigning-mend = The assignment is not saved yet. See below what to correct.
assigning-what = What is to be practised?
assigning-whom = Who gets it?
assigning-when = Title and dates
assigning-nothing-yet = Tick scenes, words or a whole branchepakke (trade package).
assigning-workplace = Workplace
assigning-show = Show
assigning-add = Put what is ticked on the list
assigning-on-list = { $count ->
    [one] 1 thing on the list
   *[other] { $count } things on the list
  }
assigning-name-more = { $name } and more
assigning-pick-level = The whole branchepakke at { $level }
assigning-scenes = { $count ->
    [one] 1 scene
   *[other] { $count } scenes
  }
assigning-what-now = What now?
assigning-see = See
assigning-give = Give the scene to a class
assigning-give-to = Give the scene to { $name }
assigning-see-named = See the scene { $name } (opens in a new tab)
assigning-words = Single words ({ $count })
assigning-for = The assignment is for
assigning-groups = Groups
assigning-one-learner = One learner
assigning-name = Title
assigning-name-help = The learner sees it. Left empty, the assignment is called after what is first on the list, in Danish.
assigning-opens-on = Opens on (optional)
assigning-due-on = Due on (optional)
assigning-when-help = A date helps, it does not punish: the assignment does not go away when the date has passed.
assigning-save = Save the assignment
assigning-item-gone = { $id } (no longer there)
assigning-item-level = The branchepakke { $pack }, { $level }
assigning-why-empty = Write something here.
assigning-why-one-line = Write it on one line without special characters.
assigning-why-signs = The text has characters that cannot be shown. Write it again.
assigning-why-cpr = This looks like a CPR number, which must not be here. Delete the number.
assigning-why-long = The text is too long. Make it shorter.
assigning-why-nothing = Choose at least one scene, one word or a branchepakke.
assigning-why-many = One assignment holds 60 things at most. Make two of it.
assigning-why-whom = Choose a group or a learner of the class.
assigning-why-day = Write a date like 2026-11-23.
assigning-why-before = This is before the day on which the assignment opens.
assigning-unread = not read by a Danish teacher
assigning-unread-about = No Danish teacher has read this scene yet, neither the Danish nor the help languages. Read it yourself before you assign it.
assigning-can = Afterwards one can say:
assigning-builds-on = Goes on with words and habits from:
assigning-how-shown = Show the scene as
assigning-as-text = Text
assigning-as-pictures = Pictures
assigning-help-language = Help language
assigning-no-help = Danish only
assigning-language-en = English
assigning-language-ar = Arabic
assigning-language-fa = Persian
assigning-language-uk = Ukrainian
assigning-language-so = Somali
assigning-language-ti = Tigrinya
assigning-language-tr = Turkish
assigning-language-pl = Polish
assigning-on-to = on to { $number }
assigning-task = The learner speaks:
assigning-act = The learner does something:
assigning-consequence = It has a consequence, and then there is a second chance:
assigning-end = The scene ends:
assigning-reply-met = Shows culture point { $number }: { $title }
assigning-reply-misstep = A misstep at culture point { $number }: { $title }
assigning-also = { $count ->
    [one] 1 other way to say it
   *[other] { $count } other ways to say it
  }
assigning-near = { $count ->
    [one] 1 wrong answer that the colleague helps with
   *[other] { $count } wrong answers that the colleague helps with
  }
assigning-culture = Culture points
assigning-source = Source:
assigning-seen-words = Words in the scene ({ $count })
assigning-seen-phrases = Phrases in the scene ({ $count })
assigning-unread-sign = means that no Danish teacher has read the text yet.
assigning-unread-short = unread
