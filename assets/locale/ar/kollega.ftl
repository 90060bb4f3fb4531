# review: pending
### Screen texts in Arabic (plain standard Arabic; forms that fit women and men where there is one).

## Who are you
language-name = العربية
greeting = مرحباً!
tagline = تدريب على الدنماركية في العمل
who-are-you = من أنت؟
choose-picture = اختر صورتك
new-learner = هذه أول مرة لي
choose-help-language = اختر لغتك
your-code = صورك الثلاث
choose-code = اختر ثلاث صور يمكنك تذكّرها
same-pictures-again = اختر الصور الثلاث نفسها مرة أخرى
code-wrong = هذه ليست صورك. حاول مرة أخرى.
welcome = أهلاً وسهلاً!
welcome-back = سعداء برؤيتك من جديد!

## Today's shift
choose-workplace = أين تريد أن تعمل؟
change-workplace = غيّر مكان العمل
todays-shift = مناوبة اليوم
warm-up = { $count ->
    [zero] تمارين تمهيدية: لا تمارين
    [one] تمارين تمهيدية: تمرين قصير واحد
    [two] تمارين تمهيدية: تمرينان قصيران
    [few] تمارين تمهيدية: { $count } تمارين قصيرة
    [many] تمارين تمهيدية: { $count } تمريناً قصيراً
   *[other] تمارين تمهيدية: { $count } تمرين قصير
 }
go-to-work = إلى العمل
todays-situation = موقف اليوم
scene-minutes = { $minutes ->
    [one] حوالي دقيقة واحدة
    [two] حوالي دقيقتين
    [few] حوالي { $minutes } دقائق
   *[other] حوالي { $minutes } دقيقة
 }
new-today = جديد اليوم
from-your-teacher = من المعلّم

## The microphone
mic-listening = أنا أستمع
mic-hearing = أسمعك
mic-thinking = لحظة واحدة
mic-off = الميكروفون مغلق
mic-gone = الميكروفون غير موصول
mic-far = اقترب أكثر
mic-again = قلها مرة أخرى
mic-too-loud = ابتعد قليلاً عن الميكروفون
mic-dead = هل الميكروفون مكتوم؟
mic-heard = سمعت
room-check = قل: Hej
room-good = أسمعك جيداً
room-too-quiet = قرّب الميكروفون من فمك أو ارفع مستواه
room-too-loud = أبعد الميكروفون قليلاً أو اخفض مستواه
room-too-noisy = الضجيج هنا كثير. ابحث عن مكان أهدأ أو قرّب الميكروفون من فمك
room-dead = لا يصل أي صوت. هل الميكروفون مكتوم؟
other-microphone = جرّب ميكروفوناً آخر

## Tasks
say-or-point = قلها أو أشر إليها
say-it = قلها بالدنماركية
exercise-listen-and-point = استمع وأشر إلى الصورة الصحيحة
exercise-hear-and-repeat = استمع ثم قل الشيء نفسه
exercise-see-and-say = ماذا يسمّى هذا بالدنماركية؟
exercise-choose-reply = ما الرد الأنسب؟
exercise-point-in-room = استمع وأشر إلى الشيء في المكان
exercise-picture-dictation = استمع وأشر إلى ما يُذكر
exercise-number-heard = استمع وأشر إلى ما تسمعه
exercise-pair-heard = استمع جيداً. أي كلمة هي؟
exercise-fill-the-gap = ما الناقص؟ قله بالدنماركية
exercise-number-said = قل ما تراه
exercise-pair-said = قل الكلمة بوضوح
exercise-shadow = قلها مع زميلك
exercise-role-swap = أنت الآن الزميل. ماذا تقول؟
exercise-choose-meaning = ماذا يعني هذا؟
exercise-choose-phrase = ماذا تقول هنا؟
exercise-put-in-order = أشر بالترتيب الصحيح
number-kind-number = الأرقام
number-kind-place = الرفوف والأماكن
number-kind-time = الوقت
number-kind-amount = المبالغ
number-kind-date = التواريخ
number-kind-phone = أرقام الهاتف
point-at-your-reply = أشر إلى جوابك
point-at-it = أشر إليه
pick-it-up = خذه
put-it-down = ضعه في مكانه

## After a try
well-said = أحسنت القول!
right = صحيح!
well-done = عمل رائع!
almost = تقريباً!
something-else = سمعت شيئاً آخر
nothing-heard = لم أسمع شيئاً
i-heard = سمعت: { $words }
try-to-include = حاول أن تقول هذا أيضاً: { $words }
speak-louder = تكلّم بصوت أعلى قليلاً وقريباً من الميكروفون
try-again = حاول مرة أخرى
take-your-time = خذ وقتك
not-that-one = ليس هذا. جرّب غيره.
right-one-is = الصحيح هو: { $answer }
colleague-shows = المساعدة من { $name }
say-after = كرّر بعد { $name } أو أشر
asking-is-right = من الجيد أنك تسأل!
you-may-point = يمكنك دائماً الإشارة بدل الكلام

