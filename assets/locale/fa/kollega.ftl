# review: pending
### Screen texts in Persian (everyday, polite).

## Who are you
language-name = فارسی
greeting = سلام!
tagline = تمرین زبان دانمارکی در محل کار
who-are-you = شما کی هستید؟
choose-picture = تصویر خودتان را انتخاب کنید
new-learner = من تازه آمده‌ام
choose-help-language = زبان خودتان را انتخاب کنید
your-code = سه تصویر شما
choose-code = سه تصویر انتخاب کنید که یادتان بماند
same-pictures-again = همان سه تصویر را دوباره انتخاب کنید
code-wrong = این‌ها تصویرهای شما نبود. دوباره امتحان کنید.
welcome = خوش آمدید!
welcome-back = خوشحالیم که دوباره شما را می‌بینیم!

## Today's shift
choose-workplace = کجا می‌خواهید کار کنید؟
change-workplace = تغییر محل کار
todays-shift = شیفت امروز
warm-up = { $count ->
   *[other] تمرین آمادگی: { $count } تمرین کوتاه
 }
go-to-work = رفتن سر کار
todays-situation = موقعیت امروز
scene-minutes = حدود { $minutes } دقیقه
new-today = تازه‌های امروز
from-your-teacher = از طرف معلم شما

## The microphone
mic-listening = گوش می‌دهم
mic-hearing = صدایتان را می‌شنوم
mic-thinking = یک لحظه
mic-off = میکروفون خاموش است
mic-gone = میکروفون قطع شده است
mic-far = نزدیک‌تر بیایید
mic-again = یک بار دیگر بگویید
mic-too-loud = کمی دورتر از میکروفون
mic-dead = میکروفون بی‌صدا شده است؟
mic-heard = شنیدم
room-check = بگویید: Hej
room-good = صدایتان را خوب می‌شنوم
room-too-quiet = میکروفون را به دهان نزدیک‌تر کنید یا صدایش را زیاد کنید
room-too-loud = میکروفون را کمی دورتر ببرید یا صدایش را کم کنید
room-too-noisy = اینجا خیلی سروصدا هست. جای آرام‌تری پیدا کنید یا میکروفون را به دهان نزدیک‌تر کنید
room-dead = هیچ صدایی نمی‌آید. میکروفون بی‌صدا شده است؟
other-microphone = میکروفون دیگری را امتحان کنید

## Tasks
say-or-point = بگویید یا نشان بدهید
say-it = به دانمارکی بگویید
exercise-listen-and-point = گوش کنید و تصویر درست را نشان بدهید
exercise-hear-and-repeat = گوش کنید و همان را بگویید
exercise-see-and-say = به دانمارکی به این چه می‌گویند؟
exercise-choose-reply = کدام جواب مناسب‌تر است؟
exercise-point-in-room = گوش کنید و خود آن چیز را در اتاق نشان بدهید
exercise-picture-dictation = گوش کنید و آنچه را درباره‌اش می‌شنوید نشان بدهید
exercise-number-heard = گوش کنید و آنچه را می‌شنوید نشان بدهید
exercise-pair-heard = خوب گوش کنید. کدام کلمه است؟
exercise-fill-the-gap = چه چیزی کم است؟ به دانمارکی بگویید
exercise-number-said = آنچه را می‌بینید بگویید
exercise-pair-said = کلمه را واضح بگویید
exercise-shadow = آن را همراه همکارتان بگویید
exercise-role-swap = حالا شما همکار هستید. چه می‌گویید؟
exercise-choose-meaning = معنی آن چیست؟
exercise-choose-phrase = اینجا چه می‌گویید؟
exercise-put-in-order = به ترتیب درست نشان بدهید
number-kind-number = عددها
number-kind-place = قفسه‌ها و جاها
number-kind-time = ساعت
number-kind-amount = مبلغ‌ها
number-kind-date = تاریخ‌ها
number-kind-phone = شماره‌های تلفن
point-at-your-reply = جواب خودتان را نشان بدهید
point-at-it = آن را نشان بدهید
pick-it-up = آن را بردارید
put-it-down = آن را سر جایش بگذارید

