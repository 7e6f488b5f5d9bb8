"""Clients, their blocks and corrections."""

from datetime import date, timedelta

import pytest

from core.agreements import RenewalPolicy
from core.commands import (
    AddBlock,
    AddClient,
    AdjustBalance,
    ArchiveClient,
    Command,
    FixEntry,
    ListClients,
    RestoreClient,
    SetClient,
    ShowBalance,
    ShowClient,
    ShowHistory,
)
from core.days import DayOfMonth, OnDate
from core.ledger import BlockSource, EntryKind
from core.notices import BalanceLow
from core.people import Role
from core.refusals import (
    AmountNeeded,
    BadName,
    BlockTooSmall,
    ClientArchived,
    NameTaken,
    NotAllowed,
    NotArchived,
    ReasonNeeded,
    UnknownZone,
    ZoneSettled,
)
from core.results import (
    AllBalances,
    BalanceAdjusted,
    BlockAdded,
    ClientAdded,
    ClientBalance,
    ClientChanged,
    ClientRestored,
    ClientShown,
    ClientsListed,
    ClientTakenOut,
    HistoryShown,
    HoursLogged,
)
from core.topups import TopUpState
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, NOON, STARTED, TODAY, Shop, changed, log, named


def adjust(minutes: int, reason: str = "counted anew") -> AdjustBalance:
    return AdjustBalance(client=named("acme"), minutes=Minutes(minutes), reason=reason)


def block(minutes: int, *, opening: bool = False, rate_cents: int | None = None) -> AddBlock:
    return AddBlock(
        client=named("acme"), minutes=Minutes(minutes), opening=opening, rate_cents=rate_cents
    )


@pytest.mark.parametrize(
    "command",
    [
        AddClient(name="Initech"),
        ShowClient(client=named("acme")),
        ListClients(),
        SetClient(client=named("acme"), language="de"),
        ArchiveClient(client=named("acme")),
        RestoreClient(client=named("acme")),
        block(600),
        adjust(15),
    ],
)
@pytest.mark.parametrize("who", ["anna", "carl", "vera"])
def test_only_a_manager_keeps_clients(who: str, command: Command) -> None:
    Shop().refuse(NotAllowed, who, command)


def test_a_new_client_has_an_agreement_from_today_and_can_be_logged_for() -> None:
    shop = Shop()
    added = shop.ask(ClientAdded, "mona", AddClient(name="Initech", aliases=("ini",)))
    assert (added.client, added.started_on, added.zone) == ("Initech", TODAY, "Europe/Berlin")
    assert shop.ask(HoursLogged, "anna", log(60, client="ini")).entry.client == "Initech"


def test_a_new_client_can_be_in_another_zone() -> None:
    shop = Shop()
    shop.at = NOON.replace(hour=16)  # past midnight in Tokyo
    added = shop.ask(ClientAdded, "mona", AddClient(name="Initech", zone="asia/tokyo"))
    assert (added.started_on, added.zone) == (TODAY + timedelta(days=1), "Asia/Tokyo")


@pytest.mark.parametrize("zone", ["Mars/Olympus", "CEST", "EST", "../../etc/passwd", ""])
def test_a_zone_must_be_known(zone: str) -> None:
    shop = Shop()
    assert shop.refuse(UnknownZone, "mona", AddClient(name="Initech", zone=zone)).name == zone
    shop.refuse(UnknownZone, "mona", SetClient(client=named("acme"), zone=zone))


def test_a_zone_can_be_changed_until_something_is_posted() -> None:
    shop = Shop()
    moved = SetClient(client=named("acme"), zone="America/New York")
    assert shop.ask(ClientChanged, "mona", moved).zone == "America/New_York"
    shown = shop.ask(ClientShown, "mona", ShowClient(client=named("acme")))
    assert shown.zone == "America/New_York"
    shop.sell(600)
    refused = shop.refuse(ZoneSettled, "mona", SetClient(client=named("acme"), zone="UTC"))
    assert (refused.client, refused.zone) == ("Acme", "America/New_York")
    assert shop.ask(ClientChanged, "mona", moved).zone == "America/New_York"


