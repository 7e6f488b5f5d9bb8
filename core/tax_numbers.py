"""Tax numbers as they are typed: what looks like a VAT id has the form of its country's."""

import re
from dataclasses import dataclass

from core.refusals import BadVatId, NoTaxNumber


@dataclass(frozen=True, slots=True)
class _Form:
    """What follows the country in its VAT ids, and one that shows it."""

    rest: str
    like: str


_FORMS = {
    "AT": _Form(r"U\d{8}", "ATU12345678"),
    "BE": _Form(r"[01]\d{9}", "BE0123456789"),
    "BG": _Form(r"\d{9,10}", "BG123456789"),
    "CH": _Form(r"E\d{9}(MWST|TVA|IVA)?", "CHE123456789MWST"),
    "CY": _Form(r"\d{8}[A-Z]", "CY12345678X"),
    "CZ": _Form(r"\d{8,10}", "CZ12345678"),
    "DE": _Form(r"\d{9}", "DE123456789"),
    "DK": _Form(r"\d{8}", "DK12345678"),
    "EE": _Form(r"\d{9}", "EE123456789"),
    "EL": _Form(r"\d{9}", "EL123456789"),
    "ES": _Form(r"[A-Z0-9]\d{7}[A-Z0-9]", "ESA12345678"),
    "FI": _Form(r"\d{8}", "FI12345678"),
    "FR": _Form(r"[A-Z0-9]{2}\d{9}", "FR12345678901"),
    "GB": _Form(r"\d{9}|\d{12}|(GD|HA)\d{3}", "GB123456789"),
    "HR": _Form(r"\d{11}", "HR12345678901"),
    "HU": _Form(r"\d{8}", "HU12345678"),
    "IE": _Form(r"\d[A-Z0-9+*]\d{5}[A-Z]{1,2}", "IE1234567WA"),
    "IT": _Form(r"\d{11}", "IT12345678901"),
    "LT": _Form(r"\d{9}|\d{12}", "LT123456789"),
    "LU": _Form(r"\d{8}", "LU12345678"),
    "LV": _Form(r"\d{11}", "LV12345678901"),
    "MT": _Form(r"\d{8}", "MT12345678"),
    "NL": _Form(r"[A-Z0-9+*]{10}\d{2}", "NL123456789B01"),
    "PL": _Form(r"\d{10}", "PL1234567890"),
    "PT": _Form(r"\d{9}", "PT123456789"),
    "RO": _Form(r"\d{2,10}", "RO12345678"),
    "SE": _Form(r"\d{12}", "SE123456789001"),
    "SI": _Form(r"\d{8}", "SI12345678"),
    "SK": _Form(r"\d{10}", "SK1234567890"),
    "XI": _Form(r"\d{9}|\d{12}|(GD|HA)\d{3}", "XI123456789"),
}
"""The member states of the European Union, Switzerland and the United Kingdom."""

_LEADS = {
    "AT": r"U?\d",
    "CH": r"E?\d",
    "ES": r"[A-Z]?\d",
    "FR": r"[A-Z]{0,2}\d",
    "GB": r"(GD|HA)?\d",
    "XI": r"(GD|HA)?\d",
}
"""How a VAT id goes on after its country where not by a digit: `HRB 12345` is none."""
_GAPS = re.compile(r"[\s./-]")


def tax_number_said(text: str) -> str:
    """The number as it is kept, a VAT id without gaps; several are divided by commas.

    Raises BadVatId, or NoTaxNumber for what has no digit in it.
    """
    return ", ".join(map(_one, re.split(r"\s*[,;]\s*", text.strip())))


def is_vat_id(number: str) -> bool:
    """Whether a number that is kept begins with a VAT id."""
    form = _form_of(number)
    return form is not None and re.match(form.rest, number[2:], re.ASCII) is not None


def _one(text: str) -> str:
    compact = _GAPS.sub("", text).upper()
    form = _form_of(compact)
    if form is None:
        if not any(character.isdigit() for character in text):
            raise NoTaxNumber(value=text)
        return text
    if not re.fullmatch(form.rest, compact[2:], re.ASCII):
        raise BadVatId(value=text, country=compact[:2], like=form.like)
    return compact


def _form_of(compact: str) -> _Form | None:
    country = compact[:2]
    is_meant = re.match(_LEADS.get(country, r"\d"), compact[2:], re.ASCII)
    return _FORMS.get(country) if is_meant else None
