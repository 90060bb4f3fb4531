# Forløbsplaner.
plans-heading = Planer
plans-about = En plan er et forløb uge for uge. Giv den til et hold fra en dato, så bliver hver uge til en opgave, som du kan rette bagefter.
plans-new = Ny plan
plans-change-title = Ret planen
plans-own = Skolens egne planer
plans-own-none = Skolen har ingen planer endnu. Lav en ny, eller kopiér en af de færdige.
plans-ready = Færdige planer
plans-ready-about = Én for hver arbejdsplads, ordnet efter niveau, med de fælles scener imellem. To scener om ugen.
plans-ready-name = { $pack }, { $first } til { $last }
plans-copy-name = { $name } (kopi)
plans-title = { $name }, uge { $number }
plans-weeks = { $count ->
    [one] 1 uge
   *[other] { $count } uger
  }
plans-week = Uge { $number }
plans-week-empty = Ingenting i denne uge.
plans-give = Giv planen til et hold
plans-class = Hold
plans-start = Første dag
plans-start-help = Uge 1 åbner denne dag, uge 2 syv dage senere.
plans-twice = { $name } har allerede denne plan til og med { $day }. Giver du den igen, får holdet hver uge to gange.
plans-give-button = Giv planen
plans-no-class = Du har ingen hold endnu.
plans-copy = Kopiér
plans-remove = Slet
plans-remove-sure = Vil du slette planen? Opgaver, der er givet ud fra den, bliver stående.
plans-mend = Planen er ikke gemt endnu. Se, hvad der skal rettes, herunder.
plans-name = Navn
plans-name-help = Kursisten ser navnet som titel på ugens opgave. Højst 60 tegn.
plans-drop = Slet ugen
plans-drop-named = Slet uge { $number }
plans-more = Tilføj en uge
plans-fill = Fyld ugerne
plans-into = Læg det valgte i
plans-add = Læg ind
plans-save = Gem planen
plans-why-nothing = Læg mindst én ting i en af ugerne.
plans-why-many = En plan kan højst have 200 ting. Del den i to.
plans-told-saved = Planen er gemt.
plans-told-copied = Planen er kopieret. Ret den, som du vil.
plans-told-removed = Planen er slettet.
plans-told-given = Planen er givet: én opgave for hver uge.
