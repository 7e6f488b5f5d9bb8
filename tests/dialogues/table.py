"""What is said on every platform, line by line."""

from dataclasses import dataclass

PERSONAL, ALERTS = "personal", "alerts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """Somebody types something, between them and the bot."""

    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Presses:
    """Somebody presses the newest button of that label, between them or in `alerts`."""

    who: str
    label: str
    where: str = PERSONAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Fills:
    """Somebody says `log`, and fills in the form."""

    who: str
    typed: dict[str, str]


@dataclass(frozen=True, slots=True)
class Posts:
    """The notifier posts what is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Days go by."""

    days: int


Line = Says | Presses | Fills | Posts | Waits

SEED: list[Line] = [
    Says(who="mona", text="company address Main Street 1, 20457 Hamburg"),
    Says(who="mona", text="company tax 19%"),
    Says(who="mona", text='client set acme address "Dock 7, 20457 Hamburg"'),
    Says(who="mona", text="topup acme 20h"),
    Says(who="mona", text="approve TU1"),
    Says(who="mona", text="invoiced TU1"),
    Says(who="mona", text="paid TU1"),
    Says(who="anna", text="log acme 6h moved the mail server"),
    Says(who="ben", text="log acme 6h new switches // bought too late"),
    Says(who="mona", text="log acme 6h firewall replaced"),
    Posts(),
    Presses(who="mona", label="Approve 20 h", where=ALERTS),
    Says(who="mona", text="invoiced TU2"),
    Says(who="mona", text="paid TU2"),
    Posts(),
    Waits(days=30),
    Says(who="mona", text="statement issue acme 2026-11"),
    Posts(),
]
"""What the product exists for: twenty hours sold at the discounted rate, worked down by three
people to exactly two hours, renewed in the thread, invoiced, paid, credited, and told."""

DIALOGUES: dict[str, list[Line]] = {
    "a log, looked at, mended and undone": [
        Says(who="mona", text="block acme 20h"),
        Says(who="anna", text="log acme 1.5 fixed printer"),
        Says(who="anna", text="balance acme"),
        Says(who="anna", text="fix 2h"),
        Says(who="anna", text="log globex 45m yesterday #emergency switch // their fault"),
        Presses(who="anna", label="Undo"),
        Says(who="mona", text="adjust acme +30m goodwill"),
    ],
    "a block sold by mistake": [
        Says(who="mona", text="block acme 20h"),
        Says(who="anna", text="log acme 1.5 fixed printer"),
        Says(who="mona", text="undo E1 sold twice"),
        Presses(who="mona", label="Yes, take it back"),
        Says(who="mona", text="topup globex 20h"),
        Says(who="mona", text="approve TU1"),
        Says(who="mona", text="paid TU1"),
        Says(who="mona", text="undo E1 confirm"),
        Says(who="mona", text="cancel TU1 sold by mistake"),
    ],
    "a log in German": [
        Says(who="mona", text="stundenkontingent acme 10 std"),
        Says(who="ben", text="buche acme 1,25 Std gestern Drucker repariert"),
        Says(who="ben", text="storno"),
    ],
    "the same work twice is asked about": [
        Says(who="anna", text="log acme 1h printer"),
        Says(who="anna", text="log acme 1h printer"),
        Presses(who="anna", label="Log it again"),
    ],
    "a form": [
        Fills(who="anna", typed={"client": "Acme", "duration": "1.5h", "note": "printer"}),
        Fills(who="anna", typed={"client": "Globex", "duration": "20m", "note": "a // b"}),
    ],
    "an alert, and its top-up approved": [
        Says(who="mona", text="block acme 3h"),
        Says(who="anna", text="log acme 1h printer"),
        Posts(),
        Presses(who="mona", label="Approve 10 h", where=ALERTS),
        Posts(),
        Says(who="mona", text="invoiced TU1 R-1"),
        Says(who="mona", text="paid TU1"),
        Says(who="anna", text="log acme 3h moved the rack"),
    ],
    "a block from its sale to the next one": SEED,
    "what is refused leaves nothing": [
        Says(who="guest", text="log acme 1h printer"),
        Says(who="carl", text="log acme 1h printer"),
        Says(who="anna", text="log nobody 1h printer"),
        Says(who="anna", text="log acme yesterday"),
        Says(who="anna", text="adjust acme +10h"),
    ],
}
