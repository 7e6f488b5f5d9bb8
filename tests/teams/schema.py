"""What an Adaptive Card of version 1.5 may say, as a table.

The names, types and values are those of the public schema explorer
(adaptivecards.io/explorer, learn.microsoft.com/adaptive-cards/schema-explorer),
with three that Teams documents besides: a card's `msteams`, a menu's
`choices.data`, and the line chart, which needs a fallback. Of all there is only
what an app like this one may come to draw is listed; what is not is refused. A
`TextBlock` and a `FactSet` are left out on purpose: they read Markdown in what
people typed.
"""

from collections.abc import Iterator
from typing import Any

from tests.rules import Rule, array, fault, flag, number, one_of, record, string, typed, whole

ID = string(most=128)
TEXT = string()
PIXELS = string(pattern=r"\d+px")
COLORS = one_of("default", "dark", "light", "accent", "good", "warning", "attention")
STYLES = one_of("default", "emphasis", "good", "attention", "warning", "accent")
ALIGNMENTS = one_of("left", "center", "right")
SPACINGS = one_of("none", "small", "default", "medium", "large", "extraLarge", "padding")


def either(*rules: Rule) -> Rule:
    """Take what one of the rules takes."""

    def check(value: Any, at: str) -> Iterator[str]:
        if all(any(True for _ in rule(value, at)) for rule in rules):
            yield from rules[0](value, at)

    return check


def anything(value: Any, at: str) -> Iterator[str]:
    """Data goes through as it is, if it is an object."""
    if not isinstance(value, dict):
        yield fault("must be an object", at)


def later(name: str) -> Rule:
    """A rule that is defined below: elements stand in elements."""

    def check(value: Any, at: str) -> Iterator[str]:
        yield from _LATER[name](value, at)

    return check


# Actions.

LOOK: dict[str, Rule] = {
    "title": TEXT,
    "id": ID,
    "style": one_of("default", "positive", "destructive"),
    "mode": one_of("primary", "secondary"),
    "tooltip": TEXT,
    "isEnabled": flag,
}
INPUTS: dict[str, Rule] = {"associatedInputs": one_of("auto", "none")}
TARGET = either(string(), record({"elementId": ID}, {"isVisible": flag}))
ACTIONS: dict[str, Rule] = {
    "Action.Execute": record(
        {"title": TEXT},
        LOOK | INPUTS | {"verb": TEXT, "data": anything, "fallback": later("action")},
    ),
    "Action.OpenUrl": record({"title": TEXT, "url": string(pattern=r"https://\S+")}, LOOK),
    "Action.ShowCard": record({"title": TEXT, "card": later("inner card")}, LOOK),
    "Action.Submit": record({"title": TEXT}, LOOK | INPUTS | {"data": anything}),
    "Action.ToggleVisibility": record({"title": TEXT, "targetElements": array(TARGET)}, LOOK),
}


# Elements.

PLACED: dict[str, Rule] = {
    "id": ID,
    "isVisible": flag,
    "separator": flag,
    "spacing": SPACINGS,
    "height": one_of("auto", "stretch"),
}
RUN = typed(
    {
        "TextRun": record(
            {"text": TEXT},
            {
                "color": COLORS,
                "fontType": one_of("default", "monospace"),
                "highlight": flag,
                "isSubtle": flag,
                "italic": flag,
                "size": one_of("default", "small", "medium", "large", "extraLarge"),
                "strikethrough": flag,
                "underline": flag,
                "weight": one_of("default", "lighter", "bolder"),
            },
        )
    }
)
INPUT: dict[str, Rule] = {
    "label": TEXT,
    "isRequired": flag,
    "errorMessage": TEXT,
    "placeholder": string(least=0),
    "value": string(least=0),
}
CHOICE = record({"title": TEXT, "value": string()})
QUERY = typed({"Data.Query": record({"dataset": string()}, {"count": whole(least=1, most=15)})})
CELL = typed({"TableCell": record({"items": later("elements")}, {"style": STYLES})})
ROW = typed({"TableRow": record({"cells": array(CELL)}, {"style": STYLES})})
COLUMN = record(
    {},
    {
        "width": either(whole(least=1, most=1_000), PIXELS),
        "horizontalCellContentAlignment": ALIGNMENTS,
    },
)


