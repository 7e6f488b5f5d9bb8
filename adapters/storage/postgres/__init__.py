"""PostgreSQL: many writers at once, one transaction for each operation."""
