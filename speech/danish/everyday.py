"""Common Danish sentences that compete with a turn's replies, so that other speech is noticed.

They are fixed and of many lengths and sounds. Those too near to a wording of the turn step aside
(`speech.alignment`), so they never take a learner's right answer from her.
"""

FREE = "~free"  # the choice_id of all of them

EVERYDAY = (
    "ja",
    "nej",
    "hej",
    "okay",
    "tak",
    "måske",
    "det ved jeg ikke",
    "hvad sagde du",
    "det er fint",
    "god weekend",
    "vi ses i morgen",
    "klokken er mange",
    "jeg er sulten",
    "hvor er min jakke",
    "hun bor i københavn",
    "det regner hele dagen",
    "kan du lukke vinduet",
    "jeg kan ikke finde min telefon",
    "han spiser morgenmad hver dag",
    "vi skal hjem til min mor på søndag",
    "min bil er gået i stykker igen",
    "børnene leger ude i haven",
    "har du set den nye film i biografen",
    "jeg vil gerne have en kop kaffe med mælk",
    "bussen kommer om ti minutter",
    "de har købt et stort rødt hus ved vandet",
    "i går var jeg til fest hos mine venner",
    "undskyld vi har desværre ikke flere",
    "jeg synes det er en rigtig dårlig idé",
    "hvad hedder din kone og hvor gammel er hun",
    "et to tre fire fem seks syv otte ni ti",
    "om sommeren rejser vi altid til spanien",
)
