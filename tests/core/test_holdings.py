"""What an agreement holds, and how it moves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from core import holdings as moves
from core.holdings import Holdings, Movement
from core.ledger import Allocation, Block
from core.units import Minutes

TODAY = date(2026, 11, 3)
LONG_AGO = date(2026, 1, 1)
YESTERDAY = TODAY - timedelta(days=1)


def block(
    number: int,
    remaining: int = 600,
    *,
    size: int = 600,
    starts: date = LONG_AGO,
    expires: date | None = None,
    expired: int = 0,
    settled: int = 0,
) -> Block:
    return Block(
        id=number,
        agreement_id=1,
        minutes=Minutes(size),
        remaining=Minutes(remaining),
        starts_on=starts,
        expires_on=expires,
        expired=Minutes(expired),
        settled=Minutes(settled),
    )


def holding(*blocks: Block, overdraft: int = 0) -> Holdings:
    return Holdings(blocks=blocks, overdraft=Minutes(overdraft))


def allocated(movement: Movement) -> list[tuple[int | None, int]]:
    return [(each.block_id, each.minutes) for each in movement.allocations]


def remaining(holdings: Holdings) -> list[int]:
    return [each.remaining for each in holdings.blocks]


def draw(holdings: Holdings, minutes: int, *, on: date = TODAY) -> Movement:
    return moves.draw(holdings, Minutes(minutes), worked_on=on, today=TODAY)


def restore(
    holdings: Holdings, minutes: int, *, on: date, grace_days: int = 7
) -> Iterator[Movement]:
    return moves.restorations(
        holdings, Minutes(minutes), worked_on=on, today=TODAY, grace_days=grace_days
    )


def test_the_balance_is_what_remains_less_the_overdraft() -> None:
    assert holding(block(1, 100), block(2, 50)).balance == 150
    assert holding(block(1, 0), overdraft=30).balance == -30


def test_draws_from_what_expires_first() -> None:
    held = holding(
        block(1),
        block(2, expires=date(2027, 6, 30)),
        block(3, starts=date(2026, 10, 1), expires=date(2026, 12, 31)),
    )
    assert allocated(draw(held, 1300)) == [(3, -600), (2, -600), (1, -100)]


def test_draws_from_the_older_start_then_the_smaller_id() -> None:
    held = holding(block(1, starts=date(2026, 5, 1)), block(2), block(3))
    assert allocated(draw(held, 1300)) == [(2, -600), (3, -600), (1, -100)]


def test_a_block_that_covers_the_day_comes_before_one_that_does_not() -> None:
    held = holding(block(1, starts=TODAY, expires=date(2026, 12, 31)), block(2))
    assert allocated(draw(held, 700, on=YESTERDAY)) == [(2, -600), (1, -100)]


def test_only_what_no_unexpired_block_can_pay_is_overdraft() -> None:
    after = draw(holding(block(1, 40)), 100)
    assert allocated(after) == [(1, -40), (None, -60)]
    assert after.holdings.overdraft == 60
    assert after.minutes == -100


def test_an_expired_block_pays_nothing_for_later_work() -> None:
    held = holding(block(1, 40, expires=YESTERDAY))
    assert allocated(draw(held, 30)) == [(None, -30)]


def test_minutes_that_came_back_to_an_expired_block_pay_for_work_done_before() -> None:
    held = holding(block(1, 40, expires=YESTERDAY))
    assert allocated(draw(held, 30, on=YESTERDAY)) == [(1, -30)]


def test_free_work_moves_nothing() -> None:
    held = holding(block(1))
    assert draw(held, 0) == Movement(allocations=(), holdings=held)


def test_a_new_block_settles_overdraft_first() -> None:
    new = replace(block(2), remaining=Minutes(0), credited=False)
    credited = moves.credit(holding(block(1, 0), new, overdraft=90), new)
    (settlement,) = moves.settlements(credited.holdings, today=TODAY)
    assert allocated(credited) == [(2, 600)]
    assert allocated(settlement) == [(2, -90), (None, 90)]
    assert settlement.minutes == 0
    assert settlement.holdings.overdraft == 0
    assert settlement.holdings.blocks[1] == block(2, 510, settled=90)


def test_several_blocks_settle_one_movement_each() -> None:
    settled = list(
        moves.settlements(holding(block(1, 50), block(2, 50), overdraft=80), today=TODAY)
    )
    assert [allocated(each) for each in settled] == [
        [(1, -50), (None, 50)],
        [(2, -30), (None, 30)],
    ]


def test_an_expired_block_settles_nothing() -> None:
    held = holding(block(1, 50, expires=YESTERDAY), overdraft=80)
    assert list(moves.settlements(held, today=TODAY)) == []


def test_a_block_is_good_on_its_last_day_and_expires_the_day_after() -> None:
    held = holding(block(1, 40, expires=TODAY), block(2, 30, expires=YESTERDAY), block(3))
    (expiry,) = moves.expiries(held, today=TODAY)
    assert allocated(expiry) == [(2, -30)]
    assert expiry.holdings.block(2) == block(2, 0, expires=YESTERDAY, expired=30)


def test_restores_just_enough_for_work_done_before_the_expiry() -> None:
    held = holding(block(1, 0, expires=YESTERDAY, expired=100), block(2))
    (restored,) = restore(held, 45, on=YESTERDAY)
    assert allocated(restored) == [(1, 45)]
    assert restored.holdings.block(1) == block(1, 45, expires=YESTERDAY, expired=55)


def test_restores_no_more_than_had_expired() -> None:
    held = holding(block(1, 0, expires=YESTERDAY, expired=30))
    (restored,) = restore(held, 45, on=YESTERDAY)
    assert allocated(restored) == [(1, 30)]


def test_restores_from_several_blocks_in_the_order_of_draw_down() -> None:
    before = YESTERDAY - timedelta(days=2)
    held = holding(
        block(1, 0, expires=YESTERDAY, expired=30), block(2, 0, expires=before, expired=20)
    )
    restored = list(restore(held, 45, on=before))
    assert [allocated(each) for each in restored] == [[(2, 20)], [(1, 25)]]
    assert remaining(restored[-1].holdings) == [25, 20]


def test_takes_what_came_back_by_itself_before_it_restores() -> None:
    held = holding(block(1, 20, expires=YESTERDAY, expired=30))
    (restored,) = restore(held, 45, on=YESTERDAY)
    assert allocated(restored) == [(1, 25)]


def test_restores_nothing_for_work_done_after_the_expiry() -> None:
    held = holding(block(1, 0, expires=YESTERDAY, expired=100))
    assert list(restore(held, 45, on=TODAY)) == []


def test_restores_nothing_for_work_done_before_the_block_began() -> None:
    held = holding(block(1, 0, starts=date(2026, 10, 1), expires=YESTERDAY, expired=100))
    assert list(restore(held, 45, on=date(2026, 9, 30))) == []


def test_the_grace_period_includes_its_last_day() -> None:
    last = TODAY - timedelta(days=7)
    held = holding(block(1, 0, expires=last, expired=100))
    assert len(list(restore(held, 45, on=last))) == 1
    assert list(restore(held, 45, on=last, grace_days=6)) == []


def test_undoing_returns_minutes_to_the_blocks_they_came_from() -> None:
    drawn = draw(holding(block(1, 40), block(2)), 100)
    back = moves.give_back(drawn.holdings, drawn.allocations)
    assert allocated(back) == [(1, 40), (2, 60)]
    assert back.holdings == holding(block(1, 40), block(2))


def test_undoing_lowers_the_overdraft_that_is_still_there() -> None:
    drawn = draw(holding(block(1, 0)), 100)
    back = moves.give_back(drawn.holdings, drawn.allocations)
    assert allocated(back) == [(None, 100)]
    assert back.holdings.overdraft == 0


def test_overdraft_settled_meanwhile_returns_to_the_settling_blocks_newest_first() -> None:
    held = holding(block(2, 0, settled=50), block(3, 10, settled=30))
    overdrawn = [Allocation(block_id=None, minutes=Minutes(-70))]
    back = moves.give_back(held, overdrawn)
    assert allocated(back) == [(3, 30), (2, 40)]
    assert back.holdings == holding(block(2, 40, settled=10), block(3, 40, settled=0))


def test_what_is_still_overdrawn_is_lowered_before_anything_returns() -> None:
    held = holding(block(2, 0, settled=50), overdraft=20)
    overdrawn = [Allocation(block_id=None, minutes=Minutes(-70))]
    back = moves.give_back(held, overdrawn)
    assert allocated(back) == [(None, 20), (2, 50)]


def test_revoking_takes_what_is_left_and_turns_what_was_used_into_overdraft() -> None:
    gone = moves.revoke(holding(block(1, 200)), block(1, 200))
    assert allocated(gone) == [(1, -200), (None, -400)]
    assert gone.minutes == -600
    assert gone.holdings.overdraft == 400
    assert gone.holdings.blocks[0].revoked


def test_revoking_an_unused_block_leaves_no_overdraft() -> None:
    assert allocated(moves.revoke(holding(block(1)), block(1))) == [(1, -600)]


def test_revoking_does_not_take_expired_minutes_twice() -> None:
    half_expired = block(1, 0, expires=YESTERDAY, expired=500)
    gone = moves.revoke(holding(half_expired), half_expired)
    assert allocated(gone) == [(None, -100)]
    assert gone.holdings.blocks[0].expired == 0


def test_revoking_opens_again_what_the_block_had_settled() -> None:
    settler = block(2, 500, settled=100)
    gone = moves.revoke(holding(settler), settler)
    assert allocated(gone) == [(2, -500), (None, -100)]
    assert gone.holdings.overdraft == 100
    assert gone.holdings.blocks[0].settled == 0


def test_minutes_never_return_to_a_revoked_block() -> None:
    drawn = draw(holding(block(1)), 100)
    revoked = moves.revoke(drawn.holdings, drawn.holdings.blocks[0])
    back = moves.give_back(revoked.holdings, drawn.allocations)
    assert allocated(back) == [(None, 100)]
    assert back.holdings.balance == 0