def test_nothing_of_a_client_is_changed_if_its_zone_cannot_be() -> None:
    shop = Shop()
    shop.sell(600)
    shop.refuse(ZoneSettled, "mona", SetClient(client=named("acme"), name="New", zone="UTC"))
    assert shop.agreement("Acme").zone == "Europe/Berlin"


def test_the_agreement_starts_on_today_of_its_own_zone() -> None:
    shop = Shop()
    shop.move("mona", "Pacific/Auckland")
    shop.at = NOON.replace(hour=12)  # past midnight in Auckland
    added = shop.ask(ClientAdded, "mona", AddClient(name="Initech"))
    assert added.started_on == TODAY


@pytest.mark.parametrize("name", ["Acme", "ACM", "mueller und soehne", "globex!"])
def test_a_name_means_one_client_only(name: str) -> None:
    refused = Shop().refuse(NameTaken, "mona", AddClient(name=name))
    assert refused.name == name


def test_an_alias_must_be_free_too() -> None:
    shop = Shop()
    taken = shop.refuse(NameTaken, "mona", AddClient(name="Initech", aliases=("Acme",)))
    assert (taken.name, taken.holder) == ("Acme", "Acme")
    shop.refuse(NameTaken, "mona", SetClient(client=named("globex"), add_alias="acm"))
    shop.refuse(NameTaken, "mona", SetClient(client=named("globex"), name="Acme"))


@pytest.mark.parametrize("name", ["", "  ", "!!!", "4711", "12 34", "x" * 81])
def test_a_name_must_say_something(name: str) -> None:
    shop = Shop()
    shop.refuse(BadName, "mona", AddClient(name=name))
    shop.refuse(BadName, "mona", AddClient(name="Initech", aliases=(name,)))


def test_names_are_kept_without_the_spaces_around_them_and_each_once() -> None:
    shop = Shop()
    aliases = (" INITECH ", "ini", "Ini!", "tech ")
    shop.say("mona", AddClient(name=" Initech ", aliases=aliases))
    shown = shop.ask(ClientShown, "mona", ShowClient(client=named("initech")))
    assert (shown.client, shown.aliases) == ("Initech", ("ini", "tech"))


def test_a_client_can_be_renamed_and_keeps_its_ledger() -> None:
    shop = Shop()
    shop.sell(600)
    renamed = SetClient(client=named("acme"), name="Acme Holding", language="de")
    after = shop.ask(ClientChanged, "mona", renamed)
    assert (after.client, after.aliases, after.language) == ("Acme Holding", ("acm",), "de")
    assert shop.balance("acm") == 600


def test_aliases_come_and_go() -> None:
    shop = Shop()
    added = SetClient(client=named("acme"), add_alias="The A Team")
    assert shop.ask(ClientChanged, "mona", added).aliases == ("acm", "The A Team")
    removed = SetClient(client=named("acme"), remove_alias="ACM")
    assert shop.ask(ClientChanged, "mona", removed).aliases == ("The A Team",)
    shop.say("mona", SetClient(client=named("globex"), add_alias="acm"))


def test_an_alias_can_become_the_name() -> None:
    shop = Shop()
    after = shop.ask(ClientChanged, "mona", SetClient(client=named("acme"), name="ACM"))
    assert (after.client, after.aliases) == ("ACM", ())


def test_shows_all_that_stands_of_a_client() -> None:
    shop = Shop()
    shop.sell(600)
    shown = shop.ask(ClientShown, "mona", ShowClient(client=named("acm")))
    assert (shown.client, shown.started_on, shown.balance) == ("Acme", STARTED, 600)
    assert shown.contacts == (("Carl", Role.CLIENT_APPROVER), ("Vera", Role.CLIENT_VIEWER))


def test_lists_clients_by_hours_left_lowest_first() -> None:
    shop = Shop()
    shop.sell(600)
    shop.sell(1200, client="Globex")
    listed = shop.ask(ClientsListed, "mona", ListClients())
    assert [(each.client, each.balance) for each in listed.clients] == [
        ("Müller & Söhne", 0),
        ("Acme", 600),
        ("Globex", 1200),
    ]


