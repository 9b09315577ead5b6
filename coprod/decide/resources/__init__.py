"""The step Resources: an estimate of people, hours and expenses."""
