"""How a reader looks at an answer: what a search reads."""

import pyarrow as pa

from queries.view import View, found

TABLE = pa.table(
    {
        "name": ["Camera", "Chat", "Chatham lights"],
        "place": ["Chatham", "Ely", None],
        "evidence_url": ["https://chat.example", "https://b.example", None],
        "url": ["chat", "", ""],
    }
)


def test_a_search_reads_no_addresses():
    """A link is shown by one word, so the address behind it is not searched."""
    assert View(search="chat").of(TABLE.drop_columns("place"))["name"].to_pylist() == [
        "Chat",
        "Chatham lights",
    ]
    assert View(search="https").of(TABLE).num_rows == 0


def test_a_search_can_be_kept_to_some_columns():
    """Only the columns named are read; without words all rows stay."""
    assert found(TABLE, "chat", ["place"])["name"].to_pylist() == ["Camera"]
    assert found(TABLE, " ", ["place"]).num_rows == 3
