"""A reply as Slack messages."""

from collections.abc import Sequence

from adapters.chat.grouping import grouped
from adapters.chat.reply import Button, Emphasis, Reply, Tone
from adapters.chat.visible import visible
from adapters.slack.drawing import limits
from adapters.slack.drawing.buttons import to_actions
from adapters.slack.drawing.charts import to_chart
from adapters.slack.drawing.parts import to_facts, to_head, to_lines
from adapters.slack.drawing.remarks import left_out, remark
from adapters.slack.drawing.tables import to_tables
from adapters.slack.drawing.text import HEAVIEST, Json, escaped, shorten, size
from adapters.slack.drawing.words import words

_SPOKEN = {Tone.WARNING: "tone-warning", Tone.BAD: "tone-bad"}


def to_messages(reply: Reply, *, said: str = "") -> list[Json]:
    """Draw a reply as `text` and `blocks` of one message, or of several if it is long.

    The first is whole in itself, with the title and all buttons; the others
    go on with what did not fit. `said` is the text that was answered: where
    the reply is a form, a button says it again, and the form opens in a modal.
    """
    buttons = _buttons(reply, said)
    actions = to_actions(buttons, reply.language)
    pages = [_body(reply)] if _is_short(reply, buttons) else _pages(reply, size(actions))
    kept, dropped = pages[: limits.MESSAGES], pages[limits.MESSAGES :]
    kept[-1] += left_out(sum(map(_rows, dropped)), reply.language)
    if reply.chart is not None:
        kept[0].append(to_chart(reply.chart, reply.language))
    kept[0] += actions
    first = {"text": _fallback(reply), "blocks": kept[0]}
    return [first, *(_continued(reply, number, kept) for number in range(1, len(kept)))]


def _is_short(reply: Reply, buttons: Sequence[Button]) -> bool:
    """Whether one message holds it without being weighed, as it does most replies."""
    letters = len(reply.text) + sum(len(button.label) for button in buttons)
    return reply.table is None and letters * HEAVIEST <= limits.MESSAGE_TEXT


def _body(reply: Reply) -> list[Json]:
    return [to_head(reply), *to_facts(reply.facts), *to_lines(reply.lines)]


def _pages(reply: Reply, taken: int) -> list[list[Json]]:
    room = limits.MESSAGE_TEXT - taken
    pages = list(grouped(_body(reply), weigh=size, most=room))
    for number, table in enumerate(to_tables(reply.table) if reply.table else []):
        if number == 0 and size(pages[-1]) + size(table) <= room:
            pages[-1].append(table)
        else:
            pages.append([table])
    return pages


def _continued(reply: Reply, number: int, pages: list[list[Json]]) -> Json:
    said = f"{shorten(visible(reply.title), limits.HEADER)} · {number + 1}/{len(pages)}"
    return {"text": escaped(said), "blocks": [remark(said), *pages[number]]}


def _buttons(reply: Reply, said: str) -> tuple[Button, ...]:
    if reply.form is None:
        return reply.buttons
    opens = Button(label=reply.form.title, say=said or reply.form.name, emphasis=Emphasis.PRIMARY)
    return (opens, *reply.buttons)


def _fallback(reply: Reply) -> str:
    """Say all of it in plain text: for notifications, screen readers and old clients."""
    spoken = _SPOKEN.get(reply.tone)
    mark = f"{words(reply.language).text(spoken)}: " if spoken else ""
    enough = visible(reply.text[: limits.TEXT + 1])
    return escaped(shorten(f"{mark}{enough}", limits.TEXT))


def _rows(page: list[Json]) -> int:
    return sum(len(block["rows"]) - 1 if block["type"] == "table" else 1 for block in page)
