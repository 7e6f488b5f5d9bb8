# The pages on which somebody installs the app, and the welcome that follows.

offer = Add Blockhours to Slack
    .lead = Prepaid support hours, logged and renewed where the team already talks.
offer-founds = The workspace you choose becomes an organisation of its own in Blockhours, and you are its first manager.
offer-invited = { $inviter } has invited you: the workspace you choose joins this organisation. The invitation works once.
offer-reads = It reads only what is said to it: commands, mentions and direct messages. No channel is read.
offer-leaves = Whoever removes the app from Slack takes its key away at once. The ledger stays.
offer-begin = Add to Slack
offer-founds-otherwise = Were you invited by your IT service provider? Then use the link that you were given.
offer-invited-otherwise = On Slack’s page, look at the top right: that is the workspace that will join.

## Coming back from Slack

founded = Blockhours is in { $workspace }
    .lead = { $workspace } is an organisation of its own in Blockhours now, and you are its first manager. The first steps are waiting for you in Slack.
joined = { $workspace } has joined
    .lead = It belongs to the organisation that invited you now. The first steps are waiting for you in Slack.
joined-client = { $workspace } has joined
    .lead = You can ask for your own hours there now, and for what they were spent on.
again = Blockhours is back in { $workspace }
    .lead = Everything is where it was: people, clients, hours.
already = { $workspace } was connected before
    .lead = The invitation was not needed, and still works: if it was meant for another workspace, open its link again and choose that one at the top right of Slack’s page.
next-step = Open Slack and type /hours help.
open-slack = Open Slack
begin-again = Begin again

denied = Nothing was installed
    .lead = The installation was cancelled on Slack’s page. In some workspaces only admins may install apps: then Slack offers to ask them.
late = This link no longer works
    .lead = It works once, for ten minutes, and in the browser in which it was begun. Please begin again; if you were invited, with the link that you were given.
not-granted = Slack did not confirm the installation
    .lead = Nothing was stored. Please begin again; if it happens again, ask whoever runs Blockhours to look into its log.
unreachable = Slack did not answer
    .lead = Nothing was stored. Please begin again in a moment.
busy = Too much to do just now
    .lead = Please begin again in a moment.

## The first message in Slack

welcome = Welcome to Blockhours
    .lead = Prepaid hours, logged and renewed where you talk. The first steps:
step-alerts = In the channel that is to hear when hours run low: /hours link alerts
step-client = For each client: /hours client add Acme
step-block = Their hours: /hours block acme 20h
step-team = Whoever works for them: /hours team add @anna technician
step-log = And work: /log acme 1.5 fixed printer
step-balance = What is left of your hours: /balance
step-help = All else: /hours help
