"""Workspaces, invitations, codes, and who somebody is."""

from collections.abc import Iterator

from adapters.chat.grammar.text.texts import ASKED_FOR
from adapters.chat.reply import Button, Emphasis, Fact, Kind, Record, Reply, Tone
from adapters.chat.wording import pages
from adapters.chat.wording.voice import Voice, named
from core.commands import (
    AddMember,
    IgnoreAccount,
    JoinWorkspace,
    LinkAccount,
    ListInvitations,
    ListWorkspaces,
    RemoveWorkspace,
    SetJoining,
    WithdrawInvitation,
)
from core.notices import WhoIsThis, WorkspaceArrived
from core.people import Role
from core.questions import AskMoveAccount
from core.results import (
    AccountCodeGiven,
    AccountIgnored,
    AccountLinked,
    AccountNotLinked,
    InvitationsListed,
    InvitationTakenBack,
    InvitationView,
    JoiningSet,
    WorkspaceInvited,
    WorkspaceJoined,
    WorkspaceRemoved,
    WorkspacesListed,
    WorkspaceView,
)

PLATFORMS = {"slack": "Slack", "teams": "Microsoft Teams", "web": "Playground"}
"""The platforms' own names, which are the same in every language."""

_CLIENT_ANSWERS = {
    Role.CLIENT_VIEWER: "add-client-viewer",
    Role.CLIENT_APPROVER: "add-client-approver",
}


def workspace_invited(result: WorkspaceInvited, voice: Voice) -> Reply:
    invitation = result.invitation
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("workspace-invited", invitation=invitation.id, client=invitation.client),
        facts=(*_invitation_facts(result, voice),),
        lines=tuple(_how_to_join(result.code, voice)),
        buttons=(_withdrawing(invitation, voice),),
        tone=Tone.GOOD,
        record=Record(client=invitation.client),
    )


def invitations_listed(result: InvitationsListed, voice: Voice) -> Reply:
    if not result.invitations:
        return Reply(kind=Kind.TEAM, title=voice.text("invitations-listed.none"))
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("invitations-listed", count=result.page.count),
        lines=pages.where(result.page, voice),
        table=voice.table(
            ("invitation", "client", "role", "by", "expires"),
            (_invitation_row(each, voice) for each in result.invitations),
            numeric=(),
        ),
        buttons=(
            *(_withdrawing(each, voice) for each in result.invitations),
            *pages.turning(result.page, ListInvitations(), voice),
        ),
    )


def invitation_taken_back(result: InvitationTakenBack, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("invitation-taken-back", invitation=result.invitation.id),
        record=Record(client=result.invitation.client),
    )


def workspaces_listed(result: WorkspacesListed, voice: Voice) -> Reply:
    switch = "workspaces-listed.joining" if result.joining else "workspaces-listed.asking"
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("workspaces-listed", count=result.page.count),
        table=voice.table(
            ("workspace", "platform", "client", "since", "id"),
            (_workspace_row(each, voice) for each in result.workspaces),
            numeric=(),
        ),
        lines=(*pages.where(result.page, voice), voice.text(switch)),
        buttons=(
            *pages.turning(result.page, ListWorkspaces(), voice),
            *(_removing(each, voice) for each in result.workspaces if each.client is not None),
            _switching(on=not result.joining, voice=voice),
        ),
    )


def workspace_removed(result: WorkspaceRemoved, voice: Voice) -> Reply:
    workspace = result.workspace
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("workspace-removed", workspace=workspace.name, client=workspace.client),
        lines=(voice.text("workspace-removed.kept"),),
        record=Record(client=workspace.client),
    )


def workspace_joined(result: WorkspaceJoined, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TEAM,
        title=voice.text(
            f"workspace-joined-{result.fate}",
            organisation=result.organisation,
            client=result.client,
        ),
        facts=() if result.role is None else (voice.fact("role", voice.word(result.role)),),
        lines=(voice.text("workspace-joined-next.more"),) if result.role is not None else (),
        tone=Tone.GOOD,
        record=Record(client=result.client),
    )


def account_code_given(result: AccountCodeGiven, voice: Voice) -> Reply:
    if result.code is None:
        return Reply(kind=Kind.TEAM, title=voice.text("account-code-given.told"))
    said = voice.says(LinkAccount(code=result.code))
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("account-code-given", code=result.code),
        lines=(voice.text("account-code-given.use", said=said, at=result.expires_at),),
    )


def account_linked(result: AccountLinked, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TEAM,
        title=voice.text(
            "account-linked.already" if result.already else "account-linked", name=result.name
        ),
        facts=(voice.fact("role", voice.word(result.role)),),
        tone=Tone.GOOD,
    )


def account_not_linked(result: AccountNotLinked, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.REFUSED,
        title=voice.text(f"account-not-linked-{result.because}"),
        lines=(voice.text("account-code-spent"),),
        tone=Tone.WARNING,
    )


def account_ignored(result: AccountIgnored, voice: Voice) -> Reply:
    return Reply(kind=Kind.TEAM, title=voice.text("account-ignored", handle=result.handle))


