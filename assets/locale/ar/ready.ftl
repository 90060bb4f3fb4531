# review: pending
### What teachers say again and again, in Arabic.

ready-calm = على مهلك. لديك وقت كافٍ.
ready-listen = استمع مرة أخرى.
ready-slowly = قلها ببطء، كلمة كلمة.
ready-louder = تكلّم بصوت أعلى قليلاً.
ready-repeat = اطلب من زميلك أن يقولها مرة أخرى.
ready-slower = اطلب من زميلك أن يتكلم ببطء أكثر.
ready-help = اضغط على «مساعدة» إذا كان الأمر صعباً.
ready-point = أشر إلى الجواب إذا كان قوله صعباً.
ready-good = أنت تتقدم جيداً. واصل!
ready-again = حاول مرة أخرى.
ready-scene = جرّب محادثة أخرى.
ready-break = خذ استراحة قصيرة.
ready-coming = سآتي إليك.
ready-off = اخلع النظارة.
ready-come = اخلع النظارة وتعال إليّ.
ready-proud = أحسنت! أرى أنك تدربت.
ready-words = تدرب على الكلمات مرة أخرى عندما يكون لديك وقت.
ready-same = تدرب على المحادثة نفسها مرة أخرى. ستصبح أسهل.
ready-new = جرّب محادثة جديدة في المرة القادمة.
ready-given = اخترت لك شيئاً جديداً.
ready-aloud = قل الكلمات بصوت مسموع عندما تتدرب.
ready-ask = اسألني إذا كان هناك شيء صعب.
ready-talk = تعال وتحدث معي عندما نلتقي في المرة القادمة.
ready-breaks = لا تنسَ أن تأخذ استراحات.
ready-written = كتبها معلمك بالدنماركية
