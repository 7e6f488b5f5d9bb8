"""One person, two accounts: asked for from one, confirmed from the other."""

from dataclasses import replace

import pytest

from core.chat import Place, Request, Workspace
from core.codes import code_from, hash_of, shortened
from core.commands import LinkAccount, RemoveMember, ShowBalance
from core.operations import Outcome, perform
from core.people import Identity, Organisation, Person, Role
from core.ports import Unit
from core.questions import AskMoveAccount
from core.refusals import (
    AccountCodeExpired,
    AccountCodeUnknown,
    Refusal,
    UnknownSender,
)
from core.results import AccountCodeGiven, AccountLinked, AccountNotLinked, NotLinked
from tests.core.shop import NOON, Shop, identity, log

CODE = code_from(bytes(range(16)))
TEAMS = Place(platform="teams", workspace="tenant", channel="general")


def teams(user: str) -> Identity:
    return Identity(platform="teams", workspace="tenant", user=user)


def ask(shop: Shop, who: str = "anna", code: str = CODE) -> str:
    given = shop.say(who, LinkAccount(), code=code)
    assert isinstance(given, AccountCodeGiven)
    assert given.code == shortened(code)
    return given.code


def confirm(
    shop: Shop, code: str, sender: Identity, *, confirmed: bool = False, place: Place = TEAMS
) -> Outcome:
    request = Request(sender=sender, place=place, at=shop.at)
    command = LinkAccount(code=code, confirmed=confirmed)
    return shop.store.run(lambda unit: perform(command, request, unit))


def refuse(
    kind: type[Refusal], shop: Shop, code: str, sender: Identity, *, confirmed: bool = False
) -> None:
    before = shop.store.rows
    with pytest.raises(kind):
        confirm(shop, code, sender, confirmed=confirmed)
    assert shop.store.rows is before


def test_a_second_account_is_linked_when_confirmed_from_both() -> None:
    shop = Shop()
    code = ask(shop)
    linked = confirm(shop, code, teams("29:anna"))
    assert linked.result == AccountLinked(name="Anna", role=Role.TECHNICIAN)
    assert linked.asker == shop.person("anna")
    accounts = shop.books().people.identities(shop.person("anna").id)
    assert set(accounts) == {teams("29:anna"), identity("anna")}


def test_a_clients_person_can_have_two_accounts_too() -> None:
    shop = Shop()
    confirm(shop, ask(shop, "carl"), teams("29:carl"))
    request = Request(sender=teams("29:carl"), place=TEAMS, at=shop.at)
    answer = shop.store.run(lambda unit: perform(ShowBalance(), request, unit))
    assert answer.asker == shop.person("carl")


def test_only_a_hash_of_the_code_is_kept_and_it_is_told_once() -> None:
    shop = Shop()
    first = shop.say("anna", LinkAccount(), code=CODE, key="k")
    again = shop.say("anna", LinkAccount(), code=CODE, key="k")
    assert isinstance(first, AccountCodeGiven)
    assert again == replace(first, code=None)
    kept = shop.books().account_codes.find(hash_of(shortened(CODE)))
    assert kept is not None
    assert (kept.person_id, kept.account) == (shop.person("anna").id, identity("anna"))
    assert shortened(CODE) not in repr(shop.store.rows)


def test_a_code_works_once_and_for_fifteen_minutes() -> None:
    shop = Shop()
    code = ask(shop)
    shop.later(minutes=15)
    refuse(AccountCodeExpired, shop, code, teams("29:anna"))
    shop.later(minutes=-1)
    confirm(shop, code, teams("29:anna"))
    refuse(AccountCodeUnknown, shop, code, teams("29:eve"))


def test_a_newer_code_takes_the_place_of_an_older_one() -> None:
    shop = Shop()
    old = ask(shop)
    new = ask(shop, code=code_from(bytes(range(100, 116))))
    refuse(AccountCodeUnknown, shop, old, teams("29:anna"))
    confirm(shop, new, teams("29:anna"))


def test_a_stranger_with_a_wrong_code_stays_one() -> None:
    refuse(AccountCodeUnknown, Shop(), "K7QD-9F2M", teams("29:eve"))
    shop = Shop()
    request = Request(sender=teams("29:eve"), place=TEAMS, at=NOON)
    with pytest.raises(UnknownSender):
        shop.store.run(lambda unit: perform(LinkAccount(), request, unit))


