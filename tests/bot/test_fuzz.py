"""Whatever is typed, by whomever: an answer comes, and what was refused wrote nothing."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Kind
from bot.accounts import client_accounts
from bot.proof import flaws
from core.chat import Place
from core.commands import AddBlock
from core.units import Minutes
from tests.core.shop import ACME_CHANNEL, ALERTS, TEAM, Shop, identity, log, named

SAYABLE = (
    "log buche balance stand why warum undo rückgängig fix korrigiere topup approve freigeben"
    " decline paid invoiced cancel mine timer start stop adjust redact terms set client add block"
    " link unlink team remove help again nochmal for für of yesterday gestern on from to until"
    " monday 3.11. 2026-11-03 31.2. 9:15-10:45 at um 18:30 1.5 1,5 1.500 0 -2 90 90m 1h30 ¾h"
    " 25h 1e9 acme acm globex „Acme“ müller E1 E2 E999 TU1 TU99 T-1234 #4711 // note: because"
    " #emergency #proactive weil increment 30m threshold x1.5 technician approver <@ben> @carl"
    " alerts 20h opening expires; DROP TABLE entries;-- <b>x</b> 👩‍🔧 \u202e \x00 \ud800 ' \" ```"
    " {} %s $(id) ½ ² ١٢ \uff11\uff12"
)
WORDS = SAYABLE.split(" ")

people = st.sampled_from(["anna", "ben", "mona", "carl", "vera", "gina", "nobody"])
places = st.sampled_from([TEAM, ALERTS, ACME_CHANNEL])
sentences = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
mixtures = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=10).map(
    " ".join
)
texts = st.one_of(sentences, mixtures, st.text(max_size=60), st.just("log acme 1h " + "x" * 10_000))


def a_shop() -> Shop:
    shop = Shop()
    for client in ("Acme", "Globex"):
        command = AddBlock(client=named(client), minutes=Minutes(600))
        shop.say("mona", command)
    shop.say("anna", log(480, "so that a top-up waits"))
    return shop


@given(said=st.lists(texts, min_size=1, max_size=5), person=people, place=places)
async def test_every_text_gets_an_answer_and_a_refused_one_writes_nothing(
    said: list[str], person: str, place: Place
) -> None:
    shop = a_shop()
    conversation = Conversation(shop.store, lambda: shop.at)
    for text in said:
        shop.later(minutes=1)
        before = shop.store.rows

        reply = await conversation.answer(Incoming(text=text, sender=identity(person), place=place))

        assert reply.kind is not Kind.FAILED
        assert reply.title
        if reply.kind in {Kind.REFUSED, Kind.ASKED, Kind.FORM}:
            assert shop.store.rows == before
    accounts = shop.store.run(lambda unit: list(client_accounts(unit)))
    assert [flaw for one in accounts if one.account for flaw in flaws(one.account)] == []
