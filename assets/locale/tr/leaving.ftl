# review: pending
### What goes from the headset to the school when she is in a class.

leaves-who = Resmin, adın ya da numaran ve yardım dilin
leaves-code = Üç gizli resmin, uzun bir sayı olarak saklı, başka bir gözlük kullanabilmen için
leaves-when = Ne zaman ve ne kadar çalıştığın, gözlükle mi ekranda mı
leaves-scenes = Hangi sahneleri oynadığın, ne cevap verdiğin ve nereye geldiğin
leaves-heard = Konuştuğunda bilgisayarın duyduğu kelimeler
leaves-help = Nerede yardım istediğin ya da tekrar dinlemek istediğin
leaves-culture = Danimarka’da bir iş yerinde neyin nasıl yapıldığına dair bildiklerin
leaves-words = Hangi kelimeleri çalıştığın, nasıl gittiği ve ne zaman geri geldikleri
leaves-level = Başladığın seviye ve okuyup okumadığın
leaves-locker = Dolabındaki eşyalar ve ne için övüldüğün
leaves-settings = İş yeri, süre, ses ve altyazı seçimlerin, bir de buna evet mi hayır mı dediğin
leaves-now = Öğretmenin izlerken oyunda şu an nerede olduğun
stays-sound = Sesin hiçbir zaman kaydedilmez ya da gönderilmez
stays-body = Hangi elini kullandığın, nasıl baktığın ve işaret ettiğin gözlükte kalır
stays-no = Hayır dersen yalnızca hayır dediğin gönderilir. Bu bütün gözlüklerde geçerlidir, sonra değiştirebilirsin
stays-left = Sınıftan ayrılırsan sınıfın gözlüklerinden silinirsin. Paylaştıkların okulda kalır
