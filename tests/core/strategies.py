"""What Hypothesis draws in several tests."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

_TWO_YEARS = 2 * 365 * 24 * 60

moments = st.integers(0, _TWO_YEARS).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
"""Whole minutes of 2026 and 2027, with their four changes of the clocks."""
