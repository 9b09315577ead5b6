"""The workshop page: its server, its settings, and the template with its scripts."""
