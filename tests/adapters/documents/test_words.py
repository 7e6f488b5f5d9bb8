"""The words of the papers are complete and alike in both languages."""

import re
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from adapters import documents

HERE = Path(documents.__file__).parent


def messages(language: str) -> dict[str, set[str]]:
    """Every message and attribute, with the facts that it asks for."""
    source = (HERE / "languages" / f"{language}.ftl").read_text("utf-8")
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ftl.Junk), entry.content
        if isinstance(entry, ftl.Message):
            parts = [("", entry.value), *((f".{a.id.name}", a.value) for a in entry.attributes)]
            for suffix, pattern in parts:
                start, end = pattern.span.start, pattern.span.end  # type: ignore[union-attr]
                found[entry.id.name + suffix] = set(re.findall(r"\$(\w+)", source[start:end]))
    return found


def test_both_languages_say_the_same_with_the_same_facts() -> None:
    assert messages("en") == messages("de")


def test_no_message_is_idle() -> None:
    code = "\n".join(path.read_text("utf-8") for path in HERE.glob("*.py"))
    for name in messages("en"):
        message = name.partition(".")[0]
        _, _, ending = message.partition("-")
        is_built = message.startswith(("statement-", "agreement-")) and f'"{ending}"' in code
        of_a_value = message.startswith(("entry-", "work-type-")) or message == "credit-note"
        assert f'"{message}"' in code or is_built or of_a_value, name


def test_german_credit_notes_are_called_by_their_legal_name() -> None:
    source = (HERE / "languages" / "de.ftl").read_text("utf-8")
    assert not re.search(r"Gutschrift\b(?! der Stunden)", source)
