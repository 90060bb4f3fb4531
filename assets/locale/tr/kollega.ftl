# review: pending
### Türkçe ekran metinleri. Anahtarlar ve değerler bütün dillerde aynıdır.

## Sen kimsin?
language-name = Türkçe
greeting = Merhaba!
tagline = İş yerinde Danca çalış
who-are-you = Sen kimsin?
choose-picture = Resmini seç
new-learner = Ben yeniyim
choose-help-language = Dilini seç
your-code = Senin üç resmin
choose-code = Hatırlayabileceğin üç resim seç
same-pictures-again = Aynı üç resmi bir daha seç
code-wrong = Bunlar senin resimlerin değildi. Tekrar dene.
welcome = Hoş geldin!
welcome-back = Seni yeniden görmek güzel!

## Bugünkü vardiya
choose-workplace = Nerede çalışmak istersin?
change-workplace = İş yerini değiştir
todays-shift = Bugünkü vardiya
warm-up = { $count ->
    [one] Isınma: 1 kısa alıştırma
   *[other] Isınma: { $count } kısa alıştırma
 }
go-to-work = İşe git
todays-situation = Bugünkü durum
scene-minutes = { $minutes ->
    [one] Yaklaşık 1 dakika
   *[other] Yaklaşık { $minutes } dakika
 }
new-today = Bugün yeni
from-your-teacher = Öğretmeninden

## Mikrofon
mic-listening = Dinliyorum
mic-hearing = Seni duyuyorum
mic-thinking = Bir saniye
mic-off = Mikrofon kapalı
mic-gone = Mikrofon yok
mic-far = Biraz yaklaş
mic-again = Bir kez daha söyle
mic-too-loud = Mikrofondan biraz uzaklaş
mic-dead = Mikrofonun sesi kapalı mı?
mic-heard = Duyduğum
room-check = Şunu söyle: Hej
room-good = Seni iyi duyuyorum
room-too-quiet = Mikrofonu ağzına yaklaştır ya da sesini aç
room-too-loud = Mikrofonu biraz uzaklaştır ya da sesini kıs
room-too-noisy = Burası çok gürültülü. Daha sessiz bir yer bul ya da mikrofonu ağzına yaklaştır
room-dead = Hiç ses gelmiyor. Mikrofonun sesi kapalı mı?
other-microphone = Başka bir mikrofon dene

## Görevler
say-or-point = Söyle ya da işaret et
say-it = Bunu Danca söyle
exercise-listen-and-point = Dinle ve doğru resmi göster
exercise-hear-and-repeat = Dinle ve aynısını söyle
exercise-see-and-say = Bunun Dancası ne?
exercise-choose-reply = En uygun cevap hangisi?
exercise-point-in-room = Dinle ve odadaki eşyayı göster
exercise-picture-dictation = Dinle ve adı geçenleri göster
exercise-number-heard = Dinle ve duyduğunu göster
exercise-pair-heard = İyi dinle. Hangi kelime?
exercise-fill-the-gap = Ne eksik? Danca söyle
exercise-number-said = Gördüğünü söyle
exercise-pair-said = Kelimeyi açıkça söyle
exercise-shadow = İş arkadaşınla birlikte söyle
exercise-role-swap = Şimdi iş arkadaşı sensin. Ne dersin?
exercise-choose-meaning = Bu ne demek?
exercise-choose-phrase = Burada ne dersin?
exercise-put-in-order = Doğru sırayla göster
number-kind-number = Sayılar
number-kind-place = Raflar ve yerler
number-kind-time = Saat
number-kind-amount = Para miktarları
number-kind-date = Tarihler
number-kind-phone = Telefon numaraları
point-at-your-reply = Cevabını göster
point-at-it = Onu göster
pick-it-up = Onu al
put-it-down = Onu yerine koy

## Denemeden sonra
well-said = Güzel söyledin!
right = Doğru!
well-done = Aferin!
almost = Az kaldı!
something-else = Başka bir şey duydum
nothing-heard = Hiçbir şey duymadım
i-heard = Duyduğum: { $words }
try-to-include = Şunu da söylemeyi dene: { $words }
speak-louder = Biraz daha yüksek sesle, mikrofona yakın konuş
try-again = Tekrar dene
take-your-time = Acele etme
not-that-one = O değil. Başka birini dene.
right-one-is = Doğrusu: { $answer }
colleague-shows = { $name } sana gösteriyor
say-after = { $name } ile aynısını söyle ya da işaret et
asking-is-right = Sorman çok iyi!
you-may-point = İstediğin zaman işaret edebilirsin

