"""Activities in the shapes that Teams sends."""

from tests.teams.standin.model import Conversation, Json, User
from tests.teams.standin.state import BOT, BOT_NAME


def activity(
    kind: str,
    user: User,
    where: Conversation,
    *,
    number: str,
    service_url: str,
    thread: str | None = None,
) -> Json:
    """What every activity has."""
    channel_data: Json = {"tenant": {"id": where.tenant}}
    if where.team is not None:
        channel_data |= {"team": {"id": where.team}, "channel": {"id": where.id}}
    called = f"{where.id};messageid={thread}" if where.scope == "channel" and thread else where.id
    return {
        "type": kind,
        "id": number,
        "timestamp": "2026-11-03T11:00:00.0000000Z",
        "localTimezone": user.zone,
        "serviceUrl": service_url,
        "channelId": "msteams",
        "from": {"id": user.account, "name": user.name, "aadObjectId": user.id},
        "conversation": {
            "id": called,
            "tenantId": where.tenant,
            "conversationType": where.scope,
            **({"isGroup": True} if where.scope != "personal" else {}),
        },
        "recipient": {"id": BOT, "name": BOT_NAME},
        "channelData": channel_data,
        "locale": user.locale,
    }


def mentions(text: str, users: list[User]) -> tuple[str, list[Json]]:
    """Write `@Name` as Teams hands it on, and the entities that go with it."""
    entities = []
    for account, name in [(BOT, BOT_NAME), *((user.account, user.name) for user in users)]:
        if f"@{name}" in text:
            written = f"<at>{name}</at>"
            text = text.replace(f"@{name} ", f"{written}&nbsp;").replace(f"@{name}", written)
            entities.append(
                {"type": "mention", "text": written, "mentioned": {"id": account, "name": name}}
            )
    return text, entities
