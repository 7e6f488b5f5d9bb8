"""In which zone somebody reads."""

from dataclasses import replace

import pytest

from adapters.chat.incoming import Incoming
from adapters.chat.readers import zone_of
from core.chat import Place
from core.people import Identity, Organisation, Person, Role

HOUSE = Organisation(id=1, name="Nordlicht IT", language="en", zone="Europe/Berlin")
ANNA = Person(id=1, handle="anna", name="Anna", role=Role.TECHNICIAN)
HEARD = Incoming(
    text="mine",
    sender=Identity(platform="teams", workspace="t", user="anna"),
    place=Place(platform="teams", workspace="t", channel="anna", direct=True),
)


@pytest.mark.parametrize(
    ("own", "here", "zone"),
    [
        (None, None, "Europe/Berlin"),
        (None, "America/New_York", "America/New_York"),
        ("Asia/Tokyo", "America/New_York", "Asia/Tokyo"),
        (None, "Nowhere/At all", "Europe/Berlin"),
        (None, "EST", "Europe/Berlin"),
    ],
)
def test_the_own_zone_comes_before_where_they_are_and_that_before_the_house_s(
    own: str | None, here: str | None, zone: str
) -> None:
    assert zone_of(replace(ANNA, zone=own), HOUSE, replace(HEARD, zone=here)) == zone
