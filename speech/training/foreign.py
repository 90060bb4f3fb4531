"""A few everyday sentences in other languages, by the name of an espeak-ng voice.

Danish's nearest relatives are not among them: what is nearly Danish should not count as noise.
"""

FOREIGN: dict[str, tuple[str, ...]] = {
    "en-us": (
        "good morning how are you today",
        "I will be there in ten minutes",
        "can you help me with this please",
        "what did he say to you yesterday",
        "hello",
        "thank you very much",
    ),
    "en-gb": (
        "where have you put the keys",
        "it is raining again",
        "never mind we can do it later",
        "wait a moment",
    ),
    "de": (
        "guten Morgen wie geht es Ihnen",
        "ich habe heute keine Zeit",
        "wo ist der Bahnhof bitte",
        "das Wetter ist schön",
        "vielen Dank",
    ),
    "pl": (
        "dzień dobry jak się masz",
        "nie wiem gdzie to jest",
        "proszę zadzwonić jutro",
        "dziękuję bardzo",
    ),
    "tr": (
        "günaydın nasılsınız",
        "yarın sabah işe gidiyorum",
        "bunu nereye koyayım",
        "çok teşekkür ederim",
    ),
    "uk": (
        "доброго ранку як справи",
        "я не знаю де це лежить",
        "зателефонуйте мені завтра",
        "дуже дякую",
    ),
    "ru": ("здравствуйте как у вас дела", "я скоро приду домой", "где мой телефон", "спасибо"),
    "ar": ("صباح الخير كيف حالك", "لا أعرف أين هو", "سأصل بعد عشر دقائق", "شكرا جزيلا"),
    "fa": ("صبح بخیر حال شما چطور است", "نمی‌دانم کجاست", "فردا سر کار می‌روم", "خیلی ممنون"),
    "am": ("እንደምን አደርክ", "የት ነው ያለው", "ነገ እመጣለሁ", "አመሰግናለሁ"),
    "fr": ("bonjour comment allez-vous", "je ne sais pas où il est", "à demain", "merci beaucoup"),
    "es": ("buenos días cómo está usted", "no sé dónde está la llave", "hasta mañana", "gracias"),
    "ro": ("bună dimineața ce mai faci", "nu știu unde este", "ne vedem mâine", "mulțumesc"),
    "hi": ("नमस्ते आप कैसे हैं", "मुझे नहीं पता", "कल मिलेंगे", "धन्यवाद"),
    "vi": ("xin chào bạn khỏe không", "tôi không biết", "hẹn gặp lại ngày mai", "cảm ơn nhiều"),
}
