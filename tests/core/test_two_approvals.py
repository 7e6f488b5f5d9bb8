"""Above a set amount two people approve, one of them a manager."""

from core.commands import SetTerms
from core.notices import TopUpMoved
from core.people import Role
from core.refusals import AlreadyApprovedByYou, ManagerNeeded
from core.term_changes import SetTwoPersonRule
from core.topups import TopUpState
from tests.core.proposal import TWO_PEOPLE, approve, decide, shop_with_proposal
from tests.core.shop import changed, named


def test_above_a_set_amount_the_first_approval_is_one_of_two() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    first = decide(shop, "carl", approve())
    assert (first.state, first.approvals_needed, first.approved_by) == (
        TopUpState.PROPOSED,
        2,
        ("Carl",),
    )
    second = decide(shop, "mona", approve())
    assert (second.state, second.approved_by) == (TopUpState.APPROVED, ("Carl", "Mona"))
    moved = [message.notice for message in shop.told(TopUpMoved)]
    assert [each.top_up.state for each in moved if isinstance(each, TopUpMoved)] == [
        TopUpState.PROPOSED,
        TopUpState.APPROVED,
    ]


def test_the_second_approval_comes_from_somebody_else() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    refused = shop.refuse(AlreadyApprovedByYou, "mona", approve())
    assert (refused.client, refused.top_up_id) == ("Acme", 1)


def test_one_of_the_two_is_a_manager() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    shop.replace_person("vera", role=Role.CLIENT_APPROVER)
    decide(shop, "carl", approve())
    shop.refuse(ManagerNeeded, "vera", approve())
    assert decide(shop, "max", approve()).approved_by == ("Carl", "Max")


def test_two_managers_may_approve() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "max", approve())
    assert decide(shop, "mona", approve()).state is TopUpState.APPROVED


def test_another_size_begins_the_approvals_anew() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "carl", approve())
    resized = decide(shop, "mona", approve(1200))
    assert (resized.state, resized.minutes, resized.approved_by) == (
        TopUpState.PROPOSED,
        1200,
        ("Mona",),
    )
    assert decide(shop, "carl", approve()).state is TopUpState.APPROVED


def test_whoever_approved_may_approve_another_size() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    assert decide(shop, "mona", approve(1200)).approved_by == ("Mona",)


def test_a_smaller_size_may_need_only_one() -> None:
    shop = shop_with_proposal(changed(two_person_above_cents=120_000))
    decide(shop, "mona", approve(1200))
    assert decide(shop, "carl", approve(600)).state is TopUpState.APPROVED


def test_a_size_that_somebody_approved_is_not_changed_by_the_rules() -> None:
    shop = shop_with_proposal(TWO_PEOPLE)
    decide(shop, "mona", approve())
    shop.log("anna", 1095)
    (top_up,) = shop.top_ups()
    assert (top_up.minutes, top_up.approved_by) == (600, (shop.person("mona").id,))
    decide(shop, "carl", approve())
    (rest,) = shop.top_ups(TopUpState.PROPOSED)
    assert rest.minutes == 600


def test_how_many_are_needed_was_settled_when_it_was_proposed() -> None:
    shop = shop_with_proposal()
    shop.say("mona", SetTerms(client=named("acme"), change=SetTwoPersonRule(above_cents=1)))
    assert decide(shop, "carl", approve()).state is TopUpState.APPROVED
