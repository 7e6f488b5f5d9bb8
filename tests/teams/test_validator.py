"""The judge is judged: it takes what Teams takes, and refuses what Teams would not show."""

from typing import Any

import pytest

from tests.teams.validator import faults_in_card, faults_in_message

Json = dict[str, Any]
RUN: Json = {"type": "TextRun", "text": "Hello"}
TEXT: Json = {"type": "RichTextBlock", "inlines": [RUN]}
SUBMIT: Json = {"type": "Action.Submit", "title": "Undo", "data": {"any": ["thing"]}}
EXECUTE: Json = {
    **SUBMIT,
    "type": "Action.Execute",
    "verb": "say",
    "style": "destructive",
    "associatedInputs": "none",
    "fallback": SUBMIT,
}
MENU: Json = {
    "type": "Input.ChoiceSet",
    "id": "client",
    "label": "Client",
    "style": "filtered",
    "choices": [{"title": "Acme", "value": "acme"}],
    "choices.data": {"type": "Data.Query", "dataset": "client"},
}
CELL: Json = {"type": "TableCell", "items": [TEXT]}
TABLE: Json = {
    "type": "Table",
    "id": "rest",
    "columns": [{"width": 3, "horizontalCellContentAlignment": "right"}],
    "rows": [{"type": "TableRow", "cells": [CELL]}],
}
CHART: Json = {
    "type": "Chart.Line",
    "title": "Hours",
    "data": [{"legend": "Hours", "values": [{"x": "2026-11-24", "y": 2}]}],
    "fallback": TEXT,
}
TOGGLE: Json = {
    "type": "Action.ToggleVisibility",
    "title": "Show more",
    "targetElements": [{"elementId": "rest", "isVisible": True}],
}
GOOD: tuple[Json, ...] = (
    TEXT,
    MENU,
    TABLE,
    CHART,
    {"type": "Container", "style": "warning", "bleed": True, "items": [TEXT]},
    {"type": "ColumnSet", "columns": [{"type": "Column", "width": "120px", "items": [TEXT]}]},
    {"type": "Input.Text", "id": "note", "label": "Note", "isMultiline": True, "value": ""},
    {"type": "Input.Date", "id": "day", "label": "Day", "value": "2026-11-24"},
    {"type": "Image", "url": "data:image/png;base64,aGVsbG8=", "altText": "Hello"},
    {"type": "ActionSet", "actions": [TOGGLE]},
)


def card(*body: Json, **parts: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), **parts}


def asking(**parts: Any) -> Json:
    question = {"type": "AdaptiveCard", "body": [MENU], "actions": [EXECUTE], **parts}
    return {"type": "Action.ShowCard", "title": "Decline", "card": question}


def message(content: Json, **parts: Any) -> Json:
    kind = "application/vnd.microsoft.card.adaptive"
    return {"summary": "Hi", "attachments": [{"contentType": kind, "content": content}], **parts}


def test_takes_a_card_with_an_element_of_each_kind() -> None:
    whole = card(*GOOD, actions=[EXECUTE, SUBMIT], fallbackText="Hello", msteams={"width": "Full"})
    assert faults_in_card(whole) == []
    assert faults_in_message(message(whole)) == []


def test_takes_a_question_behind_a_button() -> None:
    assert faults_in_card(card(TEXT, actions=[asking()])) == []


@pytest.mark.parametrize(
    "element",
    [
        {"type": "TextBlock", "text": "**bold**"},
        {"type": "FactSet", "facts": [{"title": "Note", "value": "[link](https://evil.example)"}]},
        {"type": "Carousel", "pages": []},
        {"type": "RichTextBlock", "inlines": ["Hello"]},
        {"type": "RichTextBlock", "inlines": []},
        {"type": "RichTextBlock", "inlines": [{**RUN, "text": ""}]},
        {"type": "RichTextBlock", "inlines": [{**RUN, "color": "red"}]},
        {"type": "RichTextBlock", "inlines": [{**RUN, "weight": "bold"}]},
        {**TEXT, "spacing": "tiny"},
        {**TEXT, "colour": "good"},
        {"type": "Container", "items": [TEXT], "style": "danger"},
        {"type": "Container"},
        {"type": "ColumnSet", "columns": [{"type": "Column", "width": "12em", "items": [TEXT]}]},
        {"type": "ColumnSet", "columns": [TEXT]},
        {**TABLE, "rows": [{"type": "TableRow", "cells": [CELL, CELL]}]},
        {**TABLE, "firstRowAsHeader": False},
        {**TABLE, "columns": [{"width": "wide"}]},
        {**MENU, "value": "umbrella"},
        {**MENU, "choices": []},
        {**MENU, "choices": [{"title": "Acme"}]},
        {**MENU, "choices.data": {"type": "Data.Query"}},
        {"type": "Input.Text", "label": "Note"},
        {"type": "Input.Text", "id": "note", "isRequired": "yes"},
        {"type": "Input.Date", "id": "day", "value": "yesterday"},
        {"type": "Image", "url": "http://nordlicht.example/logo.png"},
        {name: part for name, part in CHART.items() if name != "fallback"},
        {**CHART, "fallback": CHART},
        {"type": "ActionSet", "actions": [SUBMIT] * 7},
        {"type": "ActionSet", "actions": [{**SUBMIT, "style": "primary"}]},
        {"type": "ActionSet", "actions": [{**SUBMIT, "data": "undo"}]},
        {"type": "ActionSet", "actions": [{**EXECUTE, "fallback": {"type": "Action.Submit"}}]},
        {"type": "ActionSet", "actions": [{**EXECUTE, "role": "Button"}]},
        {"type": "ActionSet", "actions": [TOGGLE]},
    ],
    ids=str,
)
def test_refuses_as_an_element(element: Json) -> None:
    assert faults_in_card(card(element)) != []


@pytest.mark.parametrize(
    "parts",
    [
        {"version": "1.6"},
        {"type": "AdaptiveCards"},
        {"lang": "en"},
        {"actions": [SUBMIT] * 7},
        {"actions": [asking(version="1.5")]},
        {"msteams": {"width": "full"}},
        {"body": []},
    ],
    ids=str,
)
def test_refuses_as_a_card(parts: Json) -> None:
    assert faults_in_card({**card(TEXT), **parts}) != []


def test_refuses_the_same_id_twice_but_not_in_what_a_button_carries() -> None:
    carries = {**SUBMIT, "data": {"id": "client"}}
    assert faults_in_card(card(MENU, MENU)) == ["`id` 'client' already exists [json-pointer:]"]
    assert faults_in_card(card(MENU, actions=[carries])) == []


def test_weighs_a_message_as_it_is_sent() -> None:
    umlauts = {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "ü" * 4_000}]}
    (fault,) = faults_in_card(card(umlauts, umlauts))
    assert fault.startswith("48")
    assert faults_in_card(card(umlauts)) == []


def test_refuses_a_message_that_says_nothing_without_its_card() -> None:
    assert faults_in_message(message(card(TEXT), summary="")) == [
        "must say something in plain text [json-pointer:/summary]"
    ]
    other = message(card(TEXT))
    other["attachments"][0]["contentType"] = "application/vnd.microsoft.card.hero"
    assert len(faults_in_message(other)) == 1
