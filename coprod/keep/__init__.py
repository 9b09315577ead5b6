"""Files: drafts, records and notebooks, read and written whole, and the holder of the record."""