def test_an_archived_client_leaves_lists_and_logging_and_keeps_its_ledger() -> None:
    shop = Shop()
    shop.sell(600)
    taken = shop.ask(ClientTakenOut, "mona", ArchiveClient(client=named("acme")))
    assert (taken.client, taken.balance) == ("Acme", 600)
    shop.refuse(ClientArchived, "anna", log(60))
    shop.refuse(ClientArchived, "mona", block(600))
    shop.refuse(ClientArchived, "mona", ArchiveClient(client=named("acme")))
    current = shop.ask(ClientsListed, "mona", ListClients())
    assert "Acme" not in [each.client for each in current.clients]
    gone = shop.ask(ClientsListed, "mona", ListClients(archived=True))
    assert [each.client for each in gone.clients] == ["Acme"]
    balances = shop.ask(AllBalances, "anna", ShowBalance())
    assert "Acme" not in [each.client for each in balances.balances]


def test_the_books_of_an_archived_client_can_still_be_read() -> None:
    shop = Shop()
    shop.sell(600)
    shop.say("mona", ArchiveClient(client=named("acme")))
    assert shop.ask(ClientBalance, "anna", ShowBalance(client=named("acme"))).balance.balance == 600
    assert shop.ask(ClientBalance, "carl", ShowBalance()).balance.client == "Acme"
    assert len(shop.ask(HistoryShown, "mona", ShowHistory(client=named("acme"))).entries) == 1
    assert shop.ask(ClientShown, "mona", ShowClient(client=named("acme"))).archived


def test_a_restored_client_is_listed_and_logged_for_again() -> None:
    shop = Shop()
    shop.sell(600)
    shop.archive("acme")
    back = shop.ask(ClientRestored, "mona", RestoreClient(client=named("acm")))
    assert (back.client, back.balance) == ("Acme", 600)
    listed = shop.ask(ClientsListed, "mona", ListClients())
    assert "Acme" in [each.client for each in listed.clients]
    shop.log("anna", 60)
    assert shop.balance() == 540


def test_only_an_archived_client_can_be_restored() -> None:
    refused = Shop().refuse(NotArchived, "mona", RestoreClient(client=named("acme")))
    assert refused.client == "Acme"


def test_what_ran_low_while_a_client_was_archived_is_told_when_it_is_restored() -> None:
    shop = Shop()
    shop.open_with(600)
    entry = shop.log("anna", 450)
    shop.archive("acme")
    shop.say("anna", FixEntry(entry_id=entry, worked=Minutes(600)))
    assert shop.told(BalanceLow) == []
    shop.say("mona", RestoreClient(client=named("acme")))
    assert len(shop.told(BalanceLow)) == 1
    assert len(shop.top_ups(TopUpState.PROPOSED)) == 1


def test_a_proposal_that_was_withdrawn_with_the_client_is_made_again_with_it() -> None:
    shop = Shop()
    shop.open_with(130)
    shop.log("anna", 15)
    shop.archive("acme")
    assert shop.top_ups(TopUpState.PROPOSED) == []
    shop.say("mona", RestoreClient(client=named("acme")))
    assert len(shop.top_ups(TopUpState.PROPOSED)) == 1


def test_restoring_a_client_invoices_nothing_by_itself() -> None:
    shop = Shop()
    shop.set_terms(changed(renewal=RenewalPolicy.INVOICE))
    shop.open_with(600)
    entry = shop.log("anna", 450)
    shop.archive("acme")
    shop.say("anna", FixEntry(entry_id=entry, worked=Minutes(600)))
    shop.say("mona", RestoreClient(client=named("acme")))
    assert [each.state for each in shop.top_ups()] == [TopUpState.PROPOSED]


def test_in_the_channel_of_an_archived_client_nothing_is_logged() -> None:
    shop = Shop()
    shop.say("mona", ArchiveClient(client=named("acme")))
    shop.refuse(ClientArchived, "anna", log(60), place=ACME_CHANNEL)


