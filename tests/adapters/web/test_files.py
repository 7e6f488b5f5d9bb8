"""What the page is made of: words in every language, legible colours, nothing from outside."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

import adapters.web
from adapters.chat.negotiating import negotiate
from adapters.chat.wording.phrases import LANGUAGES
from adapters.web.drawing import HUES
from adapters.web.labels import labels
from adapters.web.reception import Theme
from core.people import Role

HOME = Path(adapters.web.__file__).parent
CSS = (HOME / "static" / "playground.css").read_text("utf-8")


def messages(language: str) -> dict[str, set[str]]:
    """The messages of a language with their attributes."""
    source = (HOME / "languages" / f"{language}.ftl").read_text("utf-8")
    return {
        entry.id.name: {attribute.id.name for attribute in entry.attributes}
        for entry in FluentParser().parse(source).body
        if isinstance(entry, Message)
    }


def test_every_language_has_the_same_words() -> None:
    assert messages("de") == messages("en")


def test_every_word_is_asked_for() -> None:
    sources = (*HOME.glob("*.py"), *HOME.glob("templates/*.html"))
    asked = "".join(source.read_text("utf-8") for source in sources).replace("'", '"')
    families = ("about-", "hello-", "language-", "role-", "theme-", "tone-", "try-", "welcome-")
    single = [word for word in messages("en") if not word.startswith(families)]
    assert [word for word in single if f'"{word}"' not in asked] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_and_themes_have_a_name(language: str) -> None:
    for role in Role:
        assert labels(language).word(role)
    for theme in Theme:
        assert labels(language).text(f"theme-{theme}")


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ((None, None, "de-AT,de;q=0.9"), "de"),
        (("de", "en"), "de"),
        (("xx", "de"), "de"),
        ((None, None, "fr-FR, fr"), "en"),
        ((None,), "en"),
        (("", "*;q=0.5"), "en"),
    ],
)
def test_the_first_wish_that_can_be_met_is(wishes: tuple[str | None, ...], language: str) -> None:
    assert negotiate(*wishes) == language


def test_nothing_comes_from_another_machine() -> None:
    for file in (*HOME.glob("static/*"), *HOME.glob("templates/*")):
        text = file.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert re.findall(r"(?:https?:)?//[\w.]+\.\w+", text) == [], file.name


def test_no_script_or_style_stands_in_the_page() -> None:
    for file in HOME.glob("templates/*"):
        text = file.read_text("utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]* src=)", text), file.name


def colours(scheme: int) -> dict[str, str]:
    """The named colours of a scheme: 0 is light, 1 is dark."""
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w+), (#\w+)\)", CSS)
    same = re.findall(r"--([\w-]+): (#\w+);", CSS)
    return {name: pair[scheme] for name, *pair in pairs} | dict(same)


def contrast(one: str, other: str) -> float:
    """As WCAG 2 reckons it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


TEXT_ON_GROUND = [
    *(
        (ink, ground)
        for ink in ("ink", "soft")
        for ground in ("ground", "raised", "sunken", "hover")
    ),
    *((tone, "raised") for tone in ("good", "warning", "bad", "accent")),
    *(("accent", ground) for ground in ("ground", "hover", "accent-wash")),
    ("soft", "accent-wash"),
    ("bad", "bad-wash"),
    ("bad", "sunken"),
    ("on-accent", "accent-fill"),
    ("on-accent", "accent-hover"),
    *((ink, ground) for ink in ("rail-ink", "rail-strong") for ground in ("rail", "rail-hover")),
    ("rail-soft", "rail"),
    ("rail-soft", "rail-hover"),
    ("rail-strong", "rail-here"),
]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read_on_its_ground(ink: str, ground: str, scheme: int) -> None:
    known = colours(scheme)
    assert contrast(known[ink], known[ground]) >= 4.5


@pytest.mark.parametrize("hue", range(HUES))
def test_initials_can_be_read_on_every_hue(hue: int) -> None:
    found = re.search(rf"\.hue-{hue} {{ --fill: (#\w+); }}", CSS)
    assert found is not None
    assert contrast("#ffffff", found[1]) >= 4.5
