"""What must hold in a dataset: one small function a rule, and the reports of what they find."""