LINE = record(
    {
        "legend": TEXT,
        "values": array(record({"x": string(pattern=r"\d{4}-\d\d-\d\d"), "y": number})),
    }
)


def cells_for_each_column(table: dict[str, Any], at: str) -> Iterator[str]:
    for at_row, row in enumerate(table["rows"]):
        if len(row["cells"]) != len(table["columns"]):
            yield fault("must have a cell for each column", f"{at}/rows/{at_row}")


def chosen_among_choices(menu: dict[str, Any], at: str) -> Iterator[str]:
    if menu.get("value") and menu["value"] not in [one["value"] for one in menu["choices"]]:
        yield fault("must be one of the choices", f"{at}/value")


ELEMENTS: dict[str, Rule] = {
    "ActionSet": record({"actions": array(later("action"), most=6)}, PLACED),
    "Chart.Line": record(
        {"data": array(LINE), "fallback": later("element")},
        PLACED
        | {
            "title": TEXT,
            "xAxisTitle": TEXT,
            "yAxisTitle": TEXT,
            "colorSet": one_of("categorical", "sequential", "diverging"),
        },
    ),
    "ColumnSet": record(
        {"columns": array(later("column"))}, PLACED | {"style": STYLES, "bleed": flag}
    ),
    "Container": record(
        {"items": later("elements")}, PLACED | {"style": STYLES, "bleed": flag, "minHeight": PIXELS}
    ),
    "Image": record(
        {"url": string(pattern=r"(https://\S+|data:image/png;base64,[A-Za-z0-9+/]+=*)")},
        PLACED
        | {
            "altText": TEXT,
            "size": one_of("auto", "stretch", "small", "medium", "large"),
            "width": PIXELS,
        },
    ),
    "Input.ChoiceSet": record(
        {"id": ID, "choices": array(CHOICE)},
        PLACED
        | INPUT
        | {"style": one_of("compact", "expanded", "filtered"), "choices.data": QUERY},
        chosen_among_choices,
    ),
    "Input.Date": record(
        {"id": ID}, PLACED | INPUT | {"value": string(pattern=r"\d{4}-\d\d-\d\d")}
    ),
    "Input.Text": record(
        {"id": ID}, PLACED | INPUT | {"isMultiline": flag, "maxLength": whole(least=1, most=10_000)}
    ),
    "RichTextBlock": record({"inlines": array(RUN)}, PLACED | {"horizontalAlignment": ALIGNMENTS}),
    "Table": record(
        {"columns": array(COLUMN), "rows": array(ROW)},
        PLACED
        | {
            "firstRowAsHeaders": flag,
            "gridStyle": STYLES,
            "horizontalCellContentAlignment": ALIGNMENTS,
            "showGridLines": flag,
        },
        cells_for_each_column,
    ),
}


# The card.

CARD: dict[str, Rule] = {
    "actions": array(typed(ACTIONS), most=6),
    "fallbackText": TEXT,
    "msteams": record({}, {"width": one_of("Full")}),
    "$schema": one_of("http://adaptivecards.io/schemas/adaptive-card.json"),
}
BODY = array(typed(ELEMENTS))
TOP_CARD = typed({"AdaptiveCard": record({"version": one_of("1.5"), "body": BODY}, CARD)})

_LATER: dict[str, Rule] = {
    "action": typed(ACTIONS),
    "column": typed(
        {
            "Column": record(
                {"items": BODY},
                PLACED | {"width": either(one_of("auto", "stretch"), PIXELS), "style": STYLES},
            )
        }
    ),
    "element": typed(ELEMENTS, ELEMENTS.keys() - {"Chart.Line"}),
    "elements": BODY,
    "inner card": typed({"AdaptiveCard": record({"body": BODY}, CARD)}),
}
