"""What pictures share: colours, type, bars, and tables with marks."""
