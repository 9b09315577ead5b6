"""Reading the tables: search, filters, and where an item comes from."""
