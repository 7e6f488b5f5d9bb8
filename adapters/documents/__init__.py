"""Papers as files: invoices, statements and agreements, typeset or as plain text."""

from adapters.documents.filing import Filing, made

__all__ = ["Filing", "made"]