## After a try
well-said = خوب گفتید!
right = درست است!
well-done = آفرین!
almost = تقریباً درست بود!
something-else = چیز دیگری شنیدم
nothing-heard = چیزی نشنیدم
i-heard = شنیدم: { $words }
try-to-include = سعی کنید این را هم بگویید: { $words }
speak-louder = کمی بلندتر و نزدیک میکروفون حرف بزنید
try-again = دوباره امتحان کنید
take-your-time = عجله نکنید
not-that-one = این نه. یکی دیگر را امتحان کنید.
right-one-is = درستش این است: { $answer }
colleague-shows = { $name } به شما نشان می‌دهد
say-after = بعد از { $name } بگویید یا نشان بدهید
asking-is-right = خوب است که می‌پرسید!
you-may-point = همیشه می‌توانید با اشاره نشان بدهید

## Sounds: what the mouth is to do
listen = آهسته بشنوید
sound-soft-d = زبان را به دندان‌های پایین بچسبانید و بگذارید هوا بیرون برود.
sound-r = صدا را از ته گلو درآورید. نوک زبان پایین است.
sound-y = بگویید i و لب‌ها را گرد کنید.
sound-i = لبخند بزنید و زبان را بالا ببرید.
sound-u = لب‌ها را کوچک و گرد کنید. زبان را عقب بکشید.
sound-oe = بگویید e و لب‌ها را گرد کنید.
sound-e = تقریباً مثل i، ولی دهان را کمی بازتر کنید.
sound-ae = دهان را کمی بازتر کنید. زبان جلو است.
sound-a = دهان را خوب باز کنید. زبان صاف است.
sound-o = لب‌ها را گرد کنید. زبان را عقب بکشید.
sound-aa = لب‌ها گرد. دهان را بازتر از o کنید.
sound-v = دندان‌ها روی لب پایین. از صدای خود استفاده کنید.
sound-f = دندان‌ها روی لب پایین. بدون صدا فوت کنید.
sound-p = لب‌ها را ببندید. وقتی بازشان می‌کنید فوت کنید.
sound-b = لب‌ها را ببندید. بدون فوت بازشان کنید.
sound-t = نوک زبان بالا، پشت دندان‌ها. وقتی رها می‌کنید فوت کنید.
sound-k = با ته زبان ببندید. وقتی رها می‌کنید فوت کنید.
sound-h = نفس را بیرون بدهید، مثل وقتی که روی شیشه ها می‌کنید.
sound-ng = با ته زبان ببندید. صدا از بینی بیرون می‌رود.
sound-sj = مثل وقتی که می‌گویید: هیس، شششش!
sound-l = نوک زبان بالا، پشت دندان‌ها. همان‌جا نگه دارید.
sound-together = دو صدا را چسبیده بگویید، بدون چیزی بین آن‌ها.
sound-to-the-end = صدای آخر را هم بگویید.

## Buttons
repeat = دوباره
slower = آهسته‌تر
help = کمک
show-me = نشانم بده
pause = توقف
resume = ادامه
stop = همه چیز را متوقف کن
turn-left = چرخش به چپ
turn-right = چرخش به راست
recentre = تنظیم روبه‌رو
next = بعدی
back = برگشت
settings = تنظیمات
stop-for-today = برای امروز بس است
yes = بله
no = نه
paused = توقف. هر قدر لازم است صبر کنید.
say-one-of = می‌توانید بگویید: { $words }
which-of-them = کدام یک؟ بگویید: { $words }

## Settings
setting-help-language = زبان کمکی
setting-microphone = میکروفون
setting-sound = صدا
setting-text-size = اندازهٔ نوشته
setting-subtitles = زیرنویس
setting-left-hand = دست چپ
setting-room-check = امتحان میکروفون
setting-gaze = انتخاب با نگاه
setting-voice-menus = کنترل با صدا
setting-vignette = حاشیه آرام هنگام حرکت
setting-reads = می‌توانم بخوانم
setting-tutorial = آموزش اولیه دوباره
setting-more = تنظیمات بیشتر
on = روشن
off = خاموش
text-small = کوچک
text-medium = متوسط
text-large = بزرگ

## Before the glasses are worn
care = پیش از شروع
care-space = آیا دور و بر شما جای خالی هست؟
care-space-advice = صندلی‌ها و وسایل را کنار ببرید. دست‌هایتان را باز کنید و دوباره امتحان کنید.
care-glasses = عینک خوب روی صورتتان نشسته است؟
care-glasses-advice = عینک را کمی جابه‌جا و بند را شل کنید. می‌توانید کمک بخواهید.
care-well = حالتان خوب است؟
care-well-advice = پس امروز عینک را کنار بگذارید. می‌توانید روی صفحه تمرین کنید.
care-flash = می‌توانید نور چشمک‌زن را تحمل کنید؟
care-flash-advice = اول با پزشک یا معلمتان صحبت کنید. تا آن وقت می‌توانید روی صفحه تمرین کنید.
care-ready = حالا آماده‌ام
care-screen = روی صفحه تمرین می‌کنم
care-go-on = ادامه می‌دهم