## Sesler: ağız ne yapmalı
listen = Yavaşça dinle
sound-soft-d = Dilini alt dişlerine daya. Havayı yavaşça bırak.
sound-r = Sesi boğazının arkasında çıkar. Dilinin ucu aşağıda kalsın.
sound-y = i de ve dudaklarını yuvarla.
sound-i = Gülümse ve dilini yukarı kaldır.
sound-u = Dudaklarını küçült ve yuvarla. Dilini geri çek.
sound-oe = e de ve dudaklarını yuvarla.
sound-e = Neredeyse i gibi, ama ağzını biraz daha aç.
sound-ae = Ağzını biraz daha aç. Dilin önde olsun.
sound-a = Ağzını iyice aç. Dilin düz dursun.
sound-o = Dudaklarını yuvarla. Dilini geri çek.
sound-aa = Dudaklar yuvarlak. Ağzını o sesinden daha çok aç.
sound-v = Üst dişlerini alt dudağına daya. Sesini kullan.
sound-f = Üst dişlerini alt dudağına daya. Ses çıkarmadan üfle.
sound-p = Dudaklarını kapat. Açarken üfle.
sound-b = Dudaklarını kapat. Üflemeden aç.
sound-t = Dilinin ucu dişlerinin arkasında, yukarıda. Bırakırken üfle.
sound-k = Dilinle arkayı kapat. Bırakırken üfle.
sound-h = Cama üfler gibi nefes ver.
sound-ng = Dilinle arkayı kapat. Ses burnundan çıksın.
sound-sj = Şöyle der gibi: Şşş, sessiz ol!
sound-l = Dilinin ucu dişlerinin arkasında, yukarıda. Orada kalsın.
sound-together = İki sesi arada boşluk bırakmadan, bitişik söyle.
sound-to-the-end = Son sesi de söyle.

## Düğmeler
repeat = Tekrar
slower = Daha yavaş
help = Yardım
show-me = Bana göster
pause = Ara
resume = Devam et
stop = Her şeyi durdur
turn-left = Sola dön
turn-right = Sağa dön
recentre = Ortala
next = İleri
back = Geri
settings = Ayarlar
stop-for-today = Bugünlük bu kadar
yes = Evet
no = Hayır
paused = Ara. İhtiyacın olan zamanı kullan.
say-one-of = Şunları söyleyebilirsin: { $words }
which-of-them = Hangisi? Şunu söyle: { $words }

## Ayarlar
setting-help-language = Yardım dili
setting-microphone = Mikrofon
setting-sound = Ses
setting-text-size = Yazı boyutu
setting-subtitles = Alt yazılar
setting-left-hand = Sol el
setting-room-check = Mikrofonu dene
setting-gaze = Bakarak seç
setting-voice-menus = Sesle yönet
setting-vignette = Hareket ederken sakin bir kenar
setting-reads = Okuyabiliyorum
setting-tutorial = Tanıtımı tekrar göster
setting-more = Diğer ayarlar
on = Açık
off = Kapalı
text-small = Küçük
text-medium = Orta
text-large = Büyük

## Gözlük takılmadan önce
care = Başlamadan önce
care-space = Çevrende boş yer var mı?
care-space-advice = Sandalyeleri ve eşyaları çek. Kollarını uzat ve tekrar dene.
care-glasses = Gözlük iyi oturuyor mu?
care-glasses-advice = Gözlüğü biraz oynat ve kayışı gevşet. Çekinmeden yardım iste.
care-well = Kendini iyi hissediyor musun?
care-well-advice = O zaman bugün gözlüğü takma. Ekranda çalışabilirsin.
care-flash = Yanıp sönen ışığa dayanabilir misin?
care-flash-advice = Önce doktorunla ya da öğretmeninle konuş. O zamana kadar ekranda çalışabilirsin.
care-ready = Şimdi hazırım
care-screen = Ekranda çalışacağım
care-go-on = Devam ediyorum

