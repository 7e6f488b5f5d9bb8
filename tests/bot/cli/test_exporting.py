from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal


def test_says_when_the_folder_cannot_be_written(sample: Terminal) -> None:
    (sample.folder / "today").write_text("a file is in the way")

    ended = sample.run("export", "today")

    assert (ended.code, ended.err) == (Exit.FAILED, "today cannot be written: File exists.\n")
