"""A reply as messages: a card, and further ones for what does not fit in it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from adapters.chat.grouping import grouped
from adapters.chat.origin import Origin
from adapters.chat.reply import Emphasis, Form, Reply
from adapters.chat.wording import without_files
from adapters.teams.drawing import limits
from adapters.teams.drawing.buttons import Verb, execute, submission, to_actions
from adapters.teams.drawing.cards import attachment, card, summary
from adapters.teams.drawing.charts import to_chart
from adapters.teams.drawing.forms import to_inputs
from adapters.teams.drawing.marks import submitting
from adapters.teams.drawing.parts import to_facts, to_head, to_lines
from adapters.teams.drawing.remarks import left_out, remark
from adapters.teams.drawing.tables import rows_in, to_tables
from adapters.teams.drawing.text import Json, plain, shorten, size


def to_messages(reply: Reply, origin: Origin | None = None) -> list[Json]:
    """Draw a reply as `attachments` and `summary` of one message, or of several if it is long.

    The first is whole in itself, with the title, the form and all buttons; the
    others go on with what did not fit. `origin` says what the message is: an
    answer, if nothing is said.
    """
    reply = without_files(reply)
    said = summary(reply)
    return [
        {"attachments": [attachment(drawn)], "summary": said}
        for drawn in _cards(reply, origin, most=limits.MESSAGES)
    ]


def to_card(reply: Reply, origin: Origin | None = None) -> Json:
    """Draw a reply as the one card that takes the place of another, as far as it fits."""
    return _cards(reply, origin, most=1)[0]


def to_dialog(reply: Reply) -> Json:
    """Draw a reply as the `value` of a dialog: a form, or what is to be said instead.

    A dialog knows no other button than the one that submits it.
    """
    title = reply.form.title if reply.form else reply.title
    drawn = _dialog_form(reply.form, reply) if reply.form else to_card(replace(reply, buttons=()))
    size_of_window = {"height": "medium", "width": "medium"}
    return {"title": plain(title, limits.LABEL), **size_of_window, "card": attachment(drawn)}


def _dialog_form(form: Form, reply: Reply) -> Json:
    data = submitting(form.name, Origin.ANSWER)
    submit = submission(form.submit, data, emphasis=Emphasis.PRIMARY)
    return card(
        reply, to_inputs(form, reply.language), [{"type": "ActionSet", "actions": [submit]}]
    )


def _cards(reply: Reply, origin: Origin | None, *, most: int) -> list[Json]:
    actions = _actions(reply, origin or Origin.of_answer(reply))
    frame = size(card(reply, [], actions)) + size(summary(reply))
    pages = _pages(reply, limits.CARD - frame)
    kept, dropped = pages[:most], pages[most:]
    kept[-1] += left_out(sum(map(_parts, dropped)), reply.language)
    first = card(reply, kept[0], actions)
    return [first, *(_continued(reply, number, kept) for number in range(1, len(kept)))]


def _actions(reply: Reply, origin: Origin) -> list[Json]:
    form = reply.form
    if form is None:
        return to_actions(reply.buttons, origin, reply.language)
    data = submitting(form.name, origin)
    submit = execute(form.submit, Verb.SUBMIT, data, emphasis=Emphasis.PRIMARY)
    first = {"type": "ActionSet", "actions": [submit]}
    most = limits.BUTTONS_BESIDE_A_FORM
    return [first, *to_actions(reply.buttons, origin, reply.language, most=most)]


def _pages(reply: Reply, room: int) -> list[list[Json]]:
    inputs = to_inputs(reply.form, reply.language) if reply.form else []
    charts = [to_chart(reply.chart)] if reply.chart else []
    others = [*to_facts(reply.facts), *to_lines(reply.lines), *charts]
    parts = [[to_head(reply), *inputs], *([other] for other in others)]
    groups = grouped(parts, weigh=size, most=room)
    pages = [list(chain.from_iterable(group)) for group in groups]
    for number, table in enumerate(to_tables(reply.table, reply.language) if reply.table else []):
        if number == 0 and size(pages[-1]) + size(table) <= room:
            pages[-1] += table
        else:
            pages.append(table)
    return pages


def _continued(reply: Reply, number: int, pages: Sequence[list[Json]]) -> Json:
    said = f"{shorten(reply.title, limits.LABEL)} · {number + 1}/{len(pages)}"
    return card(reply, [remark(said), *pages[number]])


def _parts(page: Sequence[Json]) -> int:
    """Count what a page would have shown: the rows of a table, else its paragraphs."""
    return rows_in(page) or len(page)