## The introduction
tutorial = این طور انجام دهید
tutorial-look = سلام! اسم من { $name } است. به من نگاه کنید.
tutorial-point = خوب است! حالا به چیزی که می‌درخشد اشاره کنید و فشار دهید.
tutorial-gaze = خوب است! حالا آرام به چیزی که می‌درخشد نگاه کنید.
tutorial-speak = عالی! حالا حرف بزنید. بگویید: Hej (سلام)
tutorial-help = همیشه می‌توانید کمک بخواهید. امتحان کنید. بگویید: Hjælp (کمک)
tutorial-done = آفرین! با کمال میل کمکتان می‌کنم. حالا آماده‌اید.

## A break, and when everything stands still
break = وقت استراحت
break-text = کارتان خوب بود! کمی به چشم‌هایتان استراحت بدهید و آب بنوشید.
stopped = همه چیز ایستاده است
stopped-text = هر قدر لازم است صبر کنید.

## When a class shares the glasses
teacher-code = کد معلم
teacher-code-wrong = این کد نبود. دوباره امتحان کنید.
teacher-code-wait = کمی صبر کنید و بعد دوباره امتحان کنید.
teacher-erase = پاک کردن
teacher-done = تمام
next-learner = زبان‌آموز بعدی
wipe = عینک را تمیز کنید
wipe-text = عینک را با دستمال تمیز کنید تا برای نفر بعدی آماده باشد.

## After the shift
wrap-up = امروز خوب کار کردید!
you-learned = این‌ها را تمرین کردید
comes-back = دوباره می‌آید
returns-today = امروز
returns-tomorrow = فردا
returns-in-days = { $days ->
   *[other] { $days } روز دیگر
 }
points = { $points } امتیاز
shifts-this-week = { $count ->
   *[other] { $count } شیفت در این هفته
 }
longest-row = { $count ->
   *[other] بیشترین شیفت پشت سر هم: { $count }
 }
words-known = { $count } کلمه بلد هستید
see-you = به امید دیدار!
goodbye = خداحافظ و ممنون برای امروز

## Her view, and when it is recorded
this-way = کمی به این طرف بیایید
recording = تصویر ضبط می‌شود، نه صدای شما
recording-no = نه، ممنون
recording-erased = ضبط متوقف و پاک شد.
recording-failed = ضبط متوقف شد. دیگر چیزی ذخیره نمی‌شود.

## When something goes wrong
what-happened = چه شد؟
why = در محل‌های کار دانمارک معمولاً این‌طور است:
second-chance = یک فرصت دیگر دارید
culture-met = اینجا همین کار را می‌کنند. عالی!
culture-mended = این بار درست شد!
mistakes-are-fine = اشکالی ندارد. اینجا می‌شود اشتباه کرد.

## When the machine acts up
recogniser-restarted = صدا یک لحظه قطع شد. دوباره بگویید.
microphone-missing = میکروفون پیدا نشد. می‌توانید نشان بدهید.
microphone-gone = میکروفون قطع شده است. دوباره وصلش کنید یا نشان بدهید.
microphone-back = دوباره گوش می‌دهم. یک بار دیگر بگویید.
microphone-other = حالا با میکروفون دیگری گوش می‌دهم.
voice-missing = این کامپیوتر صدای گوینده ندارد. به نوشته و تصویرها نگاه کنید.
disk-full = حافظه پر است. می‌توانید به تمرین ادامه بدهید.
data-damaged = اطلاعات قبلی شما خوانده نشد. آن را کنار گذاشتیم و از نو شروع می‌کنیم.
data-locked = برنامه جای دیگری باز است. آن را ببندید و دوباره امتحان کنید.
loading = یک لحظه …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] چون امروز سخت بود
    [1] چون دیروز سخت بود
   *[other] چون دفعهٔ پیش سخت بود
 }
because-scene = چون امروز در کار به آن نیاز دارید
because-days = { $count ->
    [0] چون تازه آن را یاد گرفتید
    [1] چون دیروز آن را تمرین کردید
   *[other] چون { $count } روز گذشته است
 }
