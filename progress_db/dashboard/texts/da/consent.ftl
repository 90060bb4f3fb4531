consent-no = Deler ikke
consent-class = »Deler ikke«: Kursisten har valgt at øve sig, uden at læreren kan følge med. Det er helt i orden og har ingen konsekvenser. Det, der står her, er fra før.
consent-learner-no = Kursisten har valgt ikke at dele det, der bliver øvet ({ $day }). Det er helt i orden og har ingen konsekvenser: Kursisten kan øve sig som alle andre og få opgaver og beskeder. Det, der står her, er fra før. Kursisten kan selv sige ja igen på brillen.
consent-learner-unasked = Kursisten har ikke svaret endnu. Brillen spørger ved første login, og indtil da bliver intet sendt hertil.
