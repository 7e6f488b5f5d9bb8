# Teams' own words. What the bot says stands with the chat.

answer-missing = Please type an answer.
field-missing = Please fill this in.
left-out = and { $count } more
show-more = Show { $count } more
tone-bad = Problem
tone-warning = Attention

## What Teams' own ways need words for

working = Working on it …
still-working = This takes longer than usual. Nothing is lost: the answer follows here.
edited = A message that was changed is not read again. What was done stays done: say anew what you need, or undo it.
told-in-private = I answered you in our personal chat.
cannot-tell = My answer is for you alone, and I cannot write to you yet. Add me under Apps, then ask me there.
card-outdated = This card is older than I am now: ask me anew for what you need.
welcome = Hello! I keep prepaid support hours.
    .personal = Log time at once: “log acme 1.5 fixed printer”.
    .founding = If your organisation is new here, type “join” and the code that you were given.
    .team = Mention me to talk to me. A manager makes this the place for alerts with “link alerts”, or a client’s with “link acme”.
    .help = What can I do here?
    .log = Log hours

## The app as Teams lists it; the keys are those of the manifest

app-name = Blockhours
    .full = Blockhours: prepaid support hours
app-about = Prepaid support hours, logged and renewed where the team already talks.
    .full = Blockhours runs the prepaid support hours of an IT service provider. Technicians log work by typing “log acme 1.5 fixed printer” and see at once what is left of the client's hours. When a block runs low, everybody concerned is told once, and a manager or the client approves the top-up with one click. Clients can ask for their own balance and for what their hours were spent on; they never see another client.
app-log = Log time
    .does = Log time for a client, with the message as the note
app-balance = Balance
    .does = Show what is left of a client's hours
app-client = Client
    .does = The client's name
