# Slack's own words. What the bot says stands with the chat.

cancel = Cancel
choose = Choose …
send = Send
tone-warning = Attention
tone-bad = Problem
left-out = and { $count } more

## What Slack's own ways need words for

working = Working on it …
still-working = This takes longer than usual. Nothing is lost: send it again in a moment, it is recorded only once.
press-again = That took too long to open. Press the button again.
edited = A message that was changed is not read again. What was done stays done: say anew what you need, or undo it.
not-installed = Blockhours is no longer installed in this workspace. Ask whoever looks after it to install it again.
