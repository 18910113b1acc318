"""The version of the software; the data have their own, in `dataset/dataset.yaml`."""

__version__ = "0.1.0"
