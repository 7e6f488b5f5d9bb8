"""Everything that is kept, in a relational database: SQLAlchemy Core over SQLite."""
