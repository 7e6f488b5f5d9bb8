"""Breaking it on purpose: nothing that was acknowledged may be lost, whatever dies."""
