"""The pages on which somebody installs the app in their workspace."""
