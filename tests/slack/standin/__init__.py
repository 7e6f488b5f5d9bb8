"""A stateful stand-in for Slack on loopback: it keeps what is posted, and refuses as Slack does."""
