"""The workbook in a notebook: which answers it opens, and which panels it shows."""
