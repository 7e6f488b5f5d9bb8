"""Questions: nothing was done yet, and every answer is a button."""

from collections.abc import Iterator
from dataclasses import replace

from adapters.chat.reply import Button, Emphasis, Fact, Kind, Record, Reply, Tone
from adapters.chat.wording import records, topups
from adapters.chat.wording.receipts import what_it_was
from adapters.chat.wording.tables import entries_table
from adapters.chat.wording.voice import Voice
from core.commands import FixEntry, LogHours
from core.days import OnDate
from core.questions import (
    AskAgain,
    AskBeforeAgreement,
    AskFullDay,
    AskFutureDate,
    AskUndoBlock,
    AskWhichClient,
    AskWhichEntry,
    AskWhichTopUp,
    Choice,
)


def ask_which_client(question: AskWhichClient, voice: Voice) -> Reply:
    return _asked(
        voice.text("ask-which-client", name=question.name, count=len(question.choices)),
        buttons=_named(question.choices, voice),
    )


def ask_again(question: AskAgain, voice: Voice) -> Reply:
    entry = question.entry
    return _asked(
        voice.text(
            "ask-again", client=entry.client, entry=entry.id, what=what_it_was(entry, voice)
        ),
        buttons=(voice.button("again", question.command, Emphasis.PRIMARY),),
        record=replace(records.of_entry(entry), entry=None),
    )


def ask_future_date(question: AskFutureDate, voice: Voice) -> Reply:
    return _asked(
        voice.text("ask-future-date", day=question.day, today=question.today),
        buttons=_dated(question.choices, voice),
        record=Record(client=question.client, worked_on=question.day),
    )


def ask_before_agreement(question: AskBeforeAgreement, voice: Voice) -> Reply:
    return _asked(
        voice.text(
            "ask-before-agreement",
            client=question.client,
            day=question.day,
            started=question.started_on,
        ),
        buttons=_dated(question.choices, voice),
        record=Record(client=question.client, worked_on=question.day),
    )


def ask_full_day(question: AskFullDay, voice: Voice) -> Reply:
    return _asked(
        voice.text(
            "ask-full-day",
            day=question.day,
            already=question.already,
            asked=question.asked,
            together=question.already + question.asked,
        ),
        record=Record(worked_minutes=question.asked, worked_on=question.day),
    )


def ask_undo_block(question: AskUndoBlock, voice: Voice) -> Reply:
    entry, block = question.entry, question.block
    is_used = block.remaining < block.minutes
    return replace(
        _asked(
            voice.text(
                "ask-undo-block",
                entry=entry.id,
                size=entry.minutes,
                client=entry.client,
                left=block.remaining,
            ),
            buttons=(voice.button("undo-block", question.command, Emphasis.DANGER),),
            record=records.of_entry(entry),
        ),
        lines=(voice.text("ask-undo-block.used"),) if is_used else (),
    )


def ask_which_entry(question: AskWhichEntry, voice: Voice) -> Reply:
    return replace(
        _asked(voice.text("ask-which-entry"), buttons=_named(question.choices, voice)),
        table=entries_table(question.entries, ("entry", "day", "client", "what", "change"), voice),
    )


def ask_which_top_up(question: AskWhichTopUp, voice: Voice) -> Reply:
    return replace(
        _asked(voice.text("ask-which-top-up"), buttons=_told_apart(question, voice)),
        facts=tuple(
            Fact(label=top_up.client, value=topups.summary(top_up, voice))
            for top_up in question.top_ups
        ),
        lines=tuple(_others(question, voice)),
    )


def _others(question: AskWhichTopUp, voice: Voice) -> Iterator[str]:
    shown = len(question.top_ups)
    if question.count > shown:
        yield voice.text("ask-which-top-up.newest", shown=shown, count=question.count)


def _asked(question: str, *, buttons: tuple[Button, ...] = (), record: Record = Record()) -> Reply:
    return Reply(kind=Kind.ASKED, title=question, buttons=buttons, tone=Tone.WARNING, record=record)


def _named(choices: tuple[Choice, ...], voice: Voice) -> tuple[Button, ...]:
    return tuple(Button(label=choice.label, say=voice.says(choice.command)) for choice in choices)


def _told_apart(question: AskWhichTopUp, voice: Voice) -> tuple[Button, ...]:
    """Label by the client, and by the number too where several are of one client."""
    if len({choice.label for choice in question.choices}) == len(question.choices):
        return _named(question.choices, voice)
    return tuple(
        Button(
            label=voice.text("ask-which-top-up.choice", client=choice.label, top_up=top_up.id),
            say=voice.says(choice.command),
        )
        for choice, top_up in zip(question.choices, question.top_ups, strict=False)
    )


def _dated(choices: tuple[Choice, ...], voice: Voice) -> tuple[Button, ...]:
    """Label by the day that the choice logs."""
    return tuple(
        Button(label=_day_label(choice, voice), say=voice.says(choice.command))
        for choice in choices
    )


def _day_label(choice: Choice, voice: Voice) -> str:
    day = choice.command.day if isinstance(choice.command, LogHours | FixEntry) else None
    return voice.formats.date(day.date) if isinstance(day, OnDate) else choice.label
