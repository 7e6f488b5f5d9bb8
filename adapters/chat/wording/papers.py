"""The agreement in writing, and who sends the papers."""

from adapters.chat.reply import (
    FileForm,
    Kind,
    Record,
    Reply,
    Tone,
)
from adapters.chat.wording.attached import attached
from adapters.chat.wording.sheets import sheet_facts, tax_said
from adapters.chat.wording.voice import Voice, named
from core.bank_accounts import has_iban
from core.commands import (
    ShowAgreement,
)
from core.days import OnDate
from core.results import (
    AgreementShown,
    CompanyShown,
)
from core.tax_numbers import is_vat_id


def company_shown(result: CompanyShown, voice: Voice) -> Reply:
    company = result.company
    name = "company-shown.changed" if result.changed else "company-shown"
    none = voice.text("no-one")
    tax = none if company.tax is None else tax_said(company.tax, voice)
    return Reply(
        kind=Kind.COMPANY,
        title=voice.text(name, organisation=result.organisation),
        facts=(
            voice.fact("name", company.name or result.organisation),
            voice.fact("address", company.address or none),
            voice.fact(tax_label(company.tax_id), company.tax_id or none),
            voice.fact("iban" if has_iban(company.bank) else "bank", company.bank or none),
            voice.fact("payment-days", voice.text("in-days", days=company.payment_days)),
            voice.fact("tax", tax),
            voice.fact("prefix", company.prefix or none),
        ),
        lines=() if company.invoices else (voice.text("company-shown.more"),),
        tone=Tone.GOOD if result.changed else Tone.PLAIN,
    )


def tax_label(number: str) -> str:
    """Tell by the label of a fact what a number was understood as."""
    return "vat-id" if is_vat_id(number) else "tax-id"


def agreement_shown(result: AgreementShown, voice: Voice) -> Reply:
    view = result.agreement
    command = ShowAgreement(client=named(view.client), day=OnDate(date=view.in_force_from))
    name = f"{view.client}-v{view.version}"
    return Reply(
        kind=Kind.AGREEMENT,
        title=voice.text(
            "agreement-shown",
            client=view.client,
            version=view.version,
            starts=view.in_force_from,
        ),
        facts=sheet_facts(view.sheet, voice),
        lines=(voice.text("agreement-shown.lawyer"),),
        attachments=(
            attached(f"{name}.pdf", voice.says(command), FileForm.PDF),
            attached(f"{name}.md", voice.says(command), FileForm.MARKDOWN),
        ),
        record=Record(client=view.client),
    )
