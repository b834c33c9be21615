"""Meetings: mentions of gatherings, what is said of each, and which mentions are of one."""
