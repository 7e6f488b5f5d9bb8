"""Alembic's way in: runs the revisions on the connection that `migrating` has prepared."""

from alembic import context

from adapters.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,  # names the constraints
    transactional_ddl=True,
)
context.run_migrations()
