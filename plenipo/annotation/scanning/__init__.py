"""Where the spellings of a directory stand in texts: one text, or an Arrow array of them at once."""
