"""Whose a workspace is, once the app was installed in it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.accounts import Account, AccountKind
from core.chat import Workspace
from core.codes import LETTERS, code_from, hash_of, shortened
from core.invitations import Fate, FoundingCode, Invitation, InvitationState
from core.operations.joining import Arrival, Installed, install
from core.people import Identity, Role
from core.refusals import (
    AccountTaken,
    FoundingNeedsCode,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    InvitationWithdrawn,
    Refusal,
)
from tests.core.shop import NOON, Shop

CODE = code_from(bytes(range(16)))
IDA = Account(
    identity=Identity(platform="slack", workspace="T-IDA", user="U-IDA"),
    kind=AccountKind.MEMBER,
    handle="ida",
    name="Ida Kern",
    language="de",
    zone="Europe/Vienna",
)


def arrival(code: str | None = None, **facts: object) -> Arrival:
    plain = Arrival(
        platform="slack", workspace="T-IDA", name="Ida & Co", installer=IDA, at=NOON, code=code
    )
    return replace(plain, **facts)  # type: ignore[arg-type]


def arrive(shop: Shop, arriving: Arrival) -> Installed:
    return shop.store.run(lambda unit: install(arriving, unit))


def refuse(kind: type[Refusal], shop: Shop, arriving: Arrival) -> None:
    before = shop.store.rows
    with pytest.raises(kind):
        arrive(shop, arriving)
    assert shop.store.rows is before


def invite(shop: Shop, role: Role = Role.MANAGER, client: str | None = None) -> Invitation:
    books = shop.books()
    acme = None if client is None else books.clients.by_name(client)
    invitation = Invitation(
        id=0,
        code_hash=hash_of(CODE),
        role=role,
        client_id=None if acme is None else acme.id,
        made_by=shop.person("mona").id,
        made_at=NOON,
        expires_at=NOON + timedelta(days=7),
    )
    return shop.store.run(lambda unit: unit.books(shop.organisation_id).invitations.add(invitation))


def give_founding_code(shop: Shop, expires_at: datetime) -> None:
    code = FoundingCode(code_hash=hash_of(CODE), made_at=NOON, expires_at=expires_at)
    shop.store.run(lambda unit: unit.founding_codes.add(code))


def test_installing_without_an_invitation_founds_an_organisation() -> None:
    installed = arrive(Shop(), arrival())
    assert installed.fate is Fate.FOUNDED
    organisation = installed.organisation
    assert (organisation.name, organisation.language, organisation.zone) == (
        "Ida & Co",
        "de",
        "Europe/Vienna",
    )
    assert installed.workspace == Workspace(
        platform="slack", workspace="T-IDA", name="Ida & Co", joined_at=NOON
    )
    assert installed.person is not None
    assert (installed.person.handle, installed.person.name, installed.person.role) == (
        "ida",
        "Ida Kern",
        Role.MANAGER,
    )


def test_an_account_that_tells_nothing_founds_in_english_and_utc() -> None:
    silent = replace(IDA, language=None, zone=None, handle="  ", name="")
    installed = arrive(Shop(), arrival(installer=silent))
    assert (installed.organisation.language, installed.organisation.zone) == ("en", "UTC")
    assert installed.person is not None
    assert installed.person.handle == "U-IDA"


def test_installing_again_changes_nothing_and_says_whose_it_is() -> None:
    shop = Shop()
    first = arrive(shop, arrival())
    rows = shop.store.rows
    again = arrive(shop, arrival(installer=replace(IDA, handle="eve"), name="Other"))
    assert (again.fate, again.organisation) == (Fate.ALREADY, first.organisation)
    assert (again.workspace, again.person) == (first.workspace, None)
    assert shop.store.rows == rows


def test_an_invitation_joins_the_workspace_as_an_own_one() -> None:
    shop = Shop()
    invite(shop)
    installed = arrive(shop, arrival(CODE.lower().replace("-", "")))
    assert (installed.fate, installed.organisation.name) == (Fate.JOINED, "Nordlicht IT")
    assert shop.books().workspaces.get("slack", "T-IDA") == installed.workspace
    assert installed.workspace.client_id is None
    assert shop.person("ida").role is Role.MANAGER


def test_an_invitation_joins_the_workspace_of_a_client_with_the_role_that_it_names() -> None:
    shop = Shop()
    invite(shop, Role.CLIENT_VIEWER, "acme")
    installed = arrive(shop, arrival(CODE))
    acme = shop.person("carl").client_id
    assert (installed.client, installed.workspace.client_id) == ("Acme", acme)
    assert (shop.person("ida").role, shop.person("ida").client_id) == (Role.CLIENT_VIEWER, acme)


def test_an_invitation_works_once() -> None:
    shop = Shop()
    invitation = invite(shop)
    arrive(shop, arrival(CODE))
    kept = shop.books().invitations.get(invitation.id)
    assert kept is not None
    assert (kept.state, kept.ended_at, kept.workspace) == (InvitationState.USED, NOON, "T-IDA")
    refuse(InvitationUsed, shop, arrival(CODE, workspace="T-EVE"))


def test_an_invitation_ends_after_its_days() -> None:
    shop = Shop()
    invite(shop)
    refuse(InvitationExpired, shop, arrival(CODE, at=NOON + timedelta(days=7)))
    assert arrive(shop, arrival(CODE, at=NOON + timedelta(days=6))).fate is Fate.JOINED


def test_a_withdrawn_invitation_joins_nothing() -> None:
    shop = Shop()
    withdrawn = replace(invite(shop), state=InvitationState.WITHDRAWN)
    shop.store.run(
        lambda unit: unit.books(shop.organisation_id).invitations.replace(
            withdrawn, expected=InvitationState.OPEN
        )
    )
    refuse(InvitationWithdrawn, shop, arrival(CODE))


def test_an_invitation_is_as_good_as_the_manager_who_gave_it() -> None:
    shop = Shop()
    invite(shop)
    shop.replace_person("mona", active=False)
    refuse(InvitationWithdrawn, shop, arrival(CODE))


def test_an_unknown_code_neither_joins_nor_founds() -> None:
    refuse(InvitationUnknown, Shop(), arrival(CODE))


def test_a_platform_may_ask_for_a_code_to_found() -> None:
    shop = Shop()
    refuse(FoundingNeedsCode, shop, arrival(may_found=False))
    give_founding_code(shop, NOON + timedelta(days=7))
    assert arrive(shop, arrival(CODE, may_found=False)).fate is Fate.FOUNDED


def test_a_founding_code_works_once_and_for_its_days() -> None:
    shop = Shop()
    give_founding_code(shop, NOON + timedelta(days=7))
    refuse(InvitationExpired, shop, arrival(CODE, at=NOON + timedelta(days=7)))
    arrive(shop, arrival(CODE))
    eve = replace(IDA, identity=replace(IDA.identity, workspace="T-EVE"))
    refuse(InvitationUsed, shop, arrival(CODE, workspace="T-EVE", installer=eve))


def test_an_account_of_another_organisation_founds_and_joins_nothing() -> None:
    shop = Shop()
    arrive(shop, arrival())
    refuse(AccountTaken, shop, arrival(workspace="T-SECOND"))
    invite(shop)
    refuse(AccountTaken, shop, arrival(CODE, workspace="T-SECOND"))


def test_somebody_with_a_role_keeps_it_when_they_install_elsewhere() -> None:
    shop = Shop()
    invite(shop, Role.CLIENT_VIEWER, "acme")
    mona = replace(IDA, identity=Identity(platform="test", workspace="msp", user="mona"))
    installed = arrive(shop, arrival(CODE, installer=mona))
    assert installed.person == shop.person("mona")
    assert shop.person("mona").role is Role.MANAGER


def test_somebody_who_was_removed_comes_back_by_an_invitation() -> None:
    shop = Shop()
    shop.replace_person("ben", active=False)
    invite(shop, Role.MANAGER)
    ben = replace(IDA, identity=Identity(platform="test", workspace="msp", user="ben"))
    arrive(shop, arrival(CODE, installer=ben))
    assert shop.person("ben").active
    assert shop.person("ben").role is Role.MANAGER


def test_a_namesake_gets_a_handle_of_their_own() -> None:
    shop = Shop()
    invite(shop)
    installed = arrive(shop, arrival(CODE, installer=replace(IDA, handle="Anna")))
    assert installed.person is not None
    assert installed.person.handle == "Anna2"


def test_a_code_has_no_letter_that_is_taken_for_another() -> None:
    code = code_from(bytes(range(240, 256)))
    assert len(code) == 19
    assert set(code) <= {*LETTERS, "-"}
    assert not set("0O1IL") & set(LETTERS)
    assert shortened(code) == code[:9]
    assert hash_of(f" {code.lower()} ") == hash_of(code) != hash_of(shortened(code))
