# What is kept, erasure, receipts, accessibility.
keeping-title = What we keep, and why
keeping-lead = Kollega is a game in which you practise Danish for work. Here you can read what is kept about you, for how long, and who can see it.
keeping-plain-1 = We keep what you have practised, so that you can go on and your teacher can help you.
keeping-plain-2 = We never keep your voice on the server. We keep only the words that the game heard.
keeping-plain-3 = We do not keep your CPR number. You are a picture and a first name or a number.
keeping-plain-4 = Your teacher and your school's lead can see what you have practised. The municipality sees only figures about many, never about fewer than five.
keeping-plain-5 = Every time somebody looks at your data, it is written down. You can see the list in the game.
keeping-plain-6 = The figures show what you have practised. They are never attendance and never a mark.
keeping-rights = What you can ask for
keeping-rights-text = You can have a copy of everything, you can have something corrected, and you can have it erased. Tell your teacher. On the headset you can say no to your teacher seeing your practice. The school must answer within a month. You can also complain to Datatilsynet, the Danish data protection authority. Your school or municipality is the data controller.
keeping-about-people = About people
keeping-about-nobody = Not about people
keeping-how-long = How long
keeping-who = Who sees it
keeping-basis = Legal basis
keeping-basis-text = This is our proposal. The school or municipality decides, and a lawyer must read it.
keeping-read = read { $day }
keeping-rule-learner = As long as the learner is on the server
keeping-rule-account = As long as the account is there
keeping-rule-class = As long as the class is there
keeping-rule-days = { $span }
keeping-rule-inactive = { $span } after all classes of the learner have ended and practice has stopped
keeping-rule-ended = { $span } after the class has ended
keeping-rule-closed = { $span } after the account was closed
keeping-rule-confirmed = { $span }, but not before all headsets have confirmed
keeping-rule-lasting = As long as the server is in use
keeping-years = { $count ->
    [one] 1 year
   *[other] { $count } years
 }
keeping-months = { $count } months
keeping-days = { $count ->
    [0] Until its time has passed
    [one] 1 day
   *[other] { $count } days
 }
keeping-data-title = The learner's own data
keeping-take = Take everything along
keeping-take-text = A ZIP file with everything that the server keeps about the learner. It is the learner's: hand it over and do not keep it yourself.
keeping-take-do = Get all data (ZIP)
keeping-profile-do = Competence profile (PDF)
keeping-views-do = Who has seen the details?
keeping-erase = Erase the learner
keeping-erase-text = The learner is erased everywhere at once:
keeping-erase-what-1 = on the server: all practice, notes, assignments and the list of who has looked at what
keeping-erase-what-2 = in the municipality's figures, which are summed again without the learner
keeping-erase-what-3 = on the class's headsets, the next time they are connected
keeping-erase-what-4 = in backups: if one is restored, the learner is erased before the server opens
keeping-erase-final = This cannot be undone. Get a copy first if the learner wants one.
keeping-erase-type = Type { $word } to erase
keeping-erase-word = ERASE
keeping-erase-why = Type the word { $word } if you want to erase. Nothing has been erased yet.
keeping-erase-do = Erase everything about the learner
keeping-told-erased = The learner has been erased. Here is the receipt.
keeping-receipt = Receipt of an erasure
keeping-receipt-number = Number of the receipt
keeping-receipt-at = Erased
keeping-receipt-about = The receipt names nobody. Its number is random and is kept only so that no headset and no backup brings the erased data back.
keeping-receipt-json = Get as JSON
keeping-receipt-print = You can also print the page or save it as a PDF.
keeping-receipt-tables = Erased on the server
keeping-what = What
keeping-rows = Count
keeping-receipt-figures = { $count ->
    [0] None of the municipality's figures had to be summed again.
    [one] 1 of the municipality's figures was summed again.
   *[other] { $count } of the municipality's figures were summed again.
 }
keeping-receipt-devices = Headsets and machines
keeping-receipt-waiting = { $count ->
    [one] 1 machine has not confirmed yet. Turn it on and connect it.
   *[other] { $count } machines have not confirmed yet. Turn them on and connect them.
 }
