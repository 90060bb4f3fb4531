# review: pending
### From the school, in Ukrainian (polite ви).

because-teacher = Бо так вирішив учитель або вчителька
school-mine = Мій учитель або вчителька
school-due = Бажано до { $day }
school-due-today = Бажано сьогодні
school-due-past = Ще є час
school-what = Що бачить учитель?
school-before = Перш ніж почати: учитель бачить ось що
school-stays = Це залишається тут
school-question = Чи можна вчителю бачити, що ви вправляєте?
school-no = Ні, я вправляюся без цього
school-notes = Повідомлення від учителя
school-views = Хто це дивився?
school-nobody = Ще ніхто цього не дивився
school-shared = Учитель бачить, що ви вправляєте
school-not-shared = Учитель не бачить, що ви вправляєте
role-teacher = учитель / вчителька
role-lead = керівництво школи
school-pause = Учитель зробив паузу
school-pause-text = Трохи зачекайте. Скоро продовжимо.
school-go-on = Тепер можна продовжувати.
viewed-class = Список групи
viewed-learner = Що ви вмієте
viewed-notes = Повідомлення для вас
viewed-room = Де ви у грі
viewed-card = Ваша картка з малюнками
viewed-export = Копія того, що ви вправляли
viewed-profile = Ваш профіль умінь
viewed-views = Хто це дивився
viewed-erasure = Видалення того, що ви вправляли
viewed-other = Те, що ви вправляли