## Tanıtım
tutorial = Nasıl yapılır
tutorial-look = Merhaba! Benim adım { $name }. Bana bak.
tutorial-point = Güzel! Şimdi parlayan şeyi göster ve bas.
tutorial-gaze = Güzel! Şimdi parlayan şeye sakince bak.
tutorial-speak = Harika! Şimdi konuşma sırası sende. Şunu söyle: Hej
tutorial-help = Her zaman yardım isteyebilirsin. Dene. Şunu söyle: Hjælp
tutorial-done = Aferin! Sana yardım etmekten mutluluk duyarım. Artık hazırsın.

## Ara, ve her şey durduğunda
break = Ara verme zamanı
break-text = İyi çalıştın! Gözlerini biraz dinlendir ve su iç.
stopped = Her şey durdu
stopped-text = İhtiyacın olan zamanı kullan.

## Bir sınıf gözlükleri paylaştığında
teacher-code = Öğretmenin kodu
teacher-code-wrong = Kod bu değildi. Tekrar dene.
teacher-code-wait = Tekrar denemeden önce biraz bekle.
teacher-erase = Sil
teacher-done = Tamam
next-learner = Sıradaki öğrenci
wipe = Gözlüğü sil
wipe-text = Gözlüğü bir mendille sil. O zaman sıradaki kişi için hazır olur.

## Vardiyadan sonra
wrap-up = Bugün iyi iş çıkardın!
you-learned = Bunları çalıştın
comes-back = Tekrar gelecek
returns-today = bugün
returns-tomorrow = yarın
returns-in-days = { $days ->
    [one] 1 gün sonra
   *[other] { $days } gün sonra
 }
points = { $points ->
    [one] 1 puan
   *[other] { $points } puan
 }
shifts-this-week = { $count ->
    [one] Bu hafta 1 vardiya
   *[other] Bu hafta { $count } vardiya
 }
longest-row = { $count ->
    [one] En uzun dizi: 1 vardiya
   *[other] En uzun dizi: { $count } vardiya
 }
words-known = { $count ->
    [one] 1 kelime biliyorsun
   *[other] { $count } kelime biliyorsun
 }
see-you = Görüşürüz!
goodbye = Hoşça kal, bugün için teşekkürler

## Bakışı, ve kayıt yapıldığında
this-way = Biraz bu tarafa gel
recording = Sesin değil, görüntü kaydediliyor
recording-no = Hayır, teşekkürler
recording-erased = Kayıt durduruldu ve silindi.
recording-failed = Kayıt durdu. Daha fazlası kaydedilemiyor.

## Bir şey ters gittiğinde
what-happened = Ne oldu?
why = Danimarka’daki iş yerlerinde çoğu zaman böyledir:
second-chance = Bir şansın daha var
culture-met = Burada böyle yapılır. Harika!
culture-mended = Şimdi oldu!
mistakes-are-fine = Önemli değil. Burada hata yapabilirsin.

## Makine sorun çıkardığında
recogniser-restarted = Sesi bir an kaybettim. Tekrar söyle.
microphone-missing = Mikrofon bulamıyorum. İşaret edebilirsin.
microphone-gone = Mikrofon yok. Yeniden tak ya da işaret et.
microphone-back = Yine dinliyorum. Bir kez daha söyle.
microphone-other = Şimdi başka bir mikrofonla dinliyorum.
voice-missing = Bu bilgisayarda ses yok. Yazıya ve resimlere bak.
disk-full = Disk dolu. Çalışmaya devam edebilirsin.
data-damaged = Eski verilerin okunamadı. Bir kenara kondu, baştan başlıyoruz.
data-locked = Kollega başka bir yerde açık. Onu kapat ve tekrar dene.
loading = Bir saniye …

## Why just this now
# review: pending
because-hard = { $count ->
    [0] Çünkü bugün zor geldi
    [1] Çünkü dün zor geldi
   *[other] Çünkü geçen sefer zor geldi
 }
because-scene = Çünkü bugün işte sana gerekecek
because-days = { $count ->
    [0] Çünkü bunu yeni öğrendin
    [1] Çünkü bunu dün çalıştın
   *[other] Çünkü üzerinden { $count } gün geçti
 }
