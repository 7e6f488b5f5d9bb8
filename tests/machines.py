"""How far the state machines go: a short fixed way in a normal run, a long random one on demand."""

from hypothesis import HealthCheck, settings

_AT_ITS_PACE = settings(deadline=None, suppress_health_check=list(HealthCheck))


def briefly(*, examples: int, steps: int) -> settings:
    """The same examples in every normal run, so that it fails only by what was changed.

    A thorough one searches at random, for as long as its profile says.
    """
    if settings.get_current_profile_name() == "thorough":
        return _AT_ITS_PACE
    return settings(
        _AT_ITS_PACE, max_examples=examples, stateful_step_count=steps, derandomize=True
    )