## Sounds: what the mouth is to do
listen = اسمعها ببطء
sound-soft-d = ضع اللسان على الأسنان السفلى، ودع الهواء يخرج.
sound-r = أخرج الصوت من آخر الحلق، وطرف اللسان في الأسفل.
sound-y = قل i واجعل الشفتين مستديرتين.
sound-i = ابتسم وارفع اللسان عالياً.
sound-u = ضمّ الشفتين في دائرة صغيرة، واسحب اللسان إلى الخلف.
sound-oe = قل e واجعل الشفتين مستديرتين.
sound-e = مثل i تقريباً، لكن افتح الفم أكثر قليلاً.
sound-ae = افتح الفم أكثر قليلاً، واللسان إلى الأمام.
sound-a = افتح الفم جيداً، واللسان مسطّح.
sound-o = اجعل الشفتين مستديرتين، واسحب اللسان إلى الخلف.
sound-aa = شفتان مستديرتان، وافتح الفم أكثر من o.
sound-v = الأسنان على الشفة السفلى، واستعمل صوتك.
sound-f = الأسنان على الشفة السفلى، وانفخ بلا صوت.
sound-p = أغلق الشفتين، وانفخ عندما تفتحهما.
sound-b = أغلق الشفتين، وافتحهما دون نفخ.
sound-t = طرف اللسان إلى أعلى خلف الأسنان، وانفخ عندما تتركها.
sound-k = أغلق باللسان من الخلف، وانفخ عندما تتركه.
sound-h = أخرج النفَس كما تتنفس على زجاج النافذة.
sound-ng = أغلق باللسان من الخلف، والصوت يخرج من الأنف.
sound-sj = كما تقول: شششش، هدوء!
sound-l = طرف اللسان إلى أعلى خلف الأسنان، ودعه هناك.
sound-together = قل الصوتين متلاصقين دون شيء بينهما.
sound-to-the-end = قل الصوت الأخير أيضاً.

## Buttons
repeat = مرة أخرى
slower = أبطأ
help = مساعدة
show-me = أرني
pause = توقف قصير
resume = متابعة
stop = أوقف كل شيء
turn-left = استدارة إلى اليسار
turn-right = استدارة إلى اليمين
recentre = ضبط الاتجاه
next = التالي
back = رجوع
settings = الإعدادات
stop-for-today = يكفي لهذا اليوم
yes = نعم
no = لا
paused = توقف قصير. خذ الوقت الذي تحتاجه.
say-one-of = يمكنك أن تقول: { $words }
which-of-them = أيّ واحد؟ قل: { $words }

## Settings
setting-help-language = لغة المساعدة
setting-microphone = الميكروفون
setting-sound = الصوت
setting-text-size = حجم النص
setting-subtitles = نص الكلام على الشاشة
setting-left-hand = اليد اليسرى
setting-room-check = تجربة الميكروفون
setting-gaze = اختر بالنظر
setting-voice-menus = تحكّم بالصوت
setting-vignette = حافة هادئة عند الحركة
setting-reads = أستطيع القراءة
setting-tutorial = المقدمة مرة أخرى
setting-more = إعدادات أخرى
on = تشغيل
off = إيقاف
text-small = صغير
text-medium = متوسط
text-large = كبير

## Before the glasses are worn
care = قبل أن تبدأ
care-space = هل يوجد مكان خالٍ حولك؟
care-space-advice = أبعد الكراسي والأشياء. مُدّ ذراعيك وجرّب مرة أخرى.
care-glasses = هل النظارة مريحة وثابتة؟
care-glasses-advice = حرّك النظارة قليلاً وأرخِ الحزام. يمكنك طلب المساعدة.
care-well = هل تشعر أنك بخير؟
care-well-advice = من الأفضل ترك النظارة اليوم. يمكنك التدرّب على الشاشة.
care-flash = هل تتحمّل الضوء الوامض؟
care-flash-advice = تحدّث أولاً مع طبيبك أو معلمك. يمكنك التدرّب على الشاشة في هذه الأثناء.
care-ready = يمكن أن نبدأ الآن
care-screen = سأتدرّب على الشاشة
care-go-on = سأتابع

