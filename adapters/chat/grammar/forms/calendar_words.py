"""The words of the calendar in English and German, in lower case."""

from adapters.chat.grammar.text.words import listed

WEEKDAYS = {
    name: number
    for names in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for number, name in enumerate(names.split())
} | {"sonnabend": 5}

SHORT_WEEKDAYS = {
    name: number
    for names in (
        "mon tue wed thu fri sat sun",
        "mon tues weds thurs fri sat sun",
        "mo di mi do fr sa so",
    )
    for number, name in enumerate(names.split())
}
"""Many are words of their own, so they count only where a weekday must stand."""

MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jän feb mär apr mai jun jul aug sept okt nov dez",
        "jänner feber maerz apr mai jun jul aug sep okt nov dez",
    )
    for number, name in enumerate(names.split(), start=1)
}

RELATIVE = {
    "today": 0,
    "heute": 0,
    "yesterday": 1,
    "gestern": 1,
    "vorgestern": 2,
    "tomorrow": -1,
    "morgen": -1,
    "übermorgen": -2,
    "uebermorgen": -2,
    "day before yesterday": 2,
    "the day before yesterday": 2,
    "day after tomorrow": -2,
    "the day after tomorrow": -2,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "last night": 1,
    "letzte nacht": 1,
}

TIMES_OF_DAY = frozenset(
    listed(
        "morning afternoon evening night früh frueh morgen vormittag mittag nachmittag abend nacht"
    )
)
"""Words that may follow a day and add nothing to it: "yesterday evening"."""

LAST = frozenset(listed("last past this letzten letzter letztem diesen dieser diesem vergangenen"))
"""Words before a weekday: whichever is said, the latest such day is meant."""
