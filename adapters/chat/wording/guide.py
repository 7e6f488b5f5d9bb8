"""Help: what this reader may type, with examples."""

from adapters.chat.grammar.verbs import NAMES, VERBS, Verb, VerbEntry, entry_of
from adapters.chat.reply import Kind, Record, Reply
from adapters.chat.wording.voice import Voice
from core.results import HelpShown


def help_shown(result: HelpShown, voice: Voice) -> Reply:
    verb = NAMES.get(result.topic.casefold()) if result.topic else None
    return _all_verbs(result, voice) if verb is None else _one_verb(entry_of(verb), voice)


def _all_verbs(result: HelpShown, voice: Voice) -> Reply:
    here = (voice.text("help-shown.here", client=result.client),) if result.client else ()
    return Reply(
        kind=Kind.HELP,
        title=voice.text("help-shown", role=result.role),
        lines=(*here, voice.text("help-shown.more")),
        table=voice.table(
            ("example", "does"),
            (_row(entry, voice) for entry in VERBS if _is_open(entry, voice)),
            numeric=(),
        ),
        record=Record(client=result.client),
    )


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
            *(voice.text("for-example", said=example) for example in entry.examples(language)),
        ),
    )


def _is_open(entry: VerbEntry, voice: Voice) -> bool:
    """Whether the reader may say it; `again` is what a button says, not a person."""
    allowed = entry.right is None or voice.reader.may(entry.right)
    return allowed and entry.verb is not Verb.AGAIN


def _row(entry: VerbEntry, voice: Voice) -> tuple[str, str]:
    return entry.examples(voice.reader.language)[0], voice.text(_about(entry))


def _about(entry: VerbEntry) -> str:
    return f"help-{entry.verb}"
