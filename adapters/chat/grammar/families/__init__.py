"""The other verbs, one module for each family."""
