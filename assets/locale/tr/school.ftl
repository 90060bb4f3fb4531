# review: pending
### Okuldan: öğretmenin verdiği, gönderilen ve sınıf.

because-teacher = Çünkü öğretmenin bunu seçti
school-mine = Öğretmenim
school-due = Mümkünse { $day } tarihine kadar
school-due-today = Mümkünse bugün
school-due-past = Hâlâ zaman var
school-what = Öğretmenim neyi görüyor?
school-before = Başlamadan önce: öğretmenin bunları görebilir
school-stays = Bunlar burada kalır
school-question = Öğretmenin ne çalıştığını görebilir mi?
school-no = Hayır, onsuz çalışırım
school-notes = Öğretmeninden mesajlar
school-views = Buna kim baktı?
school-nobody = Henüz kimse bakmadı
school-shared = Öğretmenin ne çalıştığını görebilir
school-not-shared = Öğretmenin ne çalıştığını göremez
role-teacher = öğretmen
role-lead = okul yöneticisi
school-pause = Öğretmenin oyunu durdurdu
school-pause-text = Biraz bekle. Birazdan devam ederiz.
school-go-on = Şimdi devam edebilirsin.
viewed-class = Sınıf listesi
viewed-learner = Neler yapabildiğin
viewed-notes = Sana gelen mesajlar
viewed-room = Oyunda nerede olduğun
viewed-card = Resimli kartın
viewed-export = Çalıştıklarının bir kopyası
viewed-profile = Yetkinlik profilin
viewed-views = Buna kim baktı
viewed-erasure = Çalıştıklarının silinmesi
viewed-other = Çalıştıkların
