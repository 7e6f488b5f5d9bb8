"""People, their accounts and their workspaces."""

from adapters.chat.grammar.verbs.verb import Verb, VerbEntry
from core.people import Right

VERBS = (
    VerbEntry(
        verb=Verb.LINK_ME,
        right=None,
        english=("link me", "linkme", "connect me"),
        german=("verknüpfe mich", "verknüpfen mich", "mich verknüpfen"),
        english_examples=("link me", "link me K7QD-9F2M"),
        german_examples=("verknüpfe mich", "verknüpfe mich K7QD-9F2M"),
    ),
    VerbEntry(
        verb=Verb.JOIN,
        right=None,
        english=("join",),
        german=("beitreten",),
        english_examples=("join K7QD-9F2M-X4TB-2HWN",),
        german_examples=("beitreten K7QD-9F2M-X4TB-2HWN",),
    ),
    VerbEntry(
        verb=Verb.TEAM,
        right=Right.MANAGE,
        english=("team", "people"),
        german=("team", "mitarbeiter"),
        english_examples=(
            "team",
            "team add @anna technician",
            "team add @carl approver client acme",
            "team remove @anna",
            "team joining off",
            "team ignore @bob",
            "team workspaces",
            "team invite workspace",
            "team invite workspace client acme approver",
            "team invitations",
            "team withdraw I3",
            "team remove workspace T0ACME",
        ),
        german_examples=(
            "team",
            "team neu @anna technikerin",
            "team neu @carl freigeber kunde acme",
            "team entfernen @anna",
            "team beitritt aus",
            "team ignorieren @bob",
            "team workspaces",
            "team einladen workspace",
            "team einladen workspace kunde acme freigeber",
            "team einladungen",
            "team zurückziehen I3",
            "team entfernen workspace T0ACME",
        ),
    ),
)
