# The competence profile as a PDF.
# review: pending
profile-title = نمایهٔ توانایی‌ها
profile-belongs = این نمایه مال توست. تو تصمیم می‌گیری چه کسی آن را ببیند.
profile-nothing = اینجا جای نخستین کاری است که نشان می‌دهی از پسش برمی‌آیی.
profile-culture = نکته‌های فرهنگی که با آن‌ها آشنا شده‌ام
profile-means = این نمایه چه نشان می‌دهد
profile-not-exam = این نمایه نشان می‌دهد در Kollega چه تمرین و نشان داده شده است. امتحان زبان دانمارکی نیست و با کسی مقایسه نمی‌کند.
profile-how = در بازی نشان داده شده
