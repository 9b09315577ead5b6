"""Where things stand: the bar with undo and Save record, and the first page."""
