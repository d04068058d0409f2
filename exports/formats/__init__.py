"""How rows leave: one file a format. Each turns `Rows` and what they are about into pieces of
bytes, batch by batch."""
