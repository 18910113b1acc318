"""From a checked dataset to the release: files in several formats, described as one data package."""
