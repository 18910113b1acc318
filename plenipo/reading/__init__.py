"""From YAML files to records: strict, with positions, and without running anything that is read."""
