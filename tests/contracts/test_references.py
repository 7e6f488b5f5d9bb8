from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from adapters.chat.references import Reference, References
from tests.contracts.shelf import open_shelf

ALERTS = Reference(
    workspace="nordlicht",
    channel="19:alerts",
    direct=False,
    conversation="19:alerts",
    service_url="https://smba.example/emea/",
    bot="28:bot",
    team="19:team",
)
ANNA = replace(ALERTS, channel="anna", direct=True, conversation="a:anna", team=None)


@pytest.fixture
async def references(kind: str, tmp_path: Path) -> AsyncIterator[References]:
    async with open_shelf(kind, tmp_path) as shelf:
        yield shelf.references


async def find(references: References, reference: Reference) -> Reference | None:
    return await references.get(reference.workspace, reference.channel, direct=reference.direct)


async def test_a_reference_is_read_back_as_it_was_put(references: References) -> None:
    for reference in (ALERTS, ANNA):
        await references.put(reference)

    assert await find(references, ALERTS) == ALERTS
    assert await find(references, ANNA) == ANNA
    assert await find(references, replace(ANNA, direct=False)) is None
    assert await find(references, replace(ANNA, workspace="elsewhere")) is None


async def test_the_newest_takes_the_place_of_what_was_put_before(references: References) -> None:
    await references.put(ANNA)
    again = replace(ANNA, conversation="a:anew")
    await references.put(again)

    assert await find(references, ANNA) == again


async def test_a_workspace_that_moved_is_reached_elsewhere_as_a_whole(
    references: References,
) -> None:
    other = replace(ALERTS, workspace="suedwind")
    for reference in (ALERTS, other):
        await references.put(reference)
    await references.put(replace(ANNA, service_url="https://smba.example/amer/"))

    moved = await find(references, ALERTS)
    assert moved is not None
    assert moved.service_url == "https://smba.example/amer/"
    assert await find(references, other) == other


async def test_any_of_a_workspace_is_one_of_it(references: References) -> None:
    assert await references.any_of("nordlicht") is None
    await references.put(ANNA)

    assert await references.any_of("nordlicht") == ANNA
    assert await references.any_of("suedwind") is None


async def test_one_that_was_removed_is_forgotten_and_the_others_stay(
    references: References,
) -> None:
    for reference in (ALERTS, ANNA):
        await references.put(reference)
    await references.remove("nordlicht", "anna", direct=True)

    assert await find(references, ANNA) is None
    assert await find(references, ALERTS) == ALERTS


async def test_all_of_a_team_go_at_once(references: References) -> None:
    general = replace(ALERTS, channel="19:general", conversation="19:general")
    elsewhere = replace(ALERTS, channel="19:acme", conversation="19:acme", team="19:acme")
    for reference in (ALERTS, general, elsewhere, ANNA):
        await references.put(reference)
    await references.remove_team("nordlicht", "19:team")

    assert await find(references, ALERTS) is None
    assert await find(references, general) is None
    assert await find(references, elsewhere) == elsewhere
    assert await find(references, ANNA) == ANNA
