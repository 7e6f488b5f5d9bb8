"""Help: what this reader may type, with examples."""

from collections.abc import Iterator

from adapters.chat.grammar.verbs import NAMES, VERBS, Verb, VerbEntry, entry_of
from adapters.chat.reply import Kind, Record, Reply
from adapters.chat.wording.voice import Voice
from core.results import HelpShown


def help_shown(result: HelpShown, voice: Voice) -> Reply:
    """Explain one verb, or list them all; a verb of others' reads like none."""
    verb = NAMES.get(result.topic.casefold()) if result.topic else None
    if verb is None or not _is_open(entry_of(verb), voice):
        return _all_verbs(result, voice)
    return _one_verb(entry_of(verb), voice)


def _all_verbs(result: HelpShown, voice: Voice) -> Reply:
    return Reply(
        kind=Kind.HELP,
        title=voice.text("help-shown", role=result.role),
        lines=tuple(_hints(result, voice)),
        table=voice.table(
            ("example", "does"),
            (_row(entry, voice) for entry in VERBS if _is_listed(entry, voice)),
            numeric=(),
        ),
        record=Record(client=result.client),
    )


def _hints(result: HelpShown, voice: Voice) -> Iterator[str]:
    if result.topic:
        yield voice.text("help-shown.unknown", topic=result.topic)
    if result.client and voice.reader.staff:
        yield voice.text("help-shown.here", client=result.client)
    yield voice.text("help-shown.more")


def _one_verb(entry: VerbEntry, voice: Voice) -> Reply:
    language = voice.reader.language
    names = entry.german if language == "de" else entry.english
    others = (voice.fact("also", ", ".join(names[1:])),) if names[1:] else ()
    return Reply(
        kind=Kind.HELP,
        title=f"{names[0]}: {voice.text(_about(entry))}",
        facts=others,
        lines=(
            *voice.advice(_about(entry)),
            *voice.examples(entry.examples(language)),
        ),
    )


def _is_open(entry: VerbEntry, voice: Voice) -> bool:
    return entry.right is None or voice.reader.may(entry.right)


def _is_listed(entry: VerbEntry, voice: Voice) -> bool:
    """Whether to show it in the list: not what a button says, nor what only a stranger needs."""
    return _is_open(entry, voice) and entry.verb not in {Verb.AGAIN, Verb.JOIN}


def _row(entry: VerbEntry, voice: Voice) -> tuple[str, str]:
    example = voice.for_reader(entry.examples(voice.reader.language)[0])
    typed = voice.typed(example or entry.name(voice.reader.language))
    return typed, voice.text(_about(entry))


def _about(entry: VerbEntry) -> str:
    return f"help-{entry.verb}"
