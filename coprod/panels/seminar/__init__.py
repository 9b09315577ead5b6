"""The panels of a seminar; one file a panel."""
