"""Durations in words, English and German, each as its minutes."""

from adapters.chat.grammar.forms.numbers import ENGLISH, GERMAN, ROUND_ENGLISH, ROUND_GERMAN

_FIXED = {
    "a minute": 1,
    "eine minute": 1,
    "half an hour": 30,
    "half a hour": 30,
    "a half hour": 30,
    "half hour": 30,
    "eine halbe stunde": 30,
    "ne halbe stunde": 30,
    "halbe stunde": 30,
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
    "a quarter hour": 15,
    "quarter hour": 15,
    "eine viertelstunde": 15,
    "viertelstunde": 15,
    "eine viertel stunde": 15,
    "viertel stunde": 15,
    "three quarters of an hour": 45,
    "three-quarters of an hour": 45,
    "eine dreiviertelstunde": 45,
    "dreiviertelstunde": 45,
    "eine dreiviertel stunde": 45,
    "dreiviertel stunde": 45,
    "drei viertel stunden": 45,
    "dreiviertel stunden": 45,
    "an hour": 60,
    "a hour": 60,
    "one hour": 60,
    "eine stunde": 60,
    "an hour and a half": 90,
    "hour and a half": 90,
    "anderthalb stunden": 90,
    "eineinhalb stunden": 90,
    "einundeinhalb stunden": 90,
}


def _counted() -> dict[str, int]:
    counted: dict[str, int] = {}
    for hours, word in enumerate(ENGLISH, start=1):
        counted[f"{word} hours"] = hours * 60
        counted[f"{word} minutes"] = hours
        counted[f"{word} and a half hours"] = hours * 60 + 30
        counted[f"{hours} and a half hours"] = hours * 60 + 30
    for hours, word in enumerate(GERMAN, start=1):
        counted[f"{word} stunden"] = hours * 60
        counted[f"{word} minuten"] = hours
        counted[f"{word}einhalb stunden"] = hours * 60 + 30
    counted |= {f"{word} minutes": minutes for word, minutes in ROUND_ENGLISH.items()}
    counted |= {f"{word} minuten": minutes for word, minutes in ROUND_GERMAN.items()}
    return counted


def _without_umlauts(phrase: str) -> str:
    return phrase.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae")


_SPOKEN = _FIXED | _counted()

PHRASES: dict[str, int] = _SPOKEN | {_without_umlauts(said): n for said, n in _SPOKEN.items()}
STARTS: frozenset[str] = frozenset(phrase.split()[0] for phrase in PHRASES)
LONGEST: int = max(len(phrase.split()) for phrase in PHRASES)
