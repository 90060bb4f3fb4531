# review: pending
### From the school, in Persian (everyday, polite).

because-teacher = چون معلمتان آن را انتخاب کرده است
school-mine = معلم من
school-due = اگر شد تا { $day }
school-due-today = اگر شد امروز
school-due-past = هنوز وقت هست
school-what = معلم من چه می‌بیند؟
school-before = پیش از شروع: معلمتان این‌ها را می‌بیند
school-stays = این همین‌جا می‌ماند
school-question = آیا معلمتان می‌تواند ببیند چه تمرین می‌کنید؟
school-no = نه، بدون آن تمرین می‌کنم
school-notes = پیام‌های معلمتان
school-views = چه کسی آن را دیده است؟
school-nobody = هنوز کسی آن را ندیده است
school-shared = معلمتان می‌تواند ببیند چه تمرین می‌کنید
school-not-shared = معلمتان نمی‌تواند ببیند چه تمرین می‌کنید
role-teacher = معلم
role-lead = مدیر مدرسه
school-pause = معلمتان بازی را کمی نگه داشته است
school-pause-text = کمی صبر کنید. به‌زودی ادامه می‌دهیم.
school-go-on = حالا می‌توانید ادامه دهید.
viewed-class = فهرست کلاس
viewed-learner = آنچه می‌توانید
viewed-notes = پیام‌ها به شما
viewed-room = جای شما در بازی
viewed-card = کارت شما با تصویرها
viewed-export = یک نسخه از تمرین‌هایتان
viewed-profile = پروندهٔ توانایی‌های شما
viewed-views = چه کسی آن را دیده است
viewed-erasure = پاک کردن تمرین‌هایتان
viewed-other = تمرین‌های شما