because-weeks = چون { $count } هفته گذشته است
because-new = چون برای شما تازه است
because-everywhere = چون در همهٔ محل‌های کار گفته می‌شود
scene-because-teacher = چون معلمتان آن را انتخاب کرده است
scene-because-first = چون از اینجا شروع می‌شود
scene-because-next = چون برای چیز تازه آماده‌اید
scene-because-safety = چون باید بدانید وقتی اتفاقی می‌افتد چه کنید
scene-because-drill = چون { $count } هفته گذشته است و مهم است
scene-because-everywhere = چون همه در کار به آن نیاز دارند
scene-because-again = چون هر بار آسان‌تر می‌شود

## چهار گام
# review: pending
choose-step = گفت‌وگو را چطور می‌خواهید تمرین کنید؟
step-hear = به آن گوش بدهید
step-repeat = بعد از من بگویید
step-prompts = با کمک بگویید
step-live = سر کار
step-hear-how = تمام گفت‌وگو را بشنوید. لازم نیست چیزی بگویید.
step-repeat-how = حالا نوبت شماست. بشنوید چه باید بگویید و بعد تکرار کنید.
step-prompts-how = به تصویر نگاه کنید و کلمهٔ اول را بشنوید. بعد همه را خودتان بگویید.
step-hear-done = این تمام گفت‌وگو بود.
step-repeat-done = خوب است! دفعهٔ بعد خودتان امتحان می‌کنید.
step-prompts-done = آفرین! حالا آماده‌اید سر کار انجامش بدهید.
before-shift = پیش از شیفت: دو دقیقه
continue-card = از همان‌جا ادامه بدهید
setting-minutes = هر بار چقدر تمرین می‌کنم

## What she has, and what she can do
# review: pending
can-now = حالا این را می‌توانم
can-new = حالا این را می‌توانید
can-again = این را قبلاً نشان داده‌اید. می‌توانید دوباره نشان دهید.
can-trying = در راه
locker = کمد من
locker-new = یک چیز تازه برای کمد شما
levels = درهای من
levels-are-ours = این سطح‌ها مال خود Kollega است. امتحان زبان دانمارکی نیست.
level-new = یک در تازه باز است
level-needs = گفتگوها: { $scenes }. واژه‌ها: { $words }.
level-ny = تازه‌وارد در کار
level-med = یکی از گروه
level-selv = از پس کارم برمی‌آیم
level-ny-can = می‌توانم از پس روزهای اول کار برآیم.
level-med-can = می‌توانم در کار روزانه همراه باشم.
level-selv-can = می‌توانم سر کار خودم از پس کارها برآیم.
win-came-back = برگشتید. چه خوب.
win-whole-scene = همهٔ گفتگو را خودتان انجام دادید. عالی!
win-pointed-before = { $days ->
    [1] دیروز اشاره کردید. امروز خودتان گفتید.
   *[other] دفعهٔ پیش اشاره کردید. امروز خودتان گفتید.
 }
win-first-try = دفعهٔ پیش سخت بود. امروز فوری گفتید.
win-remembered = بعد از { $weeks } هفته “{ $word }” یادتان بود.
win-norm-kept = دفعهٔ پیش کمی اشتباه شد. امروز می‌دانستید چه باید کرد.
win-longest-line = یک‌باره { $count } واژه گفتید. این بیشتر از قبل است.
win-ten-words = حالا { $count } واژهٔ دانمارکی بلدید.
win-mended = دوباره امتحان کردید و خوب شد.
win-kept-on = ادامه دادید تا موفق شدید.
win-clear-word = امروز “{ $word }” را خیلی واضح گفتید.
win-first-time = بار اول بود و تا آخر رفتید.
win-asked = وقتی شک داشتید پرسیدید. خوب است.
win-days-here = در یک هفته { $count } روز اینجا بودید. استراحت هم یادتان باشد.
win-spoke = امروز { $count } بار دانمارکی حرف زدید.
win-tasks = امروز { $count } تمرین را انجام دادید.
win-here = برای امروز ممنون. خوب شد که آمدید.

## Where she begins
# review: pending
placing = از کجا شروع می‌کنید
placing-skip = رد شو
placing-offer = ببینیم از کجا شروع می‌کنید؟
placing-try = بله، چند دقیقه امتحان کنیم
placing-start = از همان اول شروع می‌کنم
placing-hello = گوش کنید، نشان دهید و هرچه می‌توانید بگویید. همیشه می‌توانید رد شوید.
placing-thanks = ممنون. حالا می‌دانم از کجا شروع کنیم.
placing-letters = می‌خواهید بخوانید یا گوش کنید؟
placing-reads = من می‌خوانم
placing-listens = من گوش می‌کنم
setting-placing = ببین از کجا شروع کنم
