home = What concerns you
home-timer = Timer: { $client }, since { CLOCK($since) }
home-clients = { $low ->
    [0] No client is low on hours
    [one] { $low } of { $count } clients is low on hours
   *[other] { $low } of { $count } clients are low on hours
}
    .at-least = At least { $low } of { $count } clients are low on hours
home-unsent = { $count ->
    [one] A message was not delivered
   *[other] { $count } messages were not delivered
}
    .more = More than { $count } messages were not delivered
    .instead = Is the bot in the alert channel? Invite it there, or type “@Blockhours { $say }” in another channel.
unsent-sent = posted
unsent-failed = refused
unsent-unknown = perhaps posted
unsent-queued = late
unsent-claimed = late

home-steps = First steps
    .client = Add a client: type “{ $say }” here.
    .alerts = Invite the bot to the channel where alerts shall appear, and type “@Blockhours { $say }” there.
    .log = Then log the first work: “`log acme 1.5 fixed printer`”.

home-stranger = Blockhours keeps prepaid support hours
    .staff = You work here? Log some time in the Messages tab, for example “`log acme 1.5 fixed printer`”, or ask your manager to add you to the team.
    .client = You are a client? Ask your IT service provider to give you access; then you see your hours here.
