"""Measures speed: `python -m tests.bench`, or `make bench`. Every loop is bounded and closed."""
