# The competence profile as a PDF.
# review: pending
profile-title = Профіль умінь
profile-belongs = Цей профіль ваш. Ви вирішуєте, хто може його бачити.
profile-nothing = Тут місце для першого, що ви покажете.
profile-culture = Пункти культури, з якими я знайомий або знайома
profile-means = Що показує профіль
profile-not-exam = Профіль показує, що було відпрацьовано й показано в Kollega. Це не іспит з данської, і він нікого ні з ким не порівнює.
profile-how = показано у грі
