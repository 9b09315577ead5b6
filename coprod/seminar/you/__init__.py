"""Who fills a seminar in, and with which project in mind."""
