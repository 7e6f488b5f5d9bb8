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
welcome = Hello! I keep prepaid support hours. Say “help” to see what I do, or log time at once: “log acme 1.5 fixed printer”.
welcome-all = Hello! I keep prepaid support hours. Mention me to talk to me: “help” shows what I do, and a manager makes this the place for alerts with “link alerts”, or a client's with “link acme”.
