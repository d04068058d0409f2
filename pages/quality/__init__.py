"""The page Quality: rows read and refused, names that lead nowhere, and what records leave out."""
