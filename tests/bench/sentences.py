"""The page around the figures."""

PAGE = """\
# Speed

Measured on {day} by `make bench ARGS="--write docs/benchmarks.md"` on {cores} cores, \
Python {python}, SQLite {sqlite}; the load average was {load:.1f} before it. Each figure is the \
median of its runs, with the lowest and the highest; each ratio is the median of the ratios of \
runs that were made by turns. Ratios within one run hold; the figures themselves depend on the \
machine, its disk and what else it does.

## `/log` in Slack

The whole way: a signed post over HTTP is checked, read, carried out with all its rules, \
committed to the disk, worded, drawn and answered by `blockhours serve` as it is. Beside it a bare \
Bolt app checks the same posts and only acknowledges them; and a loop on bare sqlite3 makes the \
commits alone (see below). Load comes from a process of its own, in a closed loop over \
connections that stay open, each post with a trigger of its own; {slack_repeats} runs each. After \
each run the ledger holds exactly what was acknowledged, once, and adds up.

| connections | Blockhours, a second | bare Bolt | ratio | bare commits | ratio |
|---:|---:|---:|---:|---:|---:|
{slack_rows}

Milliseconds that half of the answers, and 99 of 100, took:

| connections | half | bare Bolt | ratio | 99 of 100 | bare Bolt | ratio |
|---:|---:|---:|---:|---:|---:|---:|
{wait_rows}

## `log` in Teams

A message activity with a signed token is checked, read, carried out, committed and acknowledged \
by `blockhours serve`, which then posts the receipt as a card. Beside it an echo on botbuilder's \
own adapter and connector client, as Microsoft's samples have it, repeats the text; its check of \
who sends is off, since it would ask Microsoft for keys. Load as above; {teams_repeats} runs each, \
after which the ledger holds exactly what was acknowledged, once, and adds up.

| connections | Blockhours, a second | bare echo | ratio | half within, ms | 99 of 100 |
|---:|---:|---:|---:|---:|---:|
{teams_rows}

## Logs a second without HTTP

A text is read by the grammar, carried out in one transaction, and answered in words after the \
commit. Against it stands the least that an entry needs, by hand on bare sqlite3 with the same \
durability: five statements (key, client, entry, balance, and the outbox if it crossed) by one \
writer thread, write-ahead log, `synchronous=FULL`, one commit each. {logs} logs a run, {repeats} \
runs, in a closed loop, spread over {log_clients} clients, {technicians} technicians and {days} \
days; *hot* is the same with all of them for one client. Afterwards every ledger is proved.

| at once | Blockhours | bare sqlite3 | ratio | hot | hot ÷ spread |
|---:|---:|---:|---:|---:|---:|
{log_rows}

## Where the time goes

Microseconds of the processor that one log costs, one after the other on one thread, {statements} \
statements each:

| stage | microseconds |
|---|---:|
{stage_rows}

What is left of the time is HTTP, Bolt, the event loop, the line in the log, and handing over \
between the loop's thread and the writer's. All of it is Python under one lock: with group commit \
the disk waits for the processor, not the other way round, so a second core helps only the \
load. The next limit is the rules' own Python in "carry it out"; SQLite itself takes about a \
third of it. What passes it is more processes, which need PostgreSQL.

## Long histories

Milliseconds for one log or read after the other, in databases whose entries are spread over \
{clients} clients, one a day for each; the ratios are to 10,000 entries. *Balance* is the whole \
way through the conversation, with the blocks, the pace and the last entries; *row* is the balance \
alone, through the store; *sum* is what adding the client's ledger up with bare sqlite3 would take.

| entries | log | ratio | balance | ratio | row | sum |
|---:|---:|---:|---:|---:|---:|---:|
{balance_rows}

## Alerts

A stand-in for Slack takes {a_second:.0f} messages a second in a workspace after a burst of \
{burst}, one a second in a channel after a burst of four, and tells who is faster to wait. What \
waits after each of {channels} clients has crossed its threshold is drained, each in a channel of \
its own; *possible* is what the stand-in would have taken in the best case. Then the clients cross \
it once more, one after the other: the milliseconds are those from the commit to the stand-in. \
{notifier_repeats} runs on SQLite.

| messages a second | possible | ratio | posted twice | told to wait | half within, ms | 99 of 100 |
|---:|---:|---:|---:|---:|---:|---:|
{notifier_rows}

## Starting

Seconds from the start of the process to the first answer to a `/log`, and the megabytes that it \
holds then; {start_repeats} starts each.

| organisations | seconds | megabytes |
|---:|---:|---:|
{start_rows}
"""
