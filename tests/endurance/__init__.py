"""Runs that look for what a workbook loses: killed processes, damaged files, hostile text.

A short form of each is among the tests; `make endurance` is the long one. Everything random comes
from a seed that is printed, so that whatever is found can be had again.
"""
