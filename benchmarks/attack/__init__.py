"""Attempts that take too long for tests; each module has `main(words)`, which prints what was tried
and what failed and gives 1 where something did."""
