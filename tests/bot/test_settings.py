from pathlib import Path

import pytest

from adapters.storage.sealing import new_key
from bot.settings import LogFormat, OAuth, SettingsError, load


@pytest.fixture(autouse=True)
def _a_folder_and_an_environment_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("BLOCKHOURS_REQUIRE_ALL", "BLOCKHOURS_CONFIG", "BLOCKHOURS_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


def test_listens_on_loopback_and_keeps_a_file_in_the_folder_when_nothing_is_set() -> None:
    settings = load()

    assert settings.host == "127.0.0.1"
    assert settings.port == 8765
    assert settings.database_url == "sqlite:///blockhours.db"
    assert settings.secrets == ()
    assert settings.slack is None
    assert settings.teams is None


def test_asks_the_command_line_then_the_environment_then_dotenv_then_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("BLOCKHOURS_PORT", "BLOCKHOURS_HOST", "BLOCKHOURS_DATABASE_URL")
    (tmp_path / "blockhours.toml").write_text(
        "\n".join(f'{name} = "x"' for name in names) + '\nBLOCKHOURS_LOG_FORMAT = "json"\n'
    )
    (tmp_path / ".env").write_text(
        "BLOCKHOURS_PORT=2\nBLOCKHOURS_HOST=::1\nBLOCKHOURS_DATABASE_URL=sqlite:///dotenv.db\n"
    )
    monkeypatch.setenv("BLOCKHOURS_PORT", "3")
    monkeypatch.setenv("BLOCKHOURS_HOST", "127.0.0.3")

    settings = load(BLOCKHOURS_PORT=4, BLOCKHOURS_HOST=None)

    assert settings.port == 4
    assert settings.host == "127.0.0.3"
    assert settings.database_url == "sqlite:///dotenv.db"
    assert settings.log_format is LogFormat.JSON


def test_reads_the_file_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere.toml").write_text("BLOCKHOURS_PORT = 9000\n")
    monkeypatch.setenv("BLOCKHOURS_CONFIG", "elsewhere.toml")

    assert load().port == 9000


def test_reads_an_empty_value_as_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    monkeypatch.setenv("BLOCKHOURS_PORT", "")

    settings = load()

    assert settings.slack_bot_token is None
    assert settings.port == 8765


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "BLOCKHOURS_PORT",
            "abc",
            (
                "BLOCKHOURS_PORT must be a whole number from 0 (any free port) to 65535, not 'abc'."
                " For example: BLOCKHOURS_PORT=8765"
            ),
        ),
        (
            "BLOCKHOURS_LOG_LEVEL",
            "loud",
            (
                "BLOCKHOURS_LOG_LEVEL must be debug, info, warning or error, not 'loud'."
                " For example: BLOCKHOURS_LOG_LEVEL=info"
            ),
        ),
        (
            "SLACK_API_URL",
            "slack.com",
            (
                "SLACK_API_URL must be an http or https address, not 'slack.com'."
                " For example: SLACK_API_URL=https://slack.com/api/"
            ),
        ),
        (
            "BLOCKHOURS_DATABASE_URL",
            "mysql://me:s3cret@db/hours",
            (
                "BLOCKHOURS_DATABASE_URL must be the address of an SQLite file or of"
                " a PostgreSQL database."
                " For example: BLOCKHOURS_DATABASE_URL=sqlite:///blockhours.db"
            ),
        ),
        (
            "BLOCKHOURS_PROT",
            "80",
            "BLOCKHOURS_PROT is no setting. Did you mean BLOCKHOURS_PORT?",
        ),
        (
            "blockhours_port",
            "80",
            "blockhours_port is no setting. Did you mean BLOCKHOURS_PORT?",
        ),
        (
            "BLOCKHOURS_CONFIG",
            "nowhere.toml",
            "BLOCKHOURS_CONFIG names nowhere.toml, but there is no such file.",
        ),
    ],
)
def test_says_which_setting_is_wrong_and_what_it_may_be(
    name: str, value: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as refused:
        load()

    assert str(refused.value) == sentence


def test_names_everything_that_is_wrong_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLOCKHOURS_PORT", "99999")
    monkeypatch.setenv("BLOCKHOURS_LOG_FORMAT", "xml")

    with pytest.raises(SettingsError) as refused:
        load()

    port, log_format = str(refused.value).splitlines()
    assert port.startswith("BLOCKHOURS_PORT must be")
    assert log_format.startswith("BLOCKHOURS_LOG_FORMAT must be")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it"),
        ("SLACK_APP_TOKEN", "Slack needs SLACK_BOT_TOKEN beside its other settings."),
        ("SLACK_SIGNING_SECRET", "Slack needs SLACK_BOT_TOKEN beside its other settings."),
    ],
)
def test_names_what_slack_lacks(name: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "secret")

    with pytest.raises(SettingsError, match=sentence) as refused:
        load()

    assert "secret" not in str(refused.value)


KEYS = ", ".join((new_key(), new_key()))
MANY = {
    "SLACK_CLIENT_ID": "111.222",
    "SLACK_CLIENT_SECRET": "s3cret",
    "SLACK_APP_TOKEN": "xapp-1",
    "BLOCKHOURS_PUBLIC_URL": "https://hours.example.com",
    "BLOCKHOURS_KEYS": KEYS,
}


