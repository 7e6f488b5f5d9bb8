"""The team, the clients' contacts, and what channels are for."""

from adapters.chat.reply import Kind, Record, Reply, Tone
from adapters.chat.wording import pages
from adapters.chat.wording.voice import Voice
from core.commands import ListTeam
from core.results import (
    ChannelLinked,
    ChannelUnlinked,
    MemberAdded,
    MemberRemoved,
    MemberView,
    TeamListed,
)


def channel_linked(result: ChannelLinked, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CHANNEL,
        title=voice.text(f"channel-linked-{result.kind}", client=result.client),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def channel_unlinked(result: ChannelUnlinked, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.CHANNEL,
        title=voice.text("channel-unlinked", client=result.client),
        record=Record(client=result.client),
    )


def member_added(result: MemberAdded, voice: Voice) -> Reply:
    member = result.member
    return Reply(
        kind=Kind.TEAM,
        title=voice.text(
            _outcome(result),
            name=member.name,
            role=member.role,
            before=result.before,
        ),
        facts=(voice.fact("client", member.client),) if member.client else (),
        lines=() if result.has_account else (_without_account(member, voice),),
        tone=Tone.GOOD,
        record=Record(client=member.client),
    )


def _outcome(result: MemberAdded) -> str:
    if result.before is None:
        return "member-added"
    return "member-added.same" if result.before is result.member.role else "member-added.changed"


def _without_account(member: MemberView, voice: Voice) -> str:
    return voice.text("member-added.no-account", handle=member.handle)


def member_removed(result: MemberRemoved, voice: Voice) -> Reply:
    member = result.member
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("member-removed", name=member.name),
        lines=(voice.text("member-removed.kept", name=member.name),),
        record=Record(client=member.client),
    )


def team_listed(result: TeamListed, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("team-listed", count=result.page.count),
        lines=pages.where(result.page, voice),
        table=voice.table(
            ("name", "handle", "role", "client"),
            (_row(member, voice) for member in result.members),
            numeric=(),
        ),
        buttons=pages.turning(result.page, ListTeam(), voice),
    )


def _row(member: MemberView, voice: Voice) -> tuple[str, ...]:
    return (member.name, f"@{member.handle}", voice.word(member.role), member.client or "")