def joining_set(result: JoiningSet, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.TEAM,
        title=voice.text("joining-set" if result.on else "joining-set.off"),
        tone=Tone.GOOD,
    )


def ask_move_account(question: AskMoveAccount, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.ASKED,
        title=voice.text(
            "ask-move-account",
            holder=question.holder,
            holder_role=question.holder_role,
            person=question.person,
            role=question.role,
        ),
        buttons=(voice.button("move-account", question.command, Emphasis.PRIMARY),),
        tone=Tone.WARNING,
    )


def who_is_this(notice: WhoIsThis, voice: Voice) -> Reply:
    account = notice.account
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text("who-is-this", name=account.name or account.handle, kind=account.kind),
        facts=tuple(_account_facts(notice, voice)),
        lines=tuple(_answer(notice, voice)),
        buttons=tuple(_answers(notice, voice)),
        tone=Tone.PLAIN if notice.decided else Tone.WARNING,
        private=False,
        record=Record(client=notice.client),
    )


def workspace_arrived(notice: WorkspaceArrived, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.NOTICE,
        title=voice.text(
            "workspace-arrived",
            workspace=notice.workspace,
            platform=_platform(notice.platform),
            client=notice.client,
        ),
        lines=(voice.text("workspace-arrived.by", name=notice.by, role=notice.role),),
        tone=Tone.GOOD,
        private=False,
        record=Record(client=notice.client),
    )


def _invitation_facts(result: WorkspaceInvited, voice: Voice) -> Iterator[Fact]:
    invitation = result.invitation
    if result.code is not None and voice.reader.install_url is not None:
        yield voice.fact("link", f"{voice.reader.install_url}{result.code}")
    if result.code is not None:
        yield voice.fact("code", result.code)
    yield voice.fact("role", voice.word(invitation.role))
    yield voice.fact("valid-until", voice.moment(invitation.expires_at))


def _how_to_join(code: str | None, voice: Voice) -> Iterator[str]:
    if code is None:
        yield voice.text("workspace-invited.told")
        return
    if voice.reader.install_url is not None:
        yield voice.text("workspace-invited.link")
    yield voice.text("workspace-invited.code", said=voice.says(JoinWorkspace(code=code)))


def _withdrawing(invitation: InvitationView, voice: Voice) -> Button:
    command = WithdrawInvitation(invitation_id=invitation.id)
    return voice.button("withdraw", command, Emphasis.DANGER, invitation=invitation.id)


def _removing(workspace: WorkspaceView, voice: Voice) -> Button:
    command = RemoveWorkspace(workspace=workspace.workspace)
    return voice.button("remove-workspace", command, Emphasis.DANGER, workspace=workspace.name)


def _switching(*, on: bool, voice: Voice) -> Button:
    return voice.button("joining-on" if on else "joining-off", SetJoining(on=on))


def _invitation_row(invitation: InvitationView, voice: Voice) -> tuple[str, ...]:
    return (
        f"I{invitation.id}",
        invitation.client or "",
        voice.word(invitation.role),
        invitation.by,
        voice.moment(invitation.expires_at),
    )


def _workspace_row(workspace: WorkspaceView, voice: Voice) -> tuple[str, ...]:
    return (
        workspace.name,
        _platform(workspace.platform),
        workspace.client or "",
        voice.formats.day(workspace.joined_at),
        workspace.workspace,
    )


def _platform(name: str) -> str:
    return PLATFORMS.get(name, name)


def _account_facts(notice: WhoIsThis, voice: Voice) -> Iterator[Fact]:
    account = notice.account
    yield voice.fact("handle", f"@{account.handle}")
    if account.workspace_name:
        yield voice.fact("workspace", account.workspace_name)
    if notice.client is not None:
        yield voice.fact("client", notice.client)


def _answer(notice: WhoIsThis, voice: Voice) -> Iterator[str]:
    decided = notice.decided
    if decided is None:
        yield voice.text("who-is-this.later" if notice.superseded else "who-is-this.asked")
    elif decided.role is None:
        yield voice.text("who-is-this.ignored", by=decided.by, at=decided.at)
    else:
        yield voice.text(
            "who-is-this.decided",
            by=decided.by,
            at=decided.at,
            role=decided.role,
            client=decided.client,
        )


def _answers(notice: WhoIsThis, voice: Voice) -> Iterator[Button]:
    """A button for each role that somebody may have; a client's asks which, if none is known."""
    if notice.decided is not None or notice.superseded:
        return
    user, handle = notice.account.identity.user, "-".join(notice.account.handle.split())
    if notice.client is None:
        technician = AddMember(handle=handle, user=user, role=Role.TECHNICIAN)
        yield voice.button("add-technician", technician, Emphasis.PRIMARY)
    for role, name in _CLIENT_ANSWERS.items():
        command = AddMember(
            handle=handle, user=user, role=role, client=named(notice.client or ASKED_FOR)
        )
        button = voice.button(name, command, client=notice.client)
        asks = None if notice.client else voice.text(f"button-{name}.asks")
        yield Button(label=button.label, say=button.say, asks=asks)
    yield voice.button("ignore", IgnoreAccount(handle=handle, user=user))
