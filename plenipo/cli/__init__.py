"""The command: it parses, calls and prints; nothing else happens here."""

from plenipo.cli.main import main

__all__ = ["main"]
