# review: pending
### Screen texts in Ukrainian (polite "ви", no gendered past tense).

## Who are you
language-name = Українська
greeting = Вітаємо!
tagline = Практикуйте данську на роботі
who-are-you = Хто ви?
choose-picture = Виберіть свою картинку
new-learner = Я тут уперше
choose-help-language = Виберіть свою мову
your-code = Ваші три картинки
choose-code = Виберіть три картинки, які легко запам’ятати
same-pictures-again = Виберіть ті самі три ще раз
code-wrong = Це не ваші картинки. Спробуйте ще раз.
welcome = Ласкаво просимо!
welcome-back = Раді бачити вас знову!

## Today's shift
choose-workplace = Де ви хочете працювати?
change-workplace = Змінити місце роботи
todays-shift = Сьогоднішня зміна
warm-up = { $count ->
    [one] Розминка: { $count } коротка вправа
    [few] Розминка: { $count } короткі вправи
    [many] Розминка: { $count } коротких вправ
   *[other] Розминка: { $count } короткої вправи
 }
go-to-work = До роботи
todays-situation = Сьогоднішня ситуація
scene-minutes = Приблизно { $minutes } хв
new-today = Нове сьогодні
from-your-teacher = Від вашого вчителя

## The microphone
mic-listening = Я слухаю
mic-hearing = Я вас чую
mic-thinking = Хвилинку
mic-off = Мікрофон вимкнено
mic-gone = Мікрофон від’єднано
mic-far = Підійдіть ближче
mic-again = Скажіть ще раз
mic-too-loud = Трохи далі від мікрофона
mic-dead = Може, мікрофон вимкнено?
mic-heard = Почуто
room-check = Скажіть: Hej
room-good = Вас добре чути
room-too-quiet = Піднесіть мікрофон ближче до рота або зробіть його гучнішим
room-too-loud = Відсуньте мікрофон трохи далі або зробіть його тихішим
room-too-noisy = Тут дуже шумно. Знайдіть тихіше місце або піднесіть мікрофон ближче до рота
room-dead = Звуку немає. Може, мікрофон вимкнено?
other-microphone = Спробувати інший мікрофон

## Tasks
say-or-point = Скажіть або покажіть
say-it = Скажіть данською
exercise-listen-and-point = Послухайте й покажіть правильну картинку
exercise-hear-and-repeat = Послухайте й скажіть те саме
exercise-see-and-say = Як це називається данською?
exercise-choose-reply = Яка відповідь підходить найкраще?
exercise-point-in-room = Послухайте й покажіть цю річ у приміщенні
exercise-picture-dictation = Послухайте й покажіть те, про що йдеться
exercise-number-heard = Послухайте й покажіть те, що чуєте
exercise-pair-heard = Слухайте уважно. Яке це слово?
exercise-fill-the-gap = Чого бракує? Скажіть данською
exercise-number-said = Скажіть те, що бачите
exercise-pair-said = Скажіть слово чітко
exercise-shadow = Скажіть це разом із колегою
exercise-role-swap = Тепер ви колега. Що ви скажете?
exercise-choose-meaning = Що це означає?
exercise-choose-phrase = Що тут кажуть?
exercise-put-in-order = Покажіть у правильному порядку
number-kind-number = Числа
number-kind-place = Полиці й місця
number-kind-time = Час
number-kind-amount = Суми грошей
number-kind-date = Дати
number-kind-phone = Номери телефону
point-at-your-reply = Покажіть свою відповідь
point-at-it = Покажіть на це
pick-it-up = Візьміть це
put-it-down = Поставте на місце

## After a try
well-said = Гарно сказано!
right = Правильно!
well-done = Чудово!
almost = Майже!
something-else = Почулося щось інше
nothing-heard = Нічого не було чути
i-heard = Почуто: { $words }
try-to-include = Спробуйте сказати ще й це: { $words }
speak-louder = Говоріть трохи голосніше, ближче до мікрофона
try-again = Спробуйте ще раз
take-your-time = Не поспішайте
not-that-one = Не це. Спробуйте інше.
right-one-is = Правильно: { $answer }
colleague-shows = { $name } вам покаже
say-after = { $name } каже – повторіть або покажіть
asking-is-right = Добре, що ви питаєте!
you-may-point = Завжди можна просто показати

