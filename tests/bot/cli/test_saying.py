import json

from bot.cli.exits import Exit
from tests.bot.cli.terminal import Terminal


def test_logs_and_prints_what_is_left_with_what_can_be_said_next(sample: Terminal) -> None:
    ended = sample.run("say", "log acme 30m replaced the toner", "--as", "anna")

    assert ended.code == Exit.DONE
    assert "Acme: 0:30 logged, 2:15 left" in ended.out
    assert "[Undo]  undo E" in ended.out


def test_prints_one_json_object_whose_buttons_can_be_said(sample: Terminal) -> None:
    ended = sample.run("say", "log acme 1.25 cabling // two ports spare", "--as", "ben", "--json")

    (line,) = ended.out.splitlines()
    logged = json.loads(line)
    assert (logged["kind"], logged["client"], logged["note"]) == ("logged", "Acme", "cabling")
    assert (logged["worked_minutes"], logged["debited_minutes"]) == (75, 75)
    assert logged["balance_minutes"] == 90

    (undo,) = (button["say"] for button in logged["buttons"] if button["label"] == "Undo")
    undone = json.loads(sample.run("say", undo, "--as", "ben", "--json").out)
    assert (undone["kind"], undone["balance_minutes"]) == ("undone", 165)


def test_says_it_in_a_channel_where_the_client_can_be_left_out(sample: Terminal) -> None:
    ended = sample.run("say", "log 15m rack labelled", "--as", "anna", "--in", "globex", "--json")

    assert json.loads(ended.out)["client"] == "Globex"


def test_ends_with_exit_code_1_when_it_is_asked_back(sample: Terminal) -> None:
    ended = sample.run("say", "log acmme 1h printer", "--as", "anna", "--json")

    asked = json.loads(ended.out)
    assert (ended.code, asked["kind"]) == (Exit.REFUSED, "asked")
    assert any("acme" in button["say"].casefold() for button in asked["buttons"])


def test_ends_with_exit_code_1_when_refused_and_debits_nothing(sample: Terminal) -> None:
    forbidden = sample.run("say", "approve initech", "--as", "anna", "--json")
    stranger = sample.run("say", "balance acme", "--as", "zoe", "--json")

    assert [ended.code for ended in (forbidden, stranger)] == [Exit.REFUSED] * 2
    assert {json.loads(ended.out)["kind"] for ended in (forbidden, stranger)} == {"refused"}
    balance = json.loads(sample.run("say", "balance acme", "--as", "anna", "--json").out)
    assert balance["balance_minutes"] == 165


def test_ends_with_exit_code_2_when_it_was_not_understood(sample: Terminal) -> None:
    unclear = sample.run("say", "log acme 90 printer", "--as", "anna", "--json")
    unknown = sample.run("say", "xyzzy", "--as", "anna", "--json")

    assert [ended.code for ended in (unclear, unknown)] == [Exit.USAGE] * 2


def test_names_the_command_that_writes_a_file(sample: Terminal) -> None:
    ended = sample.run("say", "statement acme last month", "--as", "anna")

    (line,) = [line for line in ended.out.splitlines() if line.endswith(".csv")]
    name, command = line.split(": ")
    assert command.startswith("blockhours statement Acme --month ")
    written = sample.run(*command.split()[1:])
    assert (written.code, written.out) == (Exit.DONE, f"{name}\n")


def test_says_what_to_do_where_there_is_no_database(terminal: Terminal) -> None:
    ended = terminal.run("say", "balance acme", "--as", "anna")

    assert ended.code == Exit.FAILED
    assert "There is no database at sqlite:///blockhours.db yet." in ended.err
    assert "`blockhours sample` makes one" in ended.err
    assert list(terminal.folder.iterdir()) == []


def test_logs_nothing_beside_the_answer_unless_asked_to(sample: Terminal) -> None:
    ended = sample.run("say", "balance acme", "--as", "anna")

    assert (ended.code, ended.err) == (Exit.DONE, "")


def test_keeps_what_was_typed_out_of_the_log(sample: Terminal) -> None:
    text = "log acme 15m password is hunter2"

    ended = sample.run("say", text, "--as", "anna", settings={"BLOCKHOURS_LOG_LEVEL": "info"})

    assert ended.code == Exit.DONE
    assert "event=answered" in ended.err
    assert "hunter2" not in ended.err
