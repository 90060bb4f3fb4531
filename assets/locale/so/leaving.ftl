# review: pending
### What goes from the headset to the school when she is in a class.

leaves-who = Sawirkaaga, magacaaga ama nambarkaaga iyo luqadda caawinta
leaves-code = Saddexdaada sawir ee sirta ah, oo u qarsoon tiro dheer, si aad muraayad kale u isticmaasho
leaves-when = Goorta iyo inta aad ku celceliso, iyo in ay tahay muraayad ama shaashad
leaves-scenes = Muuqaallada aad ciyaarto, waxa aad ku jawaabto, iyo meesha aad gaartay
leaves-heard = Erayada uu kombiyuutarku maqlay markii aad hadashay
leaves-help = Meelaha aad caawin weydiisatay ama inaad mar kale maqasho
leaves-culture = Waxa aad ka taqaan sida wax looga qabto goobta shaqada ee Danmark
leaves-words = Erayada aad ku celceliso, sida ay u socdaan, iyo goorta ay soo noqdaan
leaves-level = Heerka aad ka bilowday, iyo inaad wax akhrido
leaves-locker = Waxyaabaha armaajadaada ku jira, iyo waxa laguugu ammaanay
leaves-settings = Doorashadaada goobta shaqada, waqtiga, codka iyo qoraalka, iyo inaad tan haa ama maya ka tiri
leaves-now = Meesha aad hadda ciyaarta kaga jirto, inta macallinkaagu eegayo
stays-sound = Codkaaga weligeed lama kaydiyo lamana diro
stays-body = Gacanta aad isticmaasho, iyo sida aad u eegto oo u tilmaanto, muraayadda ayay ku haraan
stays-no = Haddii aad maya tiraahdo, mayadaas oo keliya ayaa la diraa. Waxay khusaysaa muraayadaha oo dhan, waanad beddeli kartaa
stays-left = Haddii aad fasalka ka baxdo, waa lagaa saarayaa muraayadaha fasalka. Dugsigu weli wuu haystaa waxa aad la wadaagtay