## The introduction
tutorial = هكذا تفعل
tutorial-look = مرحباً! اسمي { $name }. انظر إليّ.
tutorial-point = جيد! أشر الآن إلى الشيء المضيء واضغط.
tutorial-gaze = جيد! انظر الآن بهدوء إلى الشيء المضيء.
tutorial-speak = رائع! الآن تكلّم. قل: Hej (مرحباً)
tutorial-help = يمكنك دائماً طلب المساعدة. جرّب. قل: Hjælp (مساعدة)
tutorial-done = أحسنت! يسعدني أن أساعدك. يمكنك أن تبدأ الآن.

## A break, and when everything stands still
break = وقت الاستراحة
break-text = عمل جيد! أرح عينيك قليلاً واشرب بعض الماء.
stopped = كل شيء متوقف
stopped-text = خذ الوقت الذي تحتاجه.

## When a class shares the glasses
teacher-code = رمز المعلم
teacher-code-wrong = ليس هذا هو الرمز. حاول مرة أخرى.
teacher-code-wait = انتظر قليلاً قبل أن تحاول مرة أخرى.
teacher-erase = امسح
teacher-done = تم
next-learner = المتعلم التالي
wipe = امسح النظارة
wipe-text = امسح النظارة بمنديل. هكذا تصبح جاهزة للشخص التالي.

## After the shift
wrap-up = عمل جيد اليوم!
you-learned = ما تدرّبت عليه
comes-back = يعود
returns-today = اليوم
returns-tomorrow = غداً
returns-in-days = { $days ->
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوماً
   *[other] بعد { $days } يوم
 }
points = { $points ->
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $points } نقاط
   *[other] { $points } نقطة
 }
shifts-this-week = { $count ->
    [zero] لا مناوبات هذا الأسبوع بعد
    [one] مناوبة واحدة هذا الأسبوع
    [two] مناوبتان هذا الأسبوع
    [few] { $count } مناوبات هذا الأسبوع
   *[other] { $count } مناوبة هذا الأسبوع
 }
longest-row = { $count ->
    [one] أطول سلسلة: مناوبة واحدة
    [two] أطول سلسلة: مناوبتان
    [few] أطول سلسلة: { $count } مناوبات
   *[other] أطول سلسلة: { $count } مناوبة
 }
words-known = { $count ->
    [one] تعرف كلمة واحدة
    [two] تعرف كلمتين
    [few] تعرف { $count } كلمات
   *[other] تعرف { $count } كلمة
 }
see-you = إلى اللقاء!
goodbye = مع السلامة، وشكراً على اليوم

## Her view, and when it is recorded
this-way = تحرّك قليلاً في هذا الاتجاه
recording = يجري تسجيل الصورة، لا صوتك
recording-no = لا، شكراً
recording-erased = أُوقف التسجيل وحُذف.
recording-failed = توقّف التسجيل. لا يمكن حفظ المزيد.

## When something goes wrong
what-happened = ماذا حدث؟
why = في أماكن العمل الدنماركية يكون الأمر غالباً هكذا:
second-chance = لديك فرصة ثانية
culture-met = هكذا يفعل الناس هنا. ممتاز!
culture-mended = نجحت المحاولة الآن!
mistakes-are-fine = لا بأس. الخطأ مسموح هنا.

## When the machine acts up
recogniser-restarted = انقطع الصوت لحظة. قلها مرة أخرى.
microphone-missing = لم أجد ميكروفوناً. يمكنك الإشارة.
microphone-gone = الميكروفون غير موصول. صِله من جديد أو أشر.
microphone-back = أنا أستمع من جديد. قلها مرة أخرى.
microphone-other = أستمع الآن بميكروفون آخر.
voice-missing = لا يوجد صوت في هذا الحاسوب. انظر إلى النص والصور.
disk-full = القرص ممتلئ. يمكنك متابعة التدريب.
data-damaged = تعذّرت قراءة بياناتك القديمة. حُفظت جانباً، ونبدأ من جديد.
data-locked = البرنامج مفتوح في مكان آخر. أغلقه وحاول مرة أخرى.
loading = لحظة واحدة …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] لأنه كان صعباً اليوم
    [1] لأنه كان صعباً أمس
   *[other] لأنه كان صعباً في المرة السابقة
 }
because-scene = لأنك تحتاجه في العمل اليوم
because-days = { $count ->
    [0] لأنك تعلمته الآن
    [1] لأنك تدربت عليه أمس
    [2] لأنه مرّ عليه يومان
   *[other] لأنه مرّت عليه أيام: { $count }
 }
because-weeks = { $count ->
    [2] لأنه مرّ عليه أسبوعان
   *[other] لأنه مرّت عليه أسابيع: { $count }
 }
