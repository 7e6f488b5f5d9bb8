"""The whole story in Microsoft's own client, the Agents Playground: `make story-teams`.

It is fetched into a folder of the test's own, for the length of one run; it is
no part of the product, of `make test` or of CI. It has one person in front of
it, so Mona founds, logs, is alerted and approves. What it cannot play is left
out: real tokens, looking up a form's options while one types, charts, the dark.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.story.conftest import address_of
from tests.story.window import PATIENCE, PICTURES

CLIENT = "@microsoft/m365agentsplayground@0.2.28"
PROGRAM = Path(sys.executable).with_name("blockhours")
PEOPLE = ("Mona Reuter", "Anna Berg", "Ben Kurz", "Carl Lang", "Dora Witt", "Emil Sand")
PRIVATE, GENERAL, ALERTS = "Personal Chat", "Nordlicht IT - General", "Nordlicht IT - Alerts"


class Teams:
    """The client, as Mona uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._pictures = 0

    def go_to(self, room: str) -> None:
        self.page.get_by_role("treeitem", name=room).click()

    def say(self, text: str) -> None:
        """Type something into a chat."""
        box = self.page.get_by_role("textbox").last
        box.click()
        box.press_sequentially(text)
        box.press("Enter")

    def post(self, text: str) -> None:
        """Post something in a channel, to the bot."""
        box = self.page.get_by_role("textbox").first
        box.click()
        box.press_sequentially("@")
        self.page.get_by_role("menuitem").filter(has_text="Blockhours").click()
        box.press_sequentially(f" {text}")
        self.page.get_by_role("button", name="Post").click()

    def sees(self, text: str) -> Locator:
        """Wait until something is said, and return the newest place where it stands."""
        place = self.page.get_by_text(text).last
        expect(place).to_be_visible()
        return place

    def press(self, label: str) -> None:
        self.page.get_by_role("button", name=label, exact=True).last.click()

    def field(self, label: str) -> Locator:
        return self.page.get_by_role("textbox", name=label).last

    def fill(self, label: str, text: str) -> None:
        self.field(label).fill(text)

    def choose(self, label: str, option: str) -> None:
        self.page.get_by_role("combobox", name=label).last.click()
        self.page.get_by_role("option", name=option).last.click()

    def use_extension(self, kind: str) -> None:
        self.page.get_by_role("button", name="Trigger Message Extension App").last.click()
        self.page.get_by_role("menuitem", name=kind).click()

    def take_picture(self, name: str) -> None:
        self._pictures += 1
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"teams-{self._pictures:02}-{name}.png")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client in it, and the people that it shows."""
    folder = tmp_path_factory.mktemp("teams")
    npm = shutil.which("npm") or pytest.fail("npm is needed to fetch Microsoft's client")
    subprocess.check_call((npm, "install", "--no-save", "--prefix", folder, CLIENT))
    (folder / ".m365agentsplayground.yml").write_text(_people(), "utf-8")
    return folder


@pytest.fixture(scope="module")
def code_and_address(folder: Path) -> Iterator[tuple[str, str]]:
    """A code that founds an organisation, and where the bot listens."""
    environment = os.environ | {"TEAMS_PLAYGROUND": "true", "COLUMNS": "200"}
    code = subprocess.check_output(
        [PROGRAM, "founding-code"], cwd=folder, env=environment, text=True
    ).strip()
    with subprocess.Popen(
        [PROGRAM, "serve", "--port", "0"],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        yield code, address_of(running)
        running.send_signal(signal.SIGINT)


@pytest.fixture(scope="module")
def teams(browser: Browser, folder: Path, code_and_address: tuple[str, str]) -> Iterator[Teams]:
    with _client(folder, code_and_address[1]) as address:
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        with closing(page):
            page.goto(address)
            yield Teams(page)


def test_a_code_founds_the_organisation(teams: Teams, code_and_address: tuple[str, str]) -> None:
    teams.sees("I keep prepaid support hours.")
    teams.say(f"join {code_and_address[0]}")
    teams.sees("is founded")
    teams.take_picture("founded")


def test_a_channel_is_made_the_place_for_alerts(teams: Teams) -> None:
    teams.go_to(ALERTS)
    teams.post("link alerts")
    teams.sees("I answered you in our personal chat")
    teams.take_picture("linked")


def test_the_first_client_gets_hours_and_work_is_logged(teams: Teams) -> None:
    teams.go_to(PRIVATE)
    teams.say("client add Acme")
    teams.sees("Acme is a client now")
    teams.say("terms acme credit on approval")
    teams.sees("Hours credited")
    teams.say("block acme 5h")
    teams.sees("5:00 left")
    teams.say("log acme 3.5 replaced the switch")
    teams.sees("3:30 logged")
    teams.take_picture("logged")


def test_the_alert_comes_by_itself_and_is_approved_in_its_place(teams: Teams) -> None:
    teams.go_to(ALERTS)
    teams.sees("1:30 left for Acme")
    teams.take_picture("alert")
    teams.press("Approve 10 h")
    teams.sees("Settled: Acme was down to 1:30")
    teams.sees("10 h approved by Mona Reuter")
    expect(teams.page.get_by_role("button", name="Approve 10 h", exact=True)).to_have_count(0)
    teams.take_picture("approved")


def test_the_balance_is_told_in_private(teams: Teams) -> None:
    teams.go_to(PRIVATE)
    teams.say("balance acme")
    teams.sees("11:30 left")
    teams.take_picture("balance")


def test_the_form_keeps_what_was_typed_beside_a_mistake(teams: Teams) -> None:
    teams.say("log")
    teams.choose("Client", "Acme")
    teams.fill("Time", "90")
    teams.fill("Note", "moved the printer")
    teams.press("Log")
    teams.sees("needs a unit")
    expect(teams.field("Note")).to_have_value("moved the printer")
    teams.take_picture("mistake")
    teams.fill("Time", "90m")
    teams.press("Log")
    teams.sees("Acme: 1:30 logged, 10:00 left")
    teams.take_picture("mended")


def test_a_button_takes_the_entry_back(teams: Teams) -> None:
    teams.press("Undo")
    teams.sees("Acme: E4 undone, 11:30 left")
    teams.take_picture("undone")


def test_log_time_opens_the_form_in_a_dialog(teams: Teams) -> None:
    teams.use_extension("Action Command")
    teams.press("Create")
    teams.choose("Client", "Acme")
    teams.fill("Time", "1h")
    teams.take_picture("dialog")
    teams.press("Log")
    teams.sees("Acme: 1:00 logged, 10:30 left")
    teams.take_picture("logged-in-a-dialog")
    teams.page.get_by_role("dialog").get_by_role("button").first.click()


def test_a_search_finds_a_balance(teams: Teams) -> None:
    teams.use_extension("Search Command")
    teams.page.get_by_placeholder("Enter a search term").fill("acm")
    teams.sees("10:30 left for Acme")
    teams.take_picture("searched")


@contextmanager
def _client(folder: Path, bot: str) -> Iterator[str]:
    """Run Microsoft's client against the bot; at the end it must stop when told to."""
    port = _free_port()
    script = folder / "node_modules" / CLIENT.rpartition("@")[0] / "cli.js"
    options = ("-e", f"{bot}api/messages", "-c", "msteams", "-p", str(port), "--disable-telemetry")
    node = shutil.which("node") or pytest.fail("Node is needed to run Microsoft's client")
    with subprocess.Popen(
        [node, script, "start", *options],
        cwd=folder,
        env=os.environ | {"TEAMSAPPTESTER_BROWSER": "none"},
    ) as running:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, running)
            yield address
        finally:
            running.terminate()


