"""What every notebook has besides its steps."""
