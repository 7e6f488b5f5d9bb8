"""Who sends the papers: a manager sets it once, in the chat."""

import re
from dataclasses import fields, replace

from core.bank_accounts import account_said
from core.clients import Client
from core.commands import SetClient, SetCompany
from core.company import BillingAddress, Company
from core.money import HUNDREDTHS, Tax
from core.operations.desk import Desk
from core.ports import Books
from core.refusals import BadCompany, TaxReasonNeeded
from core.results import CompanyShown
from core.tax_numbers import tax_number_said

LONGEST_WAIT = 365
LONGEST_TEXT = 300

_UNDERSTOOD = {"bank": account_said, "tax_id": tax_number_said, "vat_id": tax_number_said}
"""What is not any text: how it is read."""

_PREFIX = re.compile("([A-Z][A-Z0-9]{0,7})?")


def show_company(desk: Desk) -> CompanyShown:
    """What stands on the papers as their sender."""
    return CompanyShown(
        organisation=desk.books.organisation.name, company=desk.books.parties.company()
    )


def set_company(command: SetCompany, desk: Desk) -> CompanyShown:
    """Change what was said, and show the whole. Papers that went out stay as they were."""
    said = {
        field.name: value
        for field in fields(SetCompany)
        if (value := getattr(command, field.name)) is not None
    }
    for setting in _UNDERSTOOD.keys() & said.keys():
        said[setting] = _understood(setting, said[setting])
    company = _checked(replace(desk.books.parties.company(), **said))
    desk.books.parties.set_company(company)
    return CompanyShown(organisation=desk.books.organisation.name, company=company, changed=True)


def set_billing(command: SetClient, client: Client, books: Books) -> BillingAddress | None:
    """Change where a client's invoices go, as far as it was said; None if nothing was."""
    said = {
        name: value
        for name, value in (
            ("name", command.billing_name),
            ("address", command.address),
            ("vat_id", command.vat_id),
        )
        if value is not None
    }
    if not said:
        return None
    for setting, value in said.items():
        _check_length(setting, value)
        said[setting] = _understood(setting, value)
    before = books.parties.billing(client.id)
    changed = BillingAddress(
        client_id=client.id,
        name=said.get("name", before.name),
        address=said.get("address", before.address),
        vat_id=said.get("vat_id", before.vat_id),
    )
    books.parties.set_billing(changed)
    return changed


def checked_tax(tax: Tax) -> Tax:
    """The tax, if an invoice can be written with it. Raises BadCompany or TaxReasonNeeded."""
    if not 0 <= tax.rate < HUNDREDTHS:
        raise BadCompany(setting="tax", value=str(tax.rate))
    if tax.rate == 0 and not tax.reason:
        raise TaxReasonNeeded
    return tax


def _checked(company: Company) -> Company:
    for setting in ("name", "address", "tax_id", "bank"):
        _check_length(setting, getattr(company, setting))
    if not 0 <= company.payment_days <= LONGEST_WAIT:
        raise BadCompany(setting="payment_days", value=str(company.payment_days))
    if not _PREFIX.fullmatch(company.prefix):
        raise BadCompany(setting="prefix", value=company.prefix)
    if company.tax is not None:
        checked_tax(company.tax)
    return company


def _understood(setting: str, value: str) -> str:
    """The value as it is kept; an empty one takes away what stood there."""
    read = _UNDERSTOOD.get(setting)
    return value if read is None or not value else read(value)


def _check_length(setting: str, value: str) -> None:
    if len(value) > LONGEST_TEXT:
        raise BadCompany(setting=setting, value=f"{value[:40]}…")
