"""The rules of prepaid support hours: pure, synchronous, standard library only."""