def test_slack_can_be_in_many_workspaces(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in MANY.items():
        monkeypatch.setenv(name, value)

    settings = load()

    assert settings.slack is not None
    assert isinstance(settings.slack.via, OAuth)
    assert settings.slack.via.keys == tuple(KEYS.split(", "))
    assert settings.slack.via.authorize_url == "https://slack.com/oauth/v2/authorize"
    assert {"s3cret", "xapp-1", *KEYS.split(", ")} <= set(settings.secrets)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"SLACK_CLIENT_ID": ""}, "Installing in many workspaces needs SLACK_CLIENT_ID too."),
        ({"SLACK_CLIENT_SECRET": ""}, "Installing in many workspaces needs SLACK_CLIENT_SECRET"),
        (
            {"BLOCKHOURS_PUBLIC_URL": "", "BLOCKHOURS_KEYS": ""},
            "needs BLOCKHOURS_PUBLIC_URL and BLOCKHOURS_KEYS too. `blockhours keys new` prints",
        ),
        ({"SLACK_APP_TOKEN": ""}, "SLACK_CLIENT_ID needs SLACK_APP_TOKEN beside it"),
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, "is for one workspace, SLACK_CLIENT_ID for many"),
        ({"BLOCKHOURS_PUBLIC_URL": "hours.example.com"}, "BLOCKHOURS_PUBLIC_URL must be the http"),
        ({"BLOCKHOURS_KEYS": "s3cret"}, "BLOCKHOURS_KEYS must be keys that `blockhours keys new`"),
        ({"BLOCKHOURS_KEYS": ","}, "BLOCKHOURS_KEYS must be keys that `blockhours keys new`"),
    ],
)
def test_names_what_many_workspaces_lack(
    changes: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (MANY | changes).items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=sentence) as refused:
        load()

    assert "s3cret" not in str(refused.value)


def test_takes_a_name_that_is_nearly_a_chats_for_a_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKENN", "xoxb-secret")

    with pytest.raises(SettingsError) as error:
        load()

    assert str(error.value) == "SLACK_BOT_TOKENN is no setting. Did you mean SLACK_BOT_TOKEN?"


def test_leaves_others_names_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_WEBHOOK_URL", "x")
    monkeypatch.setenv("TEAMS_WEBHOOK", "x")

    assert load().slack_bot_token is None


def test_finds_an_unknown_name_in_dotenv(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BLOCKHOURS_HOTS=127.0.0.1\n")

    with pytest.raises(SettingsError, match="BLOCKHOURS_HOTS is no setting"):
        load()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            'port = 8765\nBLOCKHOURS_HOST = "x"\n',
            r"^blockhours\.toml: port is no setting\. Did you mean BLOCKHOURS_PORT\?$",
        ),
        (
            'SLACK_BOT_TOKEN = "xoxb-in-a-file"\n',
            r"^blockhours\.toml: SLACK_BOT_TOKEN is a secret: put it into the environment",
        ),
        ("BLOCKHOURS_PORT = \n", r"^blockhours\.toml cannot be read: .*line 1"),
    ],
)
def test_says_what_is_wrong_in_the_file(content: str, sentence: str, tmp_path: Path) -> None:
    (tmp_path / "blockhours.toml").write_text(content)

    with pytest.raises(SettingsError, match=sentence) as refused:
        load()

    assert "xoxb" not in str(refused.value)


def test_knows_its_secrets_and_shows_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    monkeypatch.setenv("TEAMS_APP_PASSWORD", "p4ss")
    monkeypatch.setenv("TEAMS_APP_ID", "the-app")
    monkeypatch.setenv("TEAMS_TENANT_ID", "the-tenant")

    settings = load()

    assert set(settings.secrets) == {"xoxb-1", "xapp-1", "p4ss"}

    assert "xoxb-1" not in repr(settings) + repr(settings.slack)
    assert "p4ss" not in settings.model_dump_json() + repr(settings.teams)


def test_cannot_be_changed() -> None:
    settings = load()

    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1  # type: ignore[misc] # the checker knows it as well


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"TEAMS_APP_ID": "app"},
            r"^Teams needs TEAMS_APP_PASSWORD and TEAMS_TENANT_ID beside its other settings\.$",
        ),
        (
            {"TEAMS_APP_PASSWORD": "p4ss", "TEAMS_TENANT_ID": "tenant"},
            r"^Teams needs TEAMS_APP_ID beside its other settings\.$",
        ),
        (
            {"TEAMS_PLAYGROUND": "true", "TEAMS_APP_ID": "app"},
            r"TEAMS_PLAYGROUND is for Microsoft's playground alone.*: unset TEAMS_APP_ID\.$",
        ),
        (
            {"TEAMS_PLAYGROUND": "true", "BLOCKHOURS_HOST": "0.0.0.0"},
            r"BLOCKHOURS_HOST must be 127\.0\.0\.1 with it, not '0\.0\.0\.0'\.$",
        ),
    ],
)
def test_half_a_way_to_teams_is_named_and_an_open_one_is_refused(
    given: dict[str, str], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=sentence) as refused:
        load()

    assert "p4ss" not in str(refused.value)


def test_the_playground_of_microsoft_has_to_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEAMS_APP_ID", "")
    assert load().teams is None

    monkeypatch.setenv("TEAMS_PLAYGROUND", "true")
    teams = load().teams
    assert teams is not None
    assert teams.app_id is None