## Sounds: what the mouth is to do
listen = Почути повільно
sound-soft-d = Язик до нижніх зубів. Хай повітря виходить.
sound-r = Робіть звук глибоко в горлі. Кінчик язика внизу.
sound-y = Скажіть i та округліть губи.
sound-i = Усміхніться і підніміть язик високо.
sound-u = Губи маленькі й круглі. Відтягніть язик назад.
sound-oe = Скажіть e та округліть губи.
sound-e = Майже як i, але трохи більше відкрийте рот.
sound-ae = Трохи більше відкрийте рот. Язик спереду.
sound-a = Добре відкрийте рот. Язик лежить рівно.
sound-o = Округліть губи. Відтягніть язик назад.
sound-aa = Круглі губи. Рот відкритий більше, ніж для o.
sound-v = Зуби до нижньої губи. З голосом.
sound-f = Зуби до нижньої губи. Дуйте без голосу.
sound-p = Закрийте губи. Дмухніть, коли відкриваєте.
sound-b = Закрийте губи. Відкрийте без подиху.
sound-t = Кінчик язика вгору за зуби. Дмухніть, коли відпускаєте.
sound-k = Закрийте задньою частиною язика. Дмухніть, коли відпускаєте.
sound-h = Видихніть, ніби дихаєте на шибку.
sound-ng = Закрийте задньою частиною язика. Звук іде через ніс.
sound-sj = Як коли кажете: ш-ш, тихо!
sound-l = Кінчик язика вгору за зуби. Хай там і лишається.
sound-together = Скажіть два звуки разом, без нічого між ними.
sound-to-the-end = Скажіть і останній звук.

## Buttons
repeat = Ще раз
slower = Повільніше
help = Допомога
show-me = Покажіть мені
pause = Пауза
resume = Продовжити
stop = Зупинити все
turn-left = Повернути ліворуч
turn-right = Повернути праворуч
recentre = Вирівняти
next = Далі
back = Назад
settings = Налаштування
stop-for-today = На сьогодні все
yes = Так
no = Ні
paused = Пауза. Відпочиньте, скільки потрібно.
say-one-of = Можна сказати: { $words }
which-of-them = Що саме? Скажіть: { $words }

## Settings
setting-help-language = Мова підказок
setting-microphone = Мікрофон
setting-sound = Звук
setting-text-size = Розмір тексту
setting-subtitles = Субтитри
setting-left-hand = Ліва рука
setting-room-check = Перевірити мікрофон
setting-gaze = Вибирати поглядом
setting-voice-menus = Керувати голосом
setting-vignette = Спокійні краї під час руху
setting-reads = Я вмію читати
setting-tutorial = Вступ ще раз
setting-more = Інші налаштування
on = Увімкнено
off = Вимкнено
text-small = Малий
text-medium = Середній
text-large = Великий

## Before the glasses are worn
care = Перед початком
care-space = Чи є навколо вас вільне місце?
care-space-advice = Відсуньте стільці й речі. Витягніть руки і спробуйте ще раз.
care-glasses = Окуляри добре сидять?
care-glasses-advice = Трохи посуньте окуляри й послабте ремінець. Можна попросити допомоги.
care-well = Ви добре почуваєтеся?
care-well-advice = Тоді сьогодні краще без окулярів. Можна вправлятися на екрані.
care-flash = Чи добре ви переносите миготливе світло?
care-flash-advice = Спершу поговоріть із лікарем або вчителем. А поки можна вправлятися на екрані.
care-ready = Усе, можна починати
care-screen = Я вправлятимусь на екрані
care-go-on = Я йду далі

## The introduction
tutorial = Як це робити
tutorial-look = Привіт! Мене звати { $name }. Подивіться на мене.
tutorial-point = Добре! Тепер покажіть на те, що світиться, і натисніть.
tutorial-gaze = Добре! Тепер спокійно дивіться на те, що світиться.
tutorial-speak = Чудово! Тепер говоріть. Скажіть: Hej (привіт)
tutorial-help = Завжди можна просити допомоги. Спробуйте. Скажіть: Hjælp (допомога)
tutorial-done = Дуже добре! Я охоче допоможу. Тепер усе готово.

