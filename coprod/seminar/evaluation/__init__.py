"""The step What is not known: a sketch of how one would find out."""
