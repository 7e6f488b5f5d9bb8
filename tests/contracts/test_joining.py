from dataclasses import replace
from datetime import timedelta

import pytest

from core.chat import Workspace
from core.invitations import AccountCode, FoundingCode, Invitation, InvitationState
from core.people import HouseRules, Role
from core.ports import Books, Unit
from core.strangers import Stranger, StrangerState
from tests.contracts.house import ANNA, CLIENT, NOON, account, person
from tests.contracts.implementations import NOT_UNIQUE

OWN = Workspace(platform="slack", workspace="T1", name="Nordlicht", joined_at=NOON)
OF_ACME = replace(OWN, workspace="T2", name="Acme", client_id=CLIENT)
INVITATION = Invitation(
    id=0,
    code_hash="aa",
    role=Role.CLIENT_APPROVER,
    client_id=CLIENT,
    made_by=ANNA,
    made_at=NOON,
    expires_at=NOON + timedelta(days=7),
)
CODE = AccountCode(
    person_id=ANNA, account=account("U1"), code_hash="bb", expires_at=NOON + timedelta(minutes=15)
)
FOUNDING = FoundingCode(code_hash="cc", made_at=NOON, expires_at=NOON + timedelta(days=7))


def test_workspaces_come_by_platform_and_name(books: Books) -> None:
    in_teams = replace(OWN, platform="teams", name="A")
    for workspace in (in_teams, OWN, OF_ACME):
        books.workspaces.add(workspace)

    assert list(books.workspaces.everyone()) == [OF_ACME, OWN, in_teams]
    assert books.workspaces.get("slack", "T2") == OF_ACME
    assert books.workspaces.get("slack", "T9") is None


def test_a_workspace_finds_whose_it_is(unit: Unit, books: Books, other: Books) -> None:
    other.workspaces.add(OF_ACME)

    found = unit.workspace("slack", "T2")
    assert found is not None
    assert (found[0].organisation, found[1]) == (other.organisation, OF_ACME)
    assert unit.workspace("teams", "T2") is None
    assert books.workspaces.is_held_elsewhere("slack", "T2")
    assert not other.workspaces.is_held_elsewhere("slack", "T2")
    assert not books.workspaces.is_held_elsewhere("slack", "T9")
    assert books.workspaces.get("slack", "T2") is None
    assert books.workspaces.everyone() == []


def test_a_workspace_belongs_to_one_organisation(books: Books, other: Books) -> None:
    books.workspaces.add(OWN)

    with pytest.raises(NOT_UNIQUE):
        other.workspaces.add(OWN)


def test_a_workspace_can_be_removed_again_and_again_by_its_owner(
    books: Books, other: Books
) -> None:
    books.workspaces.add(OWN)
    other.workspaces.remove("slack", "T1")
    assert books.workspaces.get("slack", "T1") == OWN

    books.workspaces.remove("slack", "T1")
    books.workspaces.remove("slack", "T1")
    assert books.workspaces.everyone() == []


def test_an_invitation_is_read_back_as_it_was_added(unit: Unit, books: Books) -> None:
    added = books.invitations.add(INVITATION)

    assert added == replace(INVITATION, id=1)
    assert books.invitations.get(1) == added
    assert books.invitations.get(2) is None
    found = unit.invitation("aa")
    assert found is not None
    assert (found[0].organisation, found[1]) == (books.organisation, added)
    assert unit.invitation("zz") is None


def test_two_invitations_never_share_a_code(books: Books, other: Books) -> None:
    books.invitations.add(INVITATION)

    with pytest.raises(NOT_UNIQUE):
        other.invitations.add(INVITATION)


def test_an_invitation_is_used_once(books: Books) -> None:
    added = books.invitations.add(INVITATION)
    used = replace(added, state=InvitationState.USED, ended_at=NOON, workspace="T2")

    assert books.invitations.replace(used, expected=InvitationState.OPEN)
    assert not books.invitations.replace(used, expected=InvitationState.OPEN)
    assert books.invitations.get(added.id) == used


def test_only_open_invitations_whose_time_has_not_passed_are_listed(
    books: Books, other: Books
) -> None:
    first = books.invitations.add(INVITATION)
    second = books.invitations.add(
        replace(INVITATION, code_hash="ab", role=Role.MANAGER, client_id=None)
    )
    withdrawn = books.invitations.add(replace(INVITATION, code_hash="ac"))
    books.invitations.replace(
        replace(withdrawn, state=InvitationState.WITHDRAWN), expected=InvitationState.OPEN
    )
    books.invitations.add(replace(INVITATION, code_hash="ad", expires_at=NOON))

    assert list(books.invitations.unexpired(NOON)) == [first, second]
    assert other.invitations.unexpired(NOON) == []
    assert other.invitations.get(first.id) is None


def test_a_new_account_code_takes_the_place_of_the_old_one(unit: Unit, books: Books) -> None:
    newer = replace(CODE, code_hash="dd")
    books.account_codes.put(CODE)
    books.account_codes.put(newer)

    assert unit.account_code("bb") is None
    found = unit.account_code("dd")
    assert found is not None
    assert (found[0].organisation, found[1]) == (books.organisation, newer)
    assert not books.account_codes.take(CODE)
    assert books.account_codes.find("bb") is None
    assert books.account_codes.find("dd") == newer


def test_an_account_code_is_taken_once_and_by_its_own_organisation(
    books: Books, other: Books
) -> None:
    books.account_codes.put(CODE)

    assert other.account_codes.find("bb") is None
    assert not other.account_codes.take(CODE)
    assert books.account_codes.take(CODE)
    assert not books.account_codes.take(CODE)


def test_people_have_a_code_each(unit: Unit, books: Books) -> None:
    ben = books.people.add(person("ben"))
    books.account_codes.put(CODE)
    books.account_codes.put(replace(CODE, person_id=ben.id, code_hash="ee"))

    assert unit.account_code("bb") is not None
    assert unit.account_code("ee") is not None


def test_a_founding_code_is_used_once(unit: Unit) -> None:
    assert unit.founding_codes.get("cc") is None
    unit.founding_codes.add(FOUNDING)
    assert unit.founding_codes.get("cc") == FOUNDING

    assert unit.founding_codes.use("cc", NOON)
    assert not unit.founding_codes.use("cc", NOON + timedelta(hours=1))
    assert unit.founding_codes.get("cc") == replace(FOUNDING, used_at=NOON)
    assert not unit.founding_codes.use("zz", NOON)


def test_a_stranger_is_read_back_as_last_put(books: Books, other: Books) -> None:
    waiting = Stranger(
        account=account("U1"), state=StrangerState.WAITING, asked_at=NOON, subject="who/1"
    )
    books.strangers.put(waiting)
    assert books.strangers.get(account("U1")) == waiting
    assert books.strangers.get(account("U2")) is None
    assert other.strangers.get(account("U1")) is None

    known = replace(waiting, state=StrangerState.KNOWN, decided_by=ANNA, decided_at=NOON)
    books.strangers.put(known)
    assert books.strangers.get(account("U1")) == known


def test_the_rules_of_the_house_are_the_usual_ones_until_others_are_put(
    books: Books, other: Books
) -> None:
    assert books.rules.get() == HouseRules()

    for rules in (HouseRules(joining=False), HouseRules(joining=True)):
        books.rules.put(rules)
        assert books.rules.get() == rules
        assert other.rules.get() == HouseRules()