def test_a_purchase_is_credited_at_the_price_of_its_size() -> None:
    shop = Shop()
    added = shop.ask(BlockAdded, "mona", block(1200))
    assert (added.minutes, added.credited, added.balance) == (1200, True, 1200)
    (bought,) = shop.holdings().blocks
    assert (bought.source, bought.rate_cents) == (BlockSource.PURCHASE, 11_400)
    (credit,) = shop.entries()
    assert (credit.kind, credit.by, credit.block_id) == (
        EntryKind.CREDIT,
        shop.person("mona").id,
        bought.id,
    )


@pytest.mark.parametrize("rate", [9_900, 0])
def test_a_purchase_can_have_a_rate_of_its_own(rate: int) -> None:
    shop = Shop()
    shop.say("mona", block(1200, rate_cents=rate))
    assert shop.holdings().blocks[0].rate_cents == rate


def test_a_purchase_no_larger_than_the_threshold_is_refused() -> None:
    shop = Shop()
    refused = shop.refuse(BlockTooSmall, "mona", block(120))
    assert (refused.minutes, refused.threshold) == (120, 120)
    assert shop.ask(BlockAdded, "mona", block(121)).balance == 121


def test_an_opening_balance_may_be_of_any_size() -> None:
    shop = Shop()
    added = shop.ask(BlockAdded, "mona", block(15, opening=True))
    assert (added.opening, added.balance) == (True, 15)
    assert shop.holdings().blocks[0].source is BlockSource.OPENING


@pytest.mark.parametrize("minutes", [0, -600])
def test_a_block_has_some_minutes(minutes: int) -> None:
    shop = Shop()
    shop.refuse(AmountNeeded, "mona", block(minutes))
    shop.refuse(AmountNeeded, "mona", block(minutes, opening=True))


@pytest.mark.parametrize(
    ("starts", "starts_on", "credited"),
    [
        (DayOfMonth(month=1, day=1), date(2027, 1, 1), False),
        (DayOfMonth(month=10, day=1), date(2026, 10, 1), True),
        (OnDate(date=TODAY), TODAY, True),
    ],
)
def test_a_block_starts_on_the_nearer_such_day(
    starts: DayOfMonth | OnDate, starts_on: date, credited: bool
) -> None:
    command = AddBlock(client=named("acme"), minutes=Minutes(600), starts=starts)
    added = Shop().ask(BlockAdded, "mona", command)
    assert (added.starts_on, added.credited) == (starts_on, credited)


def test_a_positive_correction_makes_a_block_that_never_expires() -> None:
    shop = Shop()
    shop.set_terms(changed(expires_after_days=365))
    adjusted = shop.ask(BalanceAdjusted, "mona", adjust(45))
    assert (adjusted.balance, adjusted.entry.reason) == (45, "counted anew")
    (made,) = shop.holdings().blocks
    assert (made.source, made.expires_on) == (BlockSource.ADJUSTMENT, None)
    assert shop.entries()[0].kind is EntryKind.ADJUSTMENT


def test_a_negative_correction_draws_like_a_debit() -> None:
    shop = Shop()
    shop.open_with(30)
    adjusted = shop.ask(BalanceAdjusted, "mona", adjust(-45))
    assert adjusted.balance == -15
    entry = shop.entries()[-1]
    assert [part.minutes for part in entry.allocations] == [-30, -15]
    assert (entry.by, entry.worked_on) == (shop.person("mona").id, None)


def test_a_positive_correction_first_settles_overdraft() -> None:
    shop = Shop()
    shop.log("anna", 60)
    assert shop.ask(BalanceAdjusted, "mona", adjust(100)).balance == 40
    assert shop.agreement().overdraft == 0


def test_a_correction_needs_an_amount_and_a_reason() -> None:
    shop = Shop()
    shop.refuse(AmountNeeded, "mona", adjust(0))
    assert shop.refuse(ReasonNeeded, "mona", adjust(15, " ")).verb == "adjust"