## A break, and when everything stands still
break = Час на перерву
break-text = Добра робота! Дайте очам відпочити й попийте води.
stopped = Усе зупинено
stopped-text = Відпочиньте, скільки потрібно.

## When a class shares the glasses
teacher-code = Код учителя
teacher-code-wrong = Це не той код. Спробуйте ще раз.
teacher-code-wait = Трохи зачекайте, перш ніж пробувати знову.
teacher-erase = Стерти
teacher-done = Готово
next-learner = Наступний учень
wipe = Протріть окуляри
wipe-text = Протріть окуляри серветкою. Тоді вони готові для наступного.

## After the shift
wrap-up = Гарна робота сьогодні!
you-learned = Ви потренували
comes-back = Повернеться
returns-today = сьогодні
returns-tomorrow = завтра
returns-in-days = { $days ->
    [one] через { $days } день
    [few] через { $days } дні
    [many] через { $days } днів
   *[other] через { $days } дня
 }
points = { $points ->
    [one] { $points } бал
    [few] { $points } бали
    [many] { $points } балів
   *[other] { $points } бала
 }
shifts-this-week = { $count ->
    [one] { $count } зміна цього тижня
    [few] { $count } зміни цього тижня
    [many] { $count } змін цього тижня
   *[other] { $count } зміни цього тижня
 }
longest-row = { $count ->
    [one] Найдовша серія: { $count } зміна
    [few] Найдовша серія: { $count } зміни
    [many] Найдовша серія: { $count } змін
   *[other] Найдовша серія: { $count } зміни
 }
words-known = { $count ->
    [one] Ви знаєте { $count } слово
    [few] Ви знаєте { $count } слова
    [many] Ви знаєте { $count } слів
   *[other] Ви знаєте { $count } слова
 }
see-you = До зустрічі!
goodbye = До побачення, і дякуємо за сьогодні

## Her view, and when it is recorded
this-way = Відійдіть трохи в цей бік
recording = Записується зображення, але не ваш голос
recording-no = Ні, дякую
recording-erased = Запис зупинено й видалено.
recording-failed = Запис зупинено. Більше не вдається зберегти.

## When something goes wrong
what-happened = Що сталося?
why = На роботі в Данії часто буває так:
second-chance = У вас є друга спроба
culture-met = Саме так тут роблять. Чудово!
culture-mended = Тепер вийшло!
mistakes-are-fine = Нічого страшного. Тут можна помилятися.

## When the machine acts up
recogniser-restarted = Звук на мить зник. Скажіть ще раз.
microphone-missing = Мікрофон не знайдено. Можна показувати.
microphone-gone = Мікрофон від’єднано. Увімкніть його знову або показуйте.
microphone-back = Я знову слухаю. Скажіть ще раз.
microphone-other = Тепер я слухаю через інший мікрофон.
voice-missing = На цьому комп’ютері немає голосу. Дивіться на текст і картинки.
disk-full = На диску немає місця. Можна займатися далі.
data-damaged = Не вдалося прочитати ваші старі дані. Їх відкладено, починаємо спочатку.
data-locked = Kollega вже відкрито в іншому місці. Закрийте й спробуйте ще раз.
loading = Хвилинку …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] Бо сьогодні це було важко
    [1] Бо вчора це було важко
   *[other] Бо минулого разу це було важко
 }
because-scene = Бо це потрібно вам сьогодні на роботі
because-days = { $count ->
    [0] Бо це щойно вивчене
    [1] Бо вчора це було на занятті
   *[other] Бо минуло днів: { $count }
 }
because-weeks = Бо минуло тижнів: { $count }
because-new = Бо це для вас нове
because-everywhere = Бо так кажуть на кожній роботі
scene-because-teacher = Бо так вирішив учитель або вчителька
scene-because-first = Бо тут усе починається
scene-because-next = Бо можна спробувати щось нове
scene-because-safety = Бо треба знати, що робити, коли щось сталося
scene-because-drill = Бо минуло тижнів: { $count }, а це важливо
scene-because-everywhere = Бо це потрібно всім на роботі
scene-because-again = Бо з кожним разом стає легше

