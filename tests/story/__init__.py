"""The whole way through: the real program, its playground, a real browser."""
