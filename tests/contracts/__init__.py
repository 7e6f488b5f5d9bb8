"""One suite for each port of core, run on every implementation."""
