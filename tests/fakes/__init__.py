"""Implementations of the ports for tests: they behave, they do not parrot."""
