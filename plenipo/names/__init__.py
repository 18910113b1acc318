"""Names: folding, romanization, look-up, and finding them in text."""
