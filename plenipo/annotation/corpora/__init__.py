"""Annotating more than a text: record batches, files and folders, in several processes."""
