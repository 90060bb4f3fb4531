# review: pending
### Det, lærere siger igen og igen: korte hint i lokalet og sætninger i en besked.

ready-calm = Tag det roligt. Du har god tid.
ready-listen = Lyt én gang til.
ready-slowly = Sig det langsomt, ét ord ad gangen.
ready-louder = Tal lidt højere.
ready-repeat = Bed din kollega om at sige det igen.
ready-slower = Bed din kollega om at tale langsommere.
ready-help = Tryk på »Hjælp«, hvis det er svært.
ready-point = Peg på svaret, hvis det er svært at sige.
ready-good = Du er godt på vej. Bliv ved!
ready-again = Prøv én gang til.
ready-scene = Prøv en samtale til.
ready-break = Tag en lille pause.
ready-coming = Jeg kommer hen til dig.
ready-off = Tag brillerne af.
ready-come = Tag brillerne af, og kom hen til mig.
ready-proud = Flot! Jeg kan se, at du har øvet dig.
ready-words = Øv ordene igen, når du har tid.
ready-same = Øv den samme samtale én gang til. Så bliver den lettere.
ready-new = Prøv en ny samtale næste gang.
ready-given = Jeg har valgt noget nyt til dig.
ready-aloud = Sig ordene højt, når du øver dig.
ready-ask = Spørg mig, hvis noget er svært.
ready-talk = Kom og tal med mig, næste gang vi ses.
ready-breaks = Husk at holde pauser.
ready-written = Skrevet på dansk af din lærer
