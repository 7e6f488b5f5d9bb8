"""The running program: settings, wiring, notifier loop, command line."""
