"""The agreement in writing, made of the very terms that the engine runs on."""

from dataclasses import replace

from core.calendar import resolve_near
from core.commands import Reading, ShowAgreement
from core.operations.account import Account
from core.operations.desk import Desk
from core.operations.invoicing import buyer_of, seller_of
from core.operations.naming import client_meant
from core.paper_views import AgreementView
from core.results import AgreementShown


def show_agreement(command: ShowAgreement, desk: Desk) -> AgreementShown:
    """The version that is in force on the day that was said, else today."""

    def again(reading: Reading) -> ShowAgreement:
        return replace(command, client=(reading,))

    client = client_meant(desk, command.client, again=again, archived=True).client
    account = Account.of(desk.act, client)
    day = account.today
    if command.day is not None:
        day = resolve_near(command.day, today=account.today)
    terms = account.terms_on(day)
    return AgreementShown(agreement=agreement_view(account, terms.id))


def agreement_view(account: Account, terms_id: int) -> AgreementView:
    """One version of the terms as a document: each change of them is a version of its own."""
    company = account.act.books.parties.company()
    position = [version.id for version in account.versions].index(terms_id)
    terms, later = account.versions[position], account.versions[position + 1 :]
    return AgreementView(
        client=account.client.name,
        language=account.client.language or account.act.books.organisation.language,
        provider=seller_of(company, account.act.books.organisation.name),
        customer=buyer_of(account.act.books.parties.billing(account.client.id), account.client),
        sheet=terms.sheet,
        tax=terms.sheet.tax or company.tax,
        payment_days=company.payment_days,
        version=position + 1,
        in_force_from=terms.starts_on,
        next_from=later[0].starts_on if later else None,
        started_on=account.agreement.started_on,
        zone=account.agreement.zone,
    )
