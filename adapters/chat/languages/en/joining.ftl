workspace-invited = { INVITATION($invitation) }: an invitation for { $client ->
        [none] another workspace of yours
       *[other] a workspace of { $client }
    }
    .link = Whoever opens the link can install Blockhours in that workspace. It works once.
    .code = Where it is installed already, somebody types “{ $said }” there. The code works once.
    .told = The code was told with the first answer, and is kept nowhere. If you did not see it, withdraw this invitation and make another.
invitations-listed = { $count ->
        [one] { $count } open invitation
       *[other] { $count } open invitations
    }
    .none = No invitation is open.
invitation-taken-back = { INVITATION($invitation) } is withdrawn and works no more
workspaces-listed = { $count ->
        [one] { $count } workspace
       *[other] { $count } workspaces
    }
    .joining = Full members of your own workspaces become technicians when they first ask for something.
    .asking = Nobody joins by themselves: a manager is asked about everybody.
workspace-removed = { $workspace } does not belong to { $client ->
        [none] you
       *[other] { $client }
    } any more
    .kept = Its channels are linked to nothing now. People keep their roles until you remove them.
workspace-joined-founded = { $organisation } is founded, and this is its workspace
workspace-joined-joined = This workspace belongs to { $organisation } now{ $client ->
        [none] {""}
       *[other] , as that of { $client }
    }
workspace-joined-already = This workspace belongs to { $organisation } already{ $client ->
        [none] {""}
       *[other] , as that of { $client }
    }
workspace-joined-next =
    .more = “`help`” shows what you can do here.
account-code-given = Your code: { $code }
    .use = Type “{ $said }” from your other account, until { MOMENT($at) }. Then both are you.
    .told = The code was told with the first answer, and is kept nowhere. Type “`link me`” for another.
account-linked = You are { $name } from this account too now
    .already = You are { $name } from this account already
account-not-linked-taken = This chat account can’t be linked. It may be in use already: ask whoever runs Blockhours for you.
account-not-linked-last-manager = This is the account of the last manager, so it stays: make somebody else a manager first.
account-code-spent = The code is spent, since others may have read it. Type “`link me`” for another.
account-ignored = { $handle } gets no rights, and I won’t ask about them again
joining-set = Full members of your own workspaces become technicians when they first ask for something
    .off = Nobody joins by themselves from now on: I ask about everybody
ask-move-account = This account is { $holder } ({ $holder_role }). Shall it become { $person } ({ $role }) instead?
who-is-this = Who is this? { $name } ({ $kind }) asked me something and has no rights
    .asked = Nobody but a manager can answer.
    .later = Asked again below.
    .ignored = { $by } decided to ignore them, { MOMENT($at) }.
    .decided = { $by } made them { $role }{ $client ->
        [none] {""}
       *[other] {" "}{ $client }
    }, { MOMENT($at) }.
workspace-arrived = { $workspace } ({ $platform }) joined as { $client ->
        [none] a workspace of your own
       *[other] the workspace of { $client }
    }
    .by = { $name } installed it and is { $role } now.

account-kind-member = member of the workspace
account-kind-guest = guest
account-kind-outsider = from another workspace
account-kind-bot = bot
account-kind-gone = closed account
