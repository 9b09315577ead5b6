"""Helpers that know nothing of coproduction: letters, names, lines of descent, late imports."""