def _wait_for(address: str, running: subprocess.Popen[bytes]) -> None:
    while running.poll() is None:
        try:
            urlopen(address).close()
        except OSError:
            time.sleep(0.1)  # the client does not say when it is ready
        else:
            return
    pytest.fail("Microsoft's client ended before it was ready")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _people() -> str:
    """The client's own file of people and places; it wants five people beside who uses it."""
    first, *others = map(_person, range(len(PEOPLE)))
    lines = [
        'version: "0.1.1"',
        f"tenantId: {_id(1)}",
        f"bot: {{id: {_id(11)}, name: Blockhours}}",
        f"currentUser: {first}",
        "users:",
        *(f"  - {person}" for person in others),
        'personalChat: {id: "a:personal"}',
        'groupChat: {id: "19:group@thread.v2", name: Group chat}',
        'team: {id: "19:general@thread.tacv2", name: Nordlicht IT,',
        f'  aadGroupId: {_id(31)}, channels: [{{id: "19:alerts@thread.tacv2", name: Alerts}}]}}',
    ]
    return "\n".join(lines)


def _person(number: int) -> str:
    """A person has one id for all, because the client knows people by no other."""
    given, surname = PEOPLE[number].split()
    mail = f"{given.lower()}@nordlicht.example"
    return (
        f"{{id: {_id(20 + number)}, aadObjectId: {_id(20 + number)}, name: {PEOPLE[number]},"
        f" userPrincipleName: {mail}, givenName: {given}, surname: {surname}, email: {mail}}}"
    )


def _id(number: int) -> str:
    return f"0a0a0a0a-0000-4000-8000-{number:012}"
