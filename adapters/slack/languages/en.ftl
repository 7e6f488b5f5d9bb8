# Slack's own words. What the bot says stands with the chat.

cancel = Cancel
choose = Choose …
send = Send
tone-warning = Attention
tone-bad = Problem
left-out = and { $count } more
