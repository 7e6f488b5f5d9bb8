import re
from pathlib import Path

from bot.settings import CONFIG, Settings

ROOT = Path(__file__).parents[2]


def test_the_page_on_settings_names_each_with_its_default_and_no_other() -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`(.*?)`)? *\|", page, flags=re.MULTILINE)

    known = {
        str(field.alias): "" if field.default is None else str(field.default)
        for field in Settings.model_fields.values()
    }
    assert dict(rows) == known | {CONFIG: ""}
