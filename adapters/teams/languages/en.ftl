# Teams' own words. What the bot says stands with the chat.

answer-missing = Please type an answer.
field-missing = Please fill this in.
left-out = and { $count } more
show-more = Show { $count } more
tone-bad = Problem
tone-warning = Attention
