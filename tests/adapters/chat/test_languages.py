"""The language files are complete and alike, and nothing in them is idle."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.chat import wording
from adapters.chat.grammar import parse
from adapters.chat.grammar.misread import Misread, Part
from adapters.chat.grammar.verbs import Verb
from adapters.chat.reply import Kind, Reply
from adapters.chat.speech import Speech
from adapters.chat.wording import Reader
from adapters.chat.wording.index import draw
from adapters.chat.wording.names import kebab
from adapters.chat.wording.phrases import LANGUAGES, Phrases, Unworded
from adapters.chat.wording.voice import Voice
from core.accounts import AccountKind
from core.agreements import CreditOn, OverdraftPolicy, RenewalPolicy, ThresholdKind
from core.chat import BindingKind
from core.direct_debits import DebitState
from core.invitations import Fate
from core.invoices import InvoiceKind, InvoiceState
from core.ledger import BlockSource, EntryKind, ServiceTime
from core.notices import Notice
from core.outbox import Delivery
from core.people import Right, Role
from core.refusals import Refusal
from core.results import NotLinked, Result
from core.topups import StoppedBecause, TopUpState
from tests.adapters.chat.anything import any_value

import_module("core.refusals")  # so that all refusals are known

CHAT = Path(wording.__file__).parent.parent
ANSWERS: tuple[type, ...] = (
    *get_args(Result),
    *Refusal.__subclasses__(),
    *get_args(Misread),
    *get_args(Notice),
)
CLIENT = frozenset({Right.READ, Right.REQUEST_TOP_UP, Right.DECIDE_TOP_UP})
SAID_BY_VALUE: dict[str, type[Enum]] = {
    "account-kind-": AccountKind,
    "account-not-linked-": NotLinked,
    "block-source-": BlockSource,
    "channel-linked-": BindingKind,
    "credit-comes-": CreditOn,
    "credit-on-": CreditOn,
    "crossed-": ThresholdKind,
    "entry-kind-": EntryKind,
    "debit-state-": DebitState,
    "help-": Verb,
    "invoice-kind-": InvoiceKind,
    "invoice-state-": InvoiceState,
    "overdraft-policy-": OverdraftPolicy,
    "part-": Part,
    "renewal-policy-": RenewalPolicy,
    "right-": Right,
    "role-": Role,
    "service-time-": ServiceTime,
    "stopped-because-": StoppedBecause,
    "would-cross-": ThresholdKind,
    "top-up-": TopUpState,
    "top-up-state-": TopUpState,
    "unsent-": Delivery,
    "workspace-joined-": Fate,
}
SAID_BY_LABEL = ("fact-", "column-", "button-", "field-")
OF_ITSELF = ("{", "`", "@Blockhours {")
"""How a quoted text begins that is right wherever it is read."""
WORK_TYPES = ("normal", "after-hours", "weekend", "emergency", "proactive")


def read_by(language: str, *, staff: bool) -> Reader:
    rights = frozenset(Right) if staff else CLIENT
    return Reader(language=language, staff=staff, rights=rights, zone="Europe/Berlin")


def worded(answer: Any, reader: Reader) -> Reply:
    if isinstance(answer, Refusal):
        return wording.refuse(answer, reader)
    if isinstance(answer, Misread):
        return wording.misread(answer, reader)
    if isinstance(answer, Notice):
        return wording.announce(answer, reader.language)
    return wording.say(answer, reader=reader)


@pytest.mark.parametrize("staff", [True, False], ids=["staff", "client"])
@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_words_whatever_can_be_answered(kind: type, staff: bool, data: st.DataObject) -> None:
    answer = data.draw(any_value(kind))
    english, german = (worded(answer, read_by(language, staff=staff)) for language in LANGUAGES)
    for reply in (english, german):
        assert reply.title.strip()
        assert not re.search(r"[{}]|\?\?\?|\bNone\b", reply.text)
        assert kind.__name__ not in reply.text
        assert all(button.label.strip() and button.say.strip() for button in reply.buttons)
    assert (english.language, german.language) == LANGUAGES
    assert english.kind is german.kind
    assert english.record == german.record
    assert english.text != german.text


@pytest.mark.parametrize("kind", get_args(Notice), ids=lambda kind: kind.__name__)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_notice_for_many_advises_nothing_that_is_typed_otherwise_elsewhere(
    kind: type, data: st.DataObject
) -> None:
    notice = data.draw(any_value(kind))
    plainly = read_by("en", staff=True)
    elsewhere = replace(plainly, speech=Speech(others="/elsewhere {}"))
    assert draw(notice, Voice(elsewhere)) == draw(notice, Voice(plainly))


def test_words_a_fault_and_a_busy_store() -> None:
    for language in LANGUAGES:
        reader = read_by(language, staff=True)
        assert wording.busy(reader).kind is wording.failed("4711", reader).kind is Kind.FAILED
        assert "4711" in wording.failed("4711", reader).title


def test_holds_the_same_messages_with_the_same_facts_in_every_language() -> None:
    english, german = (
        {name: facts_in(pattern) for name, pattern in patterns(language)} for language in LANGUAGES
    )
    assert english == german


def test_names_no_message_twice_in_a_language() -> None:
    for language in LANGUAGES:
        names = [name for name, _ in patterns(language)]
        assert len(names) == len(set(names))


def test_has_a_word_for_every_value_and_no_other() -> None:
    names = {name for name, _ in patterns("en")}
    for prefix, values in SAID_BY_VALUE.items():
        assert {f"{prefix}{value.value}" for value in values} <= names
    work_types = {name for name in names if name.startswith("work-type-")}
    assert work_types == {f"work-type-{code}" for code in WORK_TYPES}


def test_holds_no_message_that_nobody_says() -> None:
    said = said_in_code()
    idle = [name for name, _ in patterns("en") if name not in said]
    assert idle == []


def test_uses_every_term_of_the_vocabulary() -> None:
    for language in LANGUAGES:
        used = set(re.findall(r"\{ -([a-z-]+)", sources(language)))
        defined = set(re.findall(r"^-([a-z-]+) =", sources(language), flags=re.MULTILINE))
        assert used == defined


@pytest.mark.parametrize("language", LANGUAGES)
def test_advises_only_what_can_be_typed(language: str) -> None:
    advice = re.findall(
        r"\.(?:instead|instead-staff|more|start|none|next) = (.*)", sources(language)
    )
    quoted = [text for line in advice for text in re.findall("[“„]([^“”„]+)[”“]", line)]
    assert [text for text in quoted if not text.startswith(OF_ITSELF)] == []
    typed = [filled_in(text) for text in re.findall(r"[“„]`([^`]+)`", sources(language))]
    assert len(typed) > 15
    for text in typed:
        assert not isinstance(parse(text), Misread), text


def filled_in(text: str) -> str:
    """A command of the language files with something in its placeables."""
    text = text.replace("{ $verb }", "help")
    text = re.sub(r"\{ ENTRY[^}]*\}", "E12", text)
    return re.sub(r"\{ \$client \}", "acme", re.sub(r"\{ TOPUP[^}]*\}", "TU7", text))


def test_says_debited_and_never_billed() -> None:
    assert not re.search(r"\bbill", sources("en"))
    assert not re.search(r"Gutschrift\b(?! der Stunden)", sources("de"))


def test_speaks_formal_german() -> None:
    assert not re.search(r"\b([Dd]u|[Dd]ein\w*|[Dd]ir|[Dd]ich)\b", sources("de"))


def test_stays_calm() -> None:
    assert not any("!" in sources(language) for language in LANGUAGES)


def test_refuses_a_file_that_fluent_would_read_only_in_part() -> None:
    with pytest.raises(Unworded, match="broken"):
        Phrases("en", {"broken.ftl": "good = fine\nbad = { $oh\n"})


def test_refuses_to_word_a_message_without_its_facts() -> None:
    phrases = Phrases("en", {"one.ftl": "left = { HOURS($minutes) } left\n"})
    assert phrases.text("left", minutes=90) == "1:30 left"
    for name, facts in (("left", {}), ("left.more", {"minutes": 1}), ("right", {})):
        with pytest.raises(Unworded):
            phrases.text(name, **facts)


def test_repeats_only_the_beginning_of_a_long_text() -> None:
    phrases = Phrases("en", {"one.ftl": "said = You said { $said }\n"})
    text = phrases.text("said", said="x" * 4000)
    assert text.startswith("You said xxx")
    assert text.endswith("x…")
    assert len(text) < 320


def sources(language: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in folder(language))


def folder(language: str) -> list[Path]:
    return sorted((CHAT / "languages" / language).glob("*.ftl"))


def patterns(language: str) -> Iterator[tuple[str, ftl.Pattern]]:
    """Every message and attribute with what it says; terms are a language's own affair."""
    for entry in FluentParser().parse(sources(language)).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                yield entry.id.name, entry.value
            for attribute in entry.attributes:
                yield f"{entry.id.name}.{attribute.id.name}", attribute.value


class Facts(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.names.add(node.id.name)


def facts_in(pattern: ftl.Pattern) -> frozenset[str]:
    found = Facts()
    found.visit(pattern)
    return frozenset(found.names)


def said_in_code() -> set[str]:
    """Names of messages that the code can ask for."""
    literals = set(literals_in_code())
    said = literals | {f"{prefix}{word}" for prefix in SAID_BY_LABEL for word in literals}
    said |= {f"work-type-{code}" for code in WORK_TYPES} | {"language-en", "language-de"}
    for prefix, values in SAID_BY_VALUE.items():
        said |= {f"{prefix}{value.value}" for value in values}
    said |= {kebab(kind) for kind in Refusal.__subclasses__()}
    said |= {f"misread-{kebab(kind)}" for kind in get_args(Misread)}
    endings = ("instead", "instead-staff", "hint", "asks", "title", "submit")
    return said | {f"{name}.{ending}" for name in said for ending in endings}


def literals_in_code() -> Iterator[str]:
    for path in (CHAT / "wording").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
