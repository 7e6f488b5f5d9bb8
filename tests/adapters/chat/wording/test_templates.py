"""A sentence is worded the same, whether Fluent puts it together or a template does."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum

import pytest

from adapters.chat.wording.phrases import Phrases
from core.units import Money

TERMS = "-block = block\n-prepaid = prepaid { -block }\nrole-boss = the boss\n"
FACTS: dict[str, object] = {
    "client": "Müller {0} & Söhne",
    "minutes": 90,
    "many": 1_234_567,
    "share": Decimal("0.5"),
    "day": date(2026, 11, 24),
    "at": datetime(2026, 11, 24, 9, 5, tzinfo=UTC),
    "clock": time(17, 30),
    "price": Money(cents=12_345, currency="EUR"),
    "names": ("acme", "bolt"),
    "nobody": None,
}


class Role(Enum):
    BOSS = "boss"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    "sentence",
    [
        "{ $client }: { HOURS($minutes) } of { -prepaid } left",
        "{ $many } entries, { $share } of them",
        "on { DAY($day) } ({ DATE($day) }) at { CLOCK($at) }, { MOMENT($at) }",
        "{ $day }, { $clock }",
        "{ $price } for { $names }, said { $who }; { $nobody }",
        '{ ENTRY($minutes) } {"{"}not a place{"}"}',
        "said with `undo { ENTRY($minutes) }`",
    ],
)
def test_says_what_fluent_says(sentence: str, language: str) -> None:
    chosen = f"{{ $kind ->\n   *[any] {sentence}\n}}"
    source = f"{TERMS}plain = {sentence}\nchosen = {chosen}\n    .part = {sentence}\n"
    phrases = Phrases(language, {"some.ftl": source})
    facts = FACTS | {"who": Role.BOSS, "kind": "any"}
    assert phrases.text("plain", **facts) == phrases.text("chosen", **facts)
    assert phrases.text("chosen.part", **facts) == phrases.text("plain", **facts)
