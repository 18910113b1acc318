"""Indexes in time: who held what when, who sat where."""
