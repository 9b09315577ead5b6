"""The step Eight assumptions: where one stands before and after a debate."""
