"""The directory as tables: every released column is declared once, in the catalog."""
