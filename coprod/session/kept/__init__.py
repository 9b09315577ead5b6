"""What is kept on this computer, as a list on the start page."""
