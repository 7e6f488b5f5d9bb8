# Teams' own words. What the bot says stands with the chat.

answer-missing = Please type an answer.
field-missing = Please fill this in.
left-out = and { $count } more
show-all = Show all { $count }
tone-bad = Problem
tone-warning = Attention
