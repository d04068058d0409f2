"""Data: give me the table."""
