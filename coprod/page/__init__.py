"""The kit of saved pages: a page is a list of blocks, written as HTML and as text."""
