"""How hard Hypothesis tries: `HYPOTHESIS_PROFILE=thorough make test` takes its time."""

import os

import pytest
from hypothesis import HealthCheck, settings

_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
_IN_CI = "CI" in os.environ or "BLOCKHOURS_REQUIRE_ALL" in os.environ

settings.register_profile(
    "default",
    deadline=None,  # machines are noisy
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=_IN_CI,
    print_blob=not _IN_CI,
)
settings.register_profile(
    "thorough",
    settings.get_profile("default"),
    derandomize=False,
    max_examples=2_000,
    stateful_step_count=100,
)
settings.load_profile(_PROFILE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A thorough run may take as long as it takes."""
    if _PROFILE == "thorough":
        for item in items:
            item.add_marker(pytest.mark.timeout(0))
