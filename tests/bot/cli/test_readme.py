"""What the README shows on the command line is what happens."""

import doctest
import re
import shlex
from pathlib import Path

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def test_the_commands_of_the_readme_print_what_it_shows(terminal: Terminal) -> None:
    (session,) = re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL)
    steps = [step.split("\n", 1) for step in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]]
    assert len(steps) == 5

    for typed, shown in steps:
        program, *words = shlex.split(typed)
        assert program == "blockhours"
        ended = terminal.run(*words)
        assert (ended.code, ended.err) == (Exit.DONE, ""), typed
        matches = doctest.OutputChecker().check_output(shown, ended.out, doctest.ELLIPSIS)
        assert matches, ended.out


def test_every_page_and_picture_that_the_readme_links_is_there() -> None:
    links = re.findall(r"\]\(([^)]+)\)", README)

    assert links
    root = Path(__file__).parents[3]
    assert [link for link in links if not (root / link).exists()] == []
