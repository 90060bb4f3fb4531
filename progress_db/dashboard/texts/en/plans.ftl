# Course plans.
plans-heading = Plans
plans-about = A plan is a course, week by week. Give it to a class from a date, and each week becomes an assignment that you can change afterwards.
plans-new = New plan
plans-change-title = Change the plan
plans-own = The school's own plans
plans-own-none = The school has no plans yet. Make a new one, or copy one that is ready.
plans-ready = Ready-made plans
plans-ready-about = One for each workplace, in the order of levels, with the shared scenes in between. Two scenes a week.
plans-ready-name = { $pack }, { $first } to { $last }
plans-copy-name = { $name } (copy)
plans-title = { $name }, week { $number }
plans-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
  }
plans-week = Week { $number }
plans-week-empty = Nothing in this week.
plans-give = Give the plan to a class
plans-class = Class
plans-start = First day
plans-start-help = Week 1 opens on this day, week 2 seven days later.
plans-twice = { $name } has this plan already, until { $day }. If you give it again, the class gets each week twice.
plans-give-button = Give the plan
plans-no-class = You have no classes yet.
plans-copy = Copy
plans-remove = Delete
plans-remove-sure = Delete the plan? Assignments that were made from it stay.
plans-mend = The plan is not saved yet. See below what to correct.
plans-name = Name
plans-name-help = The learner sees the name as the title of the week's assignment. At most 60 characters.
plans-drop = Delete the week
plans-drop-named = Delete week { $number }
plans-more = Add a week
plans-fill = Fill the weeks
plans-into = Put what is ticked into
plans-add = Put in
plans-save = Save the plan
plans-why-nothing = Put at least one thing into one of the weeks.
plans-why-many = A plan holds 200 things at most. Make two of it.
plans-told-saved = The plan is saved.
plans-told-copied = The plan has been copied. Change it as you like.
plans-told-removed = The plan has been deleted.
plans-told-given = The plan has been given: one assignment for each week.
