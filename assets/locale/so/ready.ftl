# review: pending
### What teachers say again and again, in Somali (plain, everyday).

ready-calm = Ha degdegin. Waqti kugu filan ayaad haysataa.
ready-listen = Mar kale dhageyso.
ready-slowly = Si tartiib ah u dheh, eray eray.
ready-louder = Cod yara weyn ku hadal.
ready-repeat = Weydiiso qofka aad wada shaqaysaan inuu mar kale ku celiyo.
ready-slower = Weydiiso qofka aad wada shaqaysaan inuu si tartiib ah u hadlo.
ready-help = Riix «Caawimo» haddii ay adag tahay.
ready-point = Farta ku fiiq jawaabta haddii ay adag tahay in la yiraahdo.
ready-good = Si fiican ayaad u socotaa. Sii wad!
ready-again = Mar kale isku day.
ready-scene = Isku day wada hadal kale.
ready-break = Xoogaa naso.
ready-coming = Adiga ayaan kuu imanayaa.
ready-off = Ookiyaalaha iska bixi.
ready-come = Ookiyaalaha iska bixi oo ii kaalay.
ready-proud = Aad u fiican! Waan arkaa inaad tababaratay.
ready-words = Erayada mar kale ku tababaro markaad waqti haysato.
ready-same = Isla wada hadalka mar kale ku tababaro. Markaas wuu fududaanayaa.
ready-new = Marka xigta isku day wada hadal cusub.
ready-given = Wax cusub ayaan kuu doortay.
ready-aloud = Erayada kor u dheh markaad tababaranayso.
ready-ask = I weydii haddii wax adag yihiin.
ready-talk = Marka xigta ee aan kulanno kaalay oo ila hadal.
ready-breaks = Xusuusnow inaad nasato.
ready-written = Macallinkaaga ayaa af-deenish ku qoray
