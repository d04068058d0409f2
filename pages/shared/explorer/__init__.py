"""The explorer: one thing to look at, by what it is split, and four looks at the same numbers. The
same part on every page that shows how things grow or how they part."""