keeping-receipt-lost = { $count ->
    [one] 1 machine was taken out of the class before it confirmed. If it still exists, delete Kollega's folder on it.
   *[other] { $count } machines were taken out of the class before they confirmed. If they still exist, delete Kollega's folder on them.
 }
keeping-receipt-never = If a machine is gone for good, take it out of the class under Headsets. Then it stands here that it did not confirm.
keeping-receipt-all-confirmed = All machines have confirmed.
keeping-receipt-confirmed = confirmed { $moment }
keeping-receipt-not-yet = not confirmed yet
keeping-receipt-revoked = not confirmed; the machine was taken from the class and can no longer fetch or send
keeping-receipt-no-devices = No machine had data.
keeping-receipt-backups = Backups
keeping-receipt-backups-text = These were made before the erasure. They cannot be changed, but if one is restored, the learner is erased first.
keeping-receipt-backup = Backup of { $made }, removed by { $until }
keeping-receipt-no-backups = No backup that the server knows has data from before the erasure.
keeping-receipt-logs = Logs
keeping-receipt-logs-text = The server's log holds no names, numbers or addresses of persons, so there was nothing to erase.
keeping-receipt-by-job = Erased because the period was over
keeping-protection = Data protection
keeping-protection-lead = Here you see what is kept, for how long, and whether what is to be erased is erased.
keeping-runs = Erasure by the periods
keeping-runs-late = Nothing has been erased by the periods in the last two days. Ask the operators to look into it.
keeping-runs-none = The job has not run yet.
keeping-runs-table = The latest runs
keeping-run-when = When
keeping-run-job = Job
keeping-run-found = What was erased
keeping-run-open = not ended
keeping-run-nothing = nothing
keeping-job-retention = Erasure by the periods
keeping-job-backups = Old backups
keeping-backups = Backups
keeping-backups-have = { $count ->
    [one] 1 backup. It was made { $newest } and is removed by { $until }.
   *[other] { $count } backups. The newest was made { $newest }, and the last is removed by { $until }.
 }
keeping-backups-none = There are no backups that the server knows.
keeping-receipts = Receipts of erasures
keeping-receipts-none = No learner has been erased yet.
keeping-kept = What we keep
keeping-access-lead = The pages are made so that everybody can use them: by keyboard, with a screen reader, on a phone and in large print.
keeping-access-made = How they are made
keeping-access-made-1 = Everything can be done by keyboard, and you can see where you are.
keeping-access-made-2 = Every field has a label, every table a caption, and mistakes are told beside their field.
keeping-access-made-3 = Colour never stands alone, and text has high contrast, in the dark view too.
keeping-access-made-4 = The pages can be enlarged to 400 % and used on a screen that is 320 pixels wide.
keeping-access-made-5 = The pages work without JavaScript.
keeping-access-limits = What we do not know yet
keeping-access-limits-1 = The pages have been tried with automatic tests, not by people who use a screen reader every day.
keeping-access-limits-2 = The game in the headset needs sight. All of it can also be played in a window with keyboard and mouse.
keeping-access-limits-3 = This page is not an accessibility statement under the law. The school or municipality must make that; a template comes with Kollega.
keeping-access-tell = Tell us
keeping-access-tell-text = If there is something that you cannot use, tell your school. It must answer you and can give you the content in another way.
keeping-xapi = Practice as xAPI
keeping-xapi-text = Each scene completed and each culture point met at the school becomes a statement of xAPI 1.0.3. The learner appears there as a key, without name or picture, and there are no scores.
keeping-xapi-warn = The key is still personal data. Send only to a system for which the school has a data-processing agreement. The learners can see that it was fetched.
keeping-xapi-file = Get as JSON
keeping-xapi-send = Send to the school's LRS
keeping-told-xapi = Sent to the school's LRS.
keeping-job-figures = Figures of periods that are over
keeping-job-paths = Paths of earlier courses
keeping-job-restore = A backup was restored
no-lrs-away = The school's LRS does not answer. Nothing is lost. Try again later.
no-lrs-refused = The school's LRS said no. Ask the operator to check its address and key.
no-no-ledger = The list of erasures cannot be written, so nothing was erased. Ask the operator to look at it.
