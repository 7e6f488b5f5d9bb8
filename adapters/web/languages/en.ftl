# The playground's own words. What the bot says stands with the chat.

product = Blockhours
playground = Playground
bot = Blockhours
bot-badge = Bot
skip-to-composer = Skip to the message box
page-title = { $room } · Blockhours

## Rooms

channels = Channels
clients = Clients
direct-messages = Direct messages
open-channels = Open the channel list
close-channels = Close the channel list
unread = unread

about-team = The whole team. Log time for any client from here.
about-alerts = Low balances and top-ups show up here by themselves.
about-client = { $client } · the client’s contacts read along here
about-own-client = { $client } · shared with { $organisation }
about-unlinked = Not linked to { $client } yet: say /link { $client }
about-direct = Only you and the bot read this

welcome-team = Welcome to #{ $room }
welcome-alerts = All quiet in #{ $room }
welcome-client = This is #{ $room }
welcome-direct = Your own line to Blockhours
hello-team = This is where the team talks, and where technicians log their hours. Begin with a slash to talk to Blockhours.
hello-alerts = As soon as a client’s hours run low, an alert appears here with a top-up to approve.
hello-client = What is said here is about { $client }, so that the client’s name can be left out.
hello-direct = Ask anything here, without a slash. Nobody else reads it.
try-it = Try
try-log = /log { $client } 1.5 fixed the printer
    .here = /log 1.5 fixed the printer
try-balance = /balance { $client }
    .here = /balance
try-history =
    .here = /history
try-help =
    .here = /help
earlier = Show earlier messages
today = Today
yesterday = Yesterday

## Messages

messages-in = Messages in { $room }
only-you = Only visible to you
updated = updated { $time }
new-messages = New messages
reply-in-thread = Reply in thread
replies =
    { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
thread = Thread
thread-in = Thread in { $room }
close-thread = Close the thread
tone-good = Done
tone-warning = Attention
tone-bad = Problem
hours-left = { HOURS($left) } of { HOURS($of) } hours left
choose = Choose …

## Writing

message-to = Message { $room }
reply-to-thread = Reply …
send = Send
write-hint = Enter sends · Shift + Enter begins a new line · / lists the commands
completions = Commands

## People and tastes

you-are = You are
act-as = Be somebody else
act-as-hint = There is no password here: pick who you are. Open one in a new window to see both sides.
role-technician = Technician
role-manager = Manager
role-client-viewer = Client’s contact
role-client-approver = Client’s contact, approves
language = Language
language-en = English
language-de = Deutsch
theme = Appearance
theme-system = System
theme-light = Light
theme-dark = Dark

## What goes wrong

nothing-here = There is nothing here, or it is not for you.
too-long = That is too long for one message: at most { NUMBER($most) } characters.
button-is-gone = That button is no longer there: it was used already, or the message has changed since.
chosen = Your choice: { $label }
handed-in = Handed in.
not-sent = That did not get through. Nothing was lost: try again.
offline = The connection is gone. Trying to get it back …
nobody-here = Nobody is here yet
nobody-here-hint = This database has no people with an account in the playground. Fill an empty one with sample data, then reload:
