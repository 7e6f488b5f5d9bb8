"""Everything that touches the world; imports core, is imported by bot."""
