# review: pending
### Öğretmenlerin sık sık söyledikleri.

ready-calm = Acele etme. Bol vaktin var.
ready-listen = Bir kez daha dinle.
ready-slowly = Yavaş söyle, kelime kelime.
ready-louder = Biraz daha yüksek sesle konuş.
ready-repeat = İş arkadaşından tekrar söylemesini iste.
ready-slower = İş arkadaşından daha yavaş konuşmasını iste.
ready-help = Zorsa “Yardım” düğmesine bas.
ready-point = Söylemesi zorsa cevabı işaret et.
ready-good = İyi gidiyorsun. Devam et!
ready-again = Bir kez daha dene.
ready-scene = Bir konuşma daha dene.
ready-break = Kısa bir ara ver.
ready-coming = Yanına geliyorum.
ready-off = Gözlüğü çıkar.
ready-come = Gözlüğü çıkar ve yanıma gel.
ready-proud = Aferin! Çalıştığını görüyorum.
ready-words = Vaktin olunca kelimeleri tekrar çalış.
ready-same = Aynı konuşmayı bir kez daha çalış. O zaman kolaylaşır.
ready-new = Bir dahaki sefere yeni bir konuşma dene.
ready-given = Senin için yeni bir şey seçtim.
ready-aloud = Çalışırken kelimeleri sesli söyle.
ready-ask = Zor bir şey varsa bana sor.
ready-talk = Bir dahaki görüşmemizde gel, benimle konuş.
ready-breaks = Ara vermeyi unutma.
ready-written = Öğretmenin bunu Danca yazdı
