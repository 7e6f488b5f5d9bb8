"""What is done by the calendar: one module for each job.

A chore finds what is due on a read, at little cost, and does one of it in a
transaction of its own, which has just claimed it. Between the two things may
have changed, so that doing looks again.
"""