def test_saying_ones_own_code_in_the_same_account_only_uses_it_up() -> None:
    shop = Shop()
    code = ask(shop)
    linked = confirm(shop, code, identity("anna"))
    assert linked.result == AccountLinked(name="Anna", role=Role.TECHNICIAN, already=True)
    refuse(AccountCodeUnknown, shop, code, teams("29:eve"))
    assert shop.books().people.identities(shop.person("anna").id) == [identity("anna")]


def test_a_removed_persons_code_is_worth_nothing() -> None:
    shop = Shop()
    code = ask(shop)
    shop.say("mona", RemoveMember(handle="anna"))
    refuse(AccountCodeUnknown, shop, code, teams("29:anna"))


def test_an_account_with_rights_moves_only_if_it_is_meant() -> None:
    shop = Shop()
    code = ask(shop)
    asked = confirm(shop, code, identity("ben")).result
    assert isinstance(asked, AskMoveAccount)
    assert (asked.holder, asked.person) == ("Ben", "Anna")
    assert shop.person("ben").active
    moved = confirm(shop, code, identity("ben"), confirmed=asked.command.confirmed)
    assert moved.result == AccountLinked(name="Anna", role=Role.TECHNICIAN)
    assert not shop.person("ben").active
    assert shop.store.run(lambda unit: unit.identify(identity("ben"))) is not None


def test_the_question_whether_an_account_is_to_move_stores_no_code() -> None:
    shop = Shop()
    code = ask(shop)
    command = LinkAccount(code=code)
    first = shop.say("ben", command, key="k")
    assert isinstance(first, AskMoveAccount)
    assert code not in repr(shop.store.rows)
    assert shop.say("ben", command, key="k") == first


def test_what_the_other_person_logged_stays_theirs() -> None:
    shop = Shop()
    shop.sell()
    entry = shop.log("ben", 60)
    confirm(shop, ask(shop), identity("ben"), confirmed=True)
    by = {each.id: each.by for each in shop.entries()}
    assert by[entry] == shop.person("ben").id
    assert shop.ask_for_entry("ben", log(30)) != entry


def test_somebody_with_another_account_left_stays() -> None:
    shop = Shop()
    shop.store.run(
        lambda unit: unit.books(shop.organisation_id).people.link(
            teams("29:ben"), shop.person("ben").id
        )
    )
    confirm(shop, ask(shop), identity("ben"), confirmed=True)
    assert shop.person("ben").active


def test_an_account_never_moves_between_the_team_and_a_client() -> None:
    shop = Shop()
    for owner, account in (("anna", "carl"), ("carl", "gina")):
        code = ask(shop, owner)
        assert not_linked(shop, code, identity(account)) is NotLinked.TAKEN
        refuse(AccountCodeUnknown, shop, code, teams("29:eve"))


def test_the_last_manager_stays_one() -> None:
    shop = Shop()
    shop.say("mona", RemoveMember(handle="max"))
    assert not_linked(shop, ask(shop), identity("mona")) is NotLinked.LAST_MANAGER
    assert shop.person("mona").role is Role.MANAGER


def test_the_last_manager_may_give_up_one_account_of_two() -> None:
    shop = Shop()
    shop.say("mona", RemoveMember(handle="max"))
    confirm(shop, ask(shop, "mona"), teams("29:mona"))
    confirm(shop, ask(shop), identity("mona"), confirmed=True)
    assert shop.person("mona").active


def test_neither_an_account_nor_a_workspace_of_others_is_linked() -> None:
    def theirs(unit: Unit) -> None:
        books = unit.found(Organisation(id=0, name="Südwind", language="de", zone="UTC"))
        eve = books.people.add(Person(id=0, handle="eve", name="Eve", role=Role.MANAGER))
        books.people.replace(replace(eve, active=False))
        books.people.link(Identity(platform="teams", workspace="x", user="eve"), eve.id)
        books.workspaces.add(
            Workspace(platform="teams", workspace="tenant", name="Südwind", joined_at=NOON)
        )

    shop = Shop()
    shop.store.run(theirs)
    code = ask(shop)
    assert not_linked(shop, code, teams("29:anna")) is NotLinked.TAKEN
    refuse(AccountCodeUnknown, shop, code, identity("ben"))
    free = replace(TEAMS, workspace="free")
    eve = Identity(platform="teams", workspace="x", user="eve")
    outcome = confirm(shop, ask(shop), eve, place=free)
    assert outcome.result == AccountNotLinked(because=NotLinked.TAKEN)


def not_linked(shop: Shop, code: str, sender: Identity) -> NotLinked:
    """Why a code that was said links nothing."""
    result = confirm(shop, code, sender, confirmed=True).result
    assert isinstance(result, AccountNotLinked)
    return result.because
