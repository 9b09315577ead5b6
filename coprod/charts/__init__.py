"""Charts, one file each: from a record to what is shown, drawn and said alike in words."""
