"""Who may do what: the table of `semantics.md`, every cell."""

import pytest

from core.operations.rights import RIGHTS
from core.people import Person, Right, Role

TABLE = {
    Right.LOG: {Role.TECHNICIAN, Role.MANAGER},
    Right.CORRECT_ANY: {Role.MANAGER},
    Right.READ: set(Role),
    Right.READ_PAPERS: {Role.CLIENT_VIEWER, Role.CLIENT_APPROVER, Role.MANAGER},
    Right.REQUEST_TOP_UP: {Role.TECHNICIAN, Role.CLIENT_APPROVER, Role.MANAGER},
    Right.DECIDE_TOP_UP: {Role.CLIENT_APPROVER, Role.MANAGER},
    Right.MANAGE: {Role.MANAGER},
}

QUESTIONS = {
    "ShowBalance",
    "ExplainWhy",
    "ShowHistory",
    "ShowStatement",
    "ListInvoices",
    "ShowInvoice",
    "ShowAgreement",
}
ACME, GLOBEX = 1, 2


def somebody(role: Role, *, active: bool = True) -> Person:
    client = ACME if role in {Role.CLIENT_VIEWER, Role.CLIENT_APPROVER} else None
    return Person(id=1, handle="x", name="X", role=role, client_id=client, active=active)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_each_role_has_the_rights_of_the_table(role: Role, right: Right) -> None:
    assert somebody(role).may(right) is (role in TABLE[right])


@pytest.mark.parametrize("role", Role)
def test_whoever_was_removed_has_no_rights_and_sees_nobody(role: Role) -> None:
    removed = somebody(role, active=False)
    assert not any(removed.may(right) for right in Right)
    assert not removed.may_see(ACME)


def test_staff_sees_every_client_and_a_contact_only_the_own() -> None:
    for role in (Role.TECHNICIAN, Role.MANAGER):
        assert somebody(role).may_see(ACME)
        assert somebody(role).may_see(GLOBEX)
        assert somebody(role).is_staff
    for role in (Role.CLIENT_VIEWER, Role.CLIENT_APPROVER):
        assert somebody(role).may_see(ACME)
        assert not somebody(role).may_see(GLOBEX)
        assert not somebody(role).is_staff


def test_a_client_viewer_may_only_read() -> None:
    viewer = somebody(Role.CLIENT_VIEWER)
    open_to = {kind.__name__ for kind, right in RIGHTS.items() if right and viewer.may(right)}
    assert open_to == QUESTIONS


def test_a_client_approver_may_read_and_deal_with_top_ups() -> None:
    approver = somebody(Role.CLIENT_APPROVER)
    open_to = {kind.__name__ for kind, right in RIGHTS.items() if right and approver.may(right)}
    assert open_to == QUESTIONS | {"RequestTopUp", "ApproveTopUp", "DeclineTopUp"}
