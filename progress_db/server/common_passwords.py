"""What guessers try first, Danish and English; a short list that we wrote, not one that was leaked.

A password is refused when it is one of these, or one of these with digits and signs around it.
"""

_WORDS = """
    password passwords passw0rd adgangskode adgangskoden kodeord kodeordet hemmelig hemmelighed
    qwerty qwertyuiop qwertyui qwertz asdfgh asdfghjkl asdfghjkløæ zxcvbnm abcdef abcdefg abcdefgh
    abcdefghij abcdefghijk aabbccdd abcabcabc abc123abc 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc
    q1w2e3r4 q1w2e3r4t5 zaq12wsx qazwsx qazwsxedc
    letmein welcome welcometo velkommen velkommentil velkommenhjem iloveyou jegelskerdig elskerdig
    minskat skatskat administrator admin adminadmin login loginlogin changeme skiftmig testtest
    testtesttest test tester danmark danmarkdanmark denmark københavn kobenhavn copenhagen aarhus
    århus odense aalborg ålborg fcmidtjylland brøndby brondby fckøbenhavn fckobenhavn
    sommer sommeren vinter vinteren forår foråret efterår efteråret januar februar september oktober
    november december mandag tirsdag onsdag torsdag fredag lørdag søndag
    kollega kollegaer kollegakollega sprogskole sprogskolen sprogskolens sprogcenter sprogcentret
    danskuddannelse danskunder danskundervisning lærer læreren laerer laereren skole skolen kursist
    kursister klasse klassen underviser kommune kommunen dansk dansklærer dansklaerer
    football fodbold fodboldfodbold superman batman starwars pokemon princess prinsesse sunshine
    solskin dragon monkey shadow master michael jennifer computer internet sikkerhed
    1234567890 0123456789 0987654321 9876543210 12345678910 123456789a
"""
COMMON = frozenset(_WORDS.split())
