"""Which jobs ran, who looks after what, and who wants to be asked."""

from sqlalchemy import Column, Index

from adapters.storage.columns import Clock, Day, Instant
from adapters.storage.schema.base import choice, kept, number, refers, text
from core.schedule import Job

job_runs = kept(
    "job_runs",
    choice("job", Job),
    text("about"),
    Column("period", Day, nullable=False),
    Column("ran_at", Instant, nullable=False),
    Index(None, "organisation_id", "ran_at"),
    key=["job", "about", "period"],
)

acknowledgements = kept(
    "acknowledgements",
    text("subject"),
    number("by"),
    Column("at", Instant, nullable=False),
    refers("by", "people"),
    key=["subject"],
)

early_warnings = kept(
    "early_warnings",
    number("agreement_id"),
    Column("warned_at", Instant, nullable=False),
    refers("agreement_id", "agreements"),
    key=["agreement_id"],
)

nudges = kept(
    "nudges",
    number("person_id"),
    Column("at", Clock, nullable=False),
    refers("person_id", "people"),
    key=["person_id"],
)
