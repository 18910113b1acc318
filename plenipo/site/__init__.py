"""The reference site: pages made from a directory, and their building with MkDocs."""