because-weeks = Çünkü üzerinden { $count } hafta geçti
because-new = Çünkü senin için yeni
because-everywhere = Çünkü her iş yerinde söylenir
scene-because-teacher = Çünkü öğretmenin bunu seçti
scene-because-first = Çünkü buradan başlanır
scene-because-next = Çünkü yeni bir şeye hazırsın
scene-because-safety = Çünkü bir şey olduğunda ne yapacağını bilmen gerekir
scene-because-drill = Çünkü üzerinden { $count } hafta geçti ve bu önemli
scene-because-everywhere = Çünkü işte herkese gerekir
scene-because-again = Çünkü her seferinde kolaylaşır

## Dört adım
# review: pending
choose-step = Konuşmayı nasıl çalışmak istersin?
step-hear = Konuşmayı dinle
step-repeat = Benden sonra söyle
step-prompts = Yardımla söyle
step-live = İş yerinde
step-hear-how = Konuşmanın tamamını dinle. Bir şey söylemen gerekmiyor.
step-repeat-how = Şimdi sıra sende. Ne diyeceğini dinle ve tekrar et.
step-prompts-how = Resme bak, ilk kelimeyi dinle. Sonra hepsini kendin söyle.
step-hear-done = Konuşmanın tamamı buydu.
step-repeat-done = Güzel! Bir dahaki sefere kendin deneyeceksin.
step-prompts-done = Çok iyi! Artık bunu işte yapmaya hazırsın.
before-shift = Vardiyadan önce: iki dakika
continue-card = Kaldığın yerden devam et
setting-minutes = Bir seferde ne kadar çalışıyorum

## What she has, and what she can do
# review: pending
can-now = Bunu artık yapabiliyorum
can-new = Bunu artık yapabiliyorsun
can-again = Bunu daha önce gösterdin. İstersen yine göster.
can-trying = Yolda
locker = Dolabım
locker-new = Dolabın için yeni bir şey
levels = Kapılarım
levels-are-ours = Seviyeler Kollega’nın kendi seviyeleridir. Danca sınavı değildir.
level-new = Yeni bir kapı açık
level-needs = Konuşmalar: { $scenes }. Kelimeler: { $words }.
level-ny = İşte yeniyim
level-med = Ekipten biriyim
level-selv = Kendim başarıyorum
level-ny-can = İşteki ilk günlerimi yürütebilirim.
level-med-can = Günlük işe katılabilirim.
level-selv-can = İşte kendi başıma yapabilirim.
win-came-back = Geri geldin. Ne güzel.
win-whole-scene = Bütün konuşmayı kendin yaptın. Harika!
win-pointed-before = { $days ->
    [1] Dün işaret ettin. Bugün kendin söyledin.
   *[other] Geçen sefer işaret ettin. Bugün kendin söyledin.
 }
win-first-try = Geçen sefer zordu. Bugün hemen söyledin.
win-remembered = “{ $word }” kelimesini { $weeks } hafta sonra hatırladın.
win-norm-kept = Geçen sefer biraz ters gitti. Bugün nasıl yapıldığını biliyordun.
win-longest-line = Bir seferde { $count } kelime söyledin. Bu öncekinden fazla.
win-ten-words = Artık Danca { $count } kelime biliyorsun.
win-mended = Yeniden denedin ve iyi oldu.
win-kept-on = Olana kadar devam ettin.
win-clear-word = Bugün “{ $word }” kelimesini çok net söyledin.
win-first-time = İlk seferindi ve sonuna kadar geldin.
win-asked = Emin olmayınca sordun. Bu iyi.
win-days-here = Bir haftada { $count } gün buradaydın. Dinlenmeyi de unutma.
win-spoke = Bugün { $count } kez Danca konuştun.
win-tasks = Bugün { $count } görevi tamamladın.
win-here = Bugün için teşekkürler. Gelmen iyi oldu.

## Where she begins
# review: pending
placing = Nereden başlıyorsun
placing-skip = Bunu atla
placing-offer = Nereden başlayacağını bulalım mı?
placing-try = Evet, birkaç dakika deneyelim
placing-start = En baştan başlıyorum
placing-hello = Dinle, göster ve bildiğini söyle. Her zaman atlayabilirsin.
placing-thanks = Teşekkürler. Artık nereden başlayacağımızı biliyorum.
placing-letters = Okumak mı istersin, dinlemek mi?
placing-reads = Okuyorum
placing-listens = Dinliyorum
setting-placing = Nereden başlayacağımı bul
