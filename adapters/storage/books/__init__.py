"""The ports of core over SQL: one module a port, statements built once.

A statement is built when its module is loaded: building it anew, and finding
its compiled form again, costs more than SQLite needs to run it.
"""
