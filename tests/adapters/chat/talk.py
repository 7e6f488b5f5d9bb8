"""A chat with the shop: what somebody types goes the whole way, and comes back as a reply."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Reply
from core.chat import Place
from core.ports import Store
from tests.core.shop import TEAM, Shop, identity


@dataclass
class Talk:
    """The shop's people talk to the bot; a minute passes after each word.

    `store` takes the place of the shop's where a test needs another one.
    """

    shop: Shop = field(default_factory=Shop)
    store: Store | None = None

    def __post_init__(self) -> None:
        self.conversation = Conversation(self.store or self.shop.store, lambda: self.shop.at)

    async def say(
        self,
        who: str,
        text: str,
        *,
        place: Place = TEAM,
        locale: str | None = None,
        delivery: str | None = None,
    ) -> Reply:
        """Have somebody type something."""
        reply = await self.conversation.answer(
            incoming(who, text, place=place, locale=locale, delivery=delivery)
        )
        self.shop.later(minutes=1)
        return reply

    async def submit(
        self, who: str, form: str, values: Mapping[str, str], *, delivery: str | None = None
    ) -> Reply:
        """Have somebody hand in a form."""
        reply = await self.conversation.submit(form, values, incoming(who, "", delivery=delivery))
        self.shop.later(minutes=1)
        return reply

    async def press(self, who: str, reply: Reply, label: str, told: str = "") -> Reply:
        """Have somebody press a button of a reply."""
        (button,) = [button for button in reply.buttons if button.label == label]
        return await self.say(who, button.say.replace("{}", told))

    def speaks(self, who: str, language: str | None, *, zone: str | None = None) -> None:
        """Set the language that somebody prefers, and the zone they live in."""
        books = self.shop.books()
        person = books.people.by_handle(who)
        assert person is not None
        self.shop.store.run(
            lambda unit: unit.books(self.shop.organisation_id).people.replace(
                replace(person, language=language, zone=zone)
            )
        )


def incoming(
    who: str,
    text: str,
    *,
    place: Place = TEAM,
    locale: str | None = None,
    delivery: str | None = None,
) -> Incoming:
    return Incoming(
        text=text, sender=identity(who), place=place, locale=locale, delivery_id=delivery
    )


def labels(reply: Reply) -> list[str]:
    """What stands on the buttons."""
    return [button.label for button in reply.buttons]


def facts(reply: Reply) -> dict[str, str]:
    """The facts by their label."""
    return {fact.label: fact.value for fact in reply.facts}


def errors(reply: Reply) -> dict[str, str | None]:
    """The errors in a form by their field."""
    assert reply.form is not None
    return {field.name: field.error for field in reply.form.fields if field.error}


def filled(reply: Reply) -> dict[str, str]:
    """What stands in the fields of a form."""
    assert reply.form is not None
    return {field.name: field.value for field in reply.form.fields}