## Чотири кроки
# review: pending
choose-step = Як ви хочете потренувати розмову?
step-hear = Послухати її
step-repeat = Повторити за мною
step-prompts = Сказати з підказкою
step-live = На роботі
step-hear-how = Послухайте всю розмову. Нічого говорити не треба.
step-repeat-how = Тепер ваша черга. Послухайте, що сказати, і повторіть.
step-prompts-how = Подивіться на картинку й послухайте перше слово. Тоді скажіть усе самостійно.
step-hear-done = Це була вся розмова.
step-repeat-done = Добре! Наступного разу спробуєте самостійно.
step-prompts-done = Чудово! Тепер ви зможете зробити це на роботі.
before-shift = Перед зміною: дві хвилини
continue-card = Продовжити з того самого місця
setting-minutes = Скільки я тренуюся за один раз

## What she has, and what she can do
# review: pending
can-now = Це я вже можу
can-new = Це ти вже можеш
can-again = Тобі це вже вдавалося. Можеш показати ще раз.
can-trying = У дорозі
locker = Моя шафка
locker-new = Нова річ для твоєї шафки
levels = Мої двері
levels-are-ours = Рівні — власні рівні Kollega. Це не іспит з данської.
level-new = Відчинилися нові двері
level-needs = Розмови: { $scenes }. Слова: { $words }.
level-ny = Новачок на роботі
level-med = У команді
level-selv = Даю собі раду
level-ny-can = Я можу дати собі раду в перші дні на роботі.
level-med-can = Я можу брати участь у щоденній роботі.
level-selv-can = Я можу сам давати собі раду на роботі.
win-came-back = Ти знову тут. Це чудово.
win-whole-scene = Тобі вдалася вся розмова без допомоги. Чудово!
win-pointed-before = { $days ->
    [1] Учора тобі довелося показати. Сьогодні вдалося сказати.
   *[other] Минулого разу тобі довелося показати. Сьогодні вдалося сказати.
 }
win-first-try = Минулого разу було важко. Сьогодні вийшло одразу.
win-remembered = { $weeks ->
    [few] Слово “{ $word }” не забулося за { $weeks } тижні.
   *[other] Слово “{ $word }” не забулося за { $weeks } тижнів.
 }
win-norm-kept = Минулого разу щось пішло не так. Сьогодні ти знаєш, як це роблять.
win-longest-line = Скільки слів сказано за один раз: { $count }. Це більше, ніж раніше.
win-ten-words = Тепер ти знаєш стільки данських слів: { $count }.
win-mended = Ще одна спроба — і все вийшло.
win-kept-on = Ти не здаєшся, і це вдалося.
win-clear-word = Слово “{ $word }” сьогодні звучало дуже чітко.
win-first-time = Це було вперше, і вдалося дійти до кінця.
win-asked = Ти запитуєш, коли маєш сумнів. Це добре.
win-days-here = { $count ->
    [few] Ти тут { $count } дні за тиждень. Не забувай і відпочивати.
   *[other] Ти тут { $count } днів за тиждень. Не забувай і відпочивати.
 }
win-spoke = Скільки разів звучала твоя данська сьогодні: { $count }.
win-tasks = Скільки завдань виконано сьогодні: { $count }.
win-here = Дякую за сьогодні. Добре, що ти тут.

## Where she begins
# review: pending
placing = З чого ви почнете
placing-skip = Пропустити
placing-offer = З’ясуємо, з чого вам почати?
placing-try = Так, спробуймо кілька хвилин
placing-start = Я почну з самого початку
placing-hello = Слухайте, показуйте й кажіть, що можете. Завжди можна пропустити.
placing-thanks = Дякую. Тепер я знаю, з чого ми почнемо.
placing-letters = Ви хочете читати чи слухати?
placing-reads = Я читаю
placing-listens = Я слухаю
setting-placing = З’ясувати, з чого мені почати
