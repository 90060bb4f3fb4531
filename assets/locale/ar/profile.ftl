# The competence profile as a PDF.
# review: pending
profile-title = ملف الكفاءات
profile-belongs = هذا الملف لك. أنت تقرر من يراه.
profile-nothing = هنا مكان لأول شيء تُظهر أنك تستطيع فعله.
profile-culture = نقاط الثقافة التي تعرّفت عليها
profile-means = ما الذي يبيّنه الملف
profile-not-exam = يبيّن الملف ما تم التدرّب عليه وإظهاره في Kollega. ليس امتحانًا في اللغة الدنماركية، ولا يقارنك بأحد.
profile-how = ظهر في اللعبة
