"""The texts of commands, one module for each family."""
