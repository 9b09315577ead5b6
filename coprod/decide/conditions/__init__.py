"""The step Conditions: the statements to rate, one by one."""
