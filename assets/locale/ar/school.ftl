# review: pending
### From the school, in Arabic.

because-teacher = لأن معلمك اختاره
school-mine = معلمي
school-due = إن أمكن قبل { $day }
school-due-today = اليوم إن أمكن
school-due-past = ما زال هناك وقت
school-what = ماذا يرى معلمي؟
school-before = قبل أن تبدأ: هذا ما يمكن لمعلمك أن يراه
school-stays = هذا يبقى هنا
school-question = هل يجوز لمعلمك أن يرى ما تتدرب عليه؟
school-no = لا، أتدرب من دون ذلك
school-notes = رسائل من معلمك
school-views = من اطّلع عليه؟
school-nobody = لم يطّلع عليه أحد بعد
school-shared = يمكن لمعلمك أن يرى ما تتدرب عليه
school-not-shared = لا يمكن لمعلمك أن يرى ما تتدرب عليه
role-teacher = معلم
role-lead = إدارة المدرسة
school-pause = معلمك أوقف اللعبة قليلاً
school-pause-text = انتظر قليلاً. سنتابع بعد قليل.
school-go-on = يمكنك المتابعة الآن.
viewed-class = قائمة الصف
viewed-learner = ما تستطيع فعله
viewed-notes = رسائل إليك
viewed-room = مكانك في اللعبة
viewed-card = بطاقتك مع الصور
viewed-export = نسخة مما تدربت عليه
viewed-profile = ملف كفاءاتك
viewed-views = من اطّلع عليه
viewed-erasure = حذف ما تدربت عليه
viewed-other = ما تدربت عليه
