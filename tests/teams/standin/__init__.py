"""Teams as a test sees it: people who act, a connector that refuses what Teams refuses."""