because-new = لأنه جديد عليك
because-everywhere = لأن الناس يقولونه في كل مكان عمل
scene-because-teacher = لأن معلمك اختاره
scene-because-first = لأن البداية من هنا
scene-because-next = لأنك جاهز لشيء جديد
scene-because-safety = لأنك تحتاج أن تعرف ماذا تفعل عندما يحدث شيء
scene-because-drill = لأنه مرّت عليه أسابيع ({ $count })، وهو مهم
scene-because-everywhere = لأن الجميع يحتاجه في العمل
scene-because-again = لأنه يصبح أسهل في كل مرة

## الخطوات الأربع
# review: pending
choose-step = كيف تريد أن تتدرب على المحادثة؟
step-hear = استمع إليها
step-repeat = قلها بعدي
step-prompts = قلها مع المساعدة
step-live = في العمل
step-hear-how = استمع إلى المحادثة كلها. لا تحتاج أن تقول شيئاً.
step-repeat-how = الآن دورك. اسمع ما ستقوله، ثم قله بعد الصوت.
step-prompts-how = انظر إلى الصورة واسمع الكلمة الأولى، ثم قل الجملة كلها بنفسك.
step-hear-done = هذه كانت المحادثة كلها.
step-repeat-done = جيد! في المرة القادمة تجرب بنفسك.
step-prompts-done = أحسنت! أنت الآن جاهز لتفعل ذلك في العمل.
before-shift = قبل الوردية: دقيقتان
continue-card = تابع من حيث توقفت
setting-minutes = مدة تدريبي في كل مرة

## What she has, and what she can do
# review: pending
can-now = أستطيع هذا الآن
can-new = تستطيع هذا الآن
can-again = لقد أظهرت هذا من قبل. يمكنك أن تظهره مرة أخرى.
can-trying = في الطريق
locker = خزانتي
locker-new = شيء جديد لخزانتك
levels = أبوابي
levels-are-ours = المستويات خاصة بـ Kollega. وهي ليست امتحاناً في اللغة الدنماركية.
level-new = باب جديد مفتوح
level-needs = المحادثات: { $scenes }. الكلمات: { $words }.
level-ny = جديد في العمل
level-med = واحد من الفريق
level-selv = أتدبّر أمري بنفسي
level-ny-can = أستطيع أن أتدبّر أيامي الأولى في العمل.
level-med-can = أستطيع أن أشارك في العمل اليومي.
level-selv-can = أستطيع أن أتدبّر أمري بنفسي في العمل.
win-came-back = لقد عدت. هذا جميل.
win-whole-scene = أتممت المحادثة كلها بنفسك. رائع!
win-pointed-before = { $days ->
    [1] أمس أشرت. واليوم قلتها بنفسك.
   *[other] في المرة الماضية أشرت. واليوم قلتها بنفسك.
 }
win-first-try = في المرة الماضية كان الأمر صعباً. واليوم قلتها على الفور.
win-remembered = { $weeks ->
    [two] تذكّرت “{ $word }” بعد أسبوعين.
    [few] تذكّرت “{ $word }” بعد { $weeks } أسابيع.
   *[other] تذكّرت “{ $word }” بعد { $weeks } أسبوعاً.
 }
win-norm-kept = في المرة الماضية لم تسر الأمور جيداً. واليوم عرفت كيف يكون التصرّف.
win-longest-line = عدد الكلمات التي قلتها دفعة واحدة: { $count }. هذا أكثر من قبل.
win-ten-words = عدد الكلمات الدنماركية التي تعرفها الآن: { $count }.
win-mended = حاولت مرة أخرى، فسار الأمر جيداً.
win-kept-on = واصلت المحاولة حتى نجحت.
win-clear-word = قلت “{ $word }” بوضوح تام اليوم.
win-first-time = كانت هذه المرة الأولى، وقد وصلت إلى النهاية.
win-asked = سألت عندما لم تكن متأكداً. هذا جيد.
win-days-here = كنت هنا { $count } أيام في أسبوع واحد. لا تنس أن تستريح أيضاً.
win-spoke = عدد المرات التي تكلّمت فيها بالدنماركية اليوم: { $count }.
win-tasks = عدد المهام التي أنجزتها اليوم: { $count }.
win-here = شكراً على اليوم. جميل أنك جئت.

## Where she begins
# review: pending
placing = من أين تبدأ
placing-skip = تخطَّ هذا
placing-offer = هل نكتشف من أين تبدأ؟
placing-try = نعم، لنجرب بضع دقائق
placing-start = أبدأ من البداية تمامًا
placing-hello = استمع وأشر وقل ما تستطيع. يمكنك التخطي دائمًا.
placing-thanks = شكرًا. الآن أعرف من أين نبدأ.
placing-letters = هل تريد القراءة أم الاستماع؟
placing-reads = أنا أقرأ
placing-listens = أنا أستمع
setting-placing = اكتشف من أين أبدأ
