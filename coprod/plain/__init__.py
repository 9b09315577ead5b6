"""Helpers that know nothing of coproduction: letters, file names."""
