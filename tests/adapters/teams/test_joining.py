"""How people and tenants come in: by themselves, by a code, or by a manager's word."""

from core.codes import hash_of
from core.invitations import FOUNDING_CODES_LIVE, FoundingCode
from core.people import Role
from core.ports import Unit
from tests.adapters.teams.house import House, user_id
from tests.fakes.troubles import Broken
from tests.teams.standin.people import Person
from tests.teams.standin.server import StandIn

NEW_TENANT = "5d000000-0000-4000-8000-000000000003"
CODE = "7XKM-QP4D-9RTW-B2HC"


def role_of(house: House, handle: str) -> Role | None:
    person = house.in_books(lambda books: books.people.by_handle(handle))
    return person.role if person is not None and person.active else None


async def test_a_member_of_the_own_tenant_becomes_a_technician(house: House) -> None:
    house.teams.add_user("0a-new", "Tina")
    tina = house.teams.person("0a-new")
    await tina.says("personal", "log acme 1h printer")
    await tina.reads("personal", "Acme: 1:00 logged")
    assert role_of(house, "tina") is Role.TECHNICIAN


async def test_a_guest_gets_no_rights_and_managers_are_asked(house: House) -> None:
    await house.person("mona").says("alerts", "@Blockhours help")
    guest = house.person("guest")
    await guest.says("acme", "@Blockhours balance acme")
    await house.adapter.settled()
    await house.post_notices()
    assert role_of(house, "guest") is None
    await house.person("mona").reads("alerts", "Guest")


async def test_somebody_of_another_tenant_in_a_shared_channel_gets_none(house: House) -> None:
    house.teams.state.named("acme").members.add(user_id("nora"))
    nora = house.teams.person(user_id("nora"))
    await nora.says("acme", "@Blockhours balance acme")
    await house.adapter.settled()
    assert role_of(house, "nora") is None


async def test_who_cannot_be_looked_up_gets_none_and_is_told(house: House) -> None:
    house.teams.add_user("0a-new", "Tina")
    tina = house.teams.person("0a-new")
    house.teams.trouble(Broken(502))
    await tina.says("personal", "log acme 1h printer")
    await house.adapter.settled()
    assert role_of(house, "tina") is None
    assert len(tina.sees("personal")) == 2


async def test_a_manager_gives_a_guest_a_role_by_a_mention(house: House) -> None:
    mona, guest = house.person("mona"), house.person("guest")
    await mona.says("acme", "@Blockhours team add @Guest viewer client acme")
    await mona.reads("personal", "Guest")
    await guest.says("acme", "@Blockhours balance")
    await guest.reads("personal", "Acme")


async def test_a_tenant_of_nobody_is_founded_by_a_code_from_the_command_line(house: House) -> None:
    eve = _stranger(house.teams)
    await eve.says("personal", "help")
    await eve.reads("personal", "code")

    def make(unit: Unit) -> None:
        now = house.clock()
        code = FoundingCode(
            code_hash=hash_of(CODE), made_at=now, expires_at=now + FOUNDING_CODES_LIVE
        )
        unit.founding_codes.add(code)

    house.shelf.run(make)
    await eve.says("personal", f"join {CODE}")
    await eve.says("personal", "client add Umbrella")
    await eve.reads("personal", "Umbrella")
    assert len(house.shelf.run(lambda unit: unit.organisations())) == 2


async def test_an_invitation_joins_a_client_s_tenant(house: House) -> None:
    mona, eve = house.person("mona"), _stranger(house.teams)
    await house.sells()
    await mona.says("personal", "team invite workspace client acme")
    told = await mona.reads("personal", "join ")
    code = told.text.partition("join ")[2].split()[0].strip("”“.")
    await eve.says("personal", f"join {code}")
    await eve.says("personal", "balance")
    await eve.reads("personal", "20:00 left")


def _stranger(teams: StandIn) -> Person:
    teams.add_user("5d-eve", "Eve", tenant=NEW_TENANT)
    return teams.person("5d-eve", tenant=NEW_TENANT)


async def test_nobody_is_added_under_a_name_that_nobody_bears(house: House) -> None:
    mona = house.person("mona")
    await mona.says("personal", "team add @nobody technician")
    await mona.reads("personal", "“nobody” is nobody’s name here")
    assert role_of(house, "nobody") is None
