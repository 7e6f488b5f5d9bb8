"""Typesetting: data and a template of ours become a PDF, the same bytes every time.

What people typed goes in as data, and is never read as markup. Only the fonts
that come with the typesetter are used, so that a paper looks alike everywhere.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

_TEMPLATES = Path(__file__).parent / "templates"


def pdf(template: str, data: Mapping[str, Any], *, dated: date) -> bytes:
    """Typeset a paper that bears this date."""
    paper: bytes = _compiled(template, data, dated, format="pdf", pdf_standards="a-2b")
    return paper


def pages(template: str, data: Mapping[str, Any], *, dated: date) -> list[bytes]:
    """Typeset a paper as pictures of its pages, to look at."""
    made = _compiled(template, data, dated, format="png", ppi=110)
    return made if isinstance(made, list) else [made]


def _compiled(template: str, data: Mapping[str, Any], dated: date, **options: Any) -> Any:
    import typst  # noqa: PLC0415 - a large library, for few: it is loaded when a paper is made

    return typst.compile(
        _TEMPLATES / f"{template}.typ",
        root=_TEMPLATES,
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=datetime.combine(dated, time(), tzinfo=UTC),
        **options,
    )
