"""`python -m plenipo` is `plenipo`."""

from plenipo.cli import main

main()
