"""Notes that named a person, worded anew: office holders and private persons appear nowhere."""

from dataclasses import dataclass

import pandas as pd

# table -> the column that holds its note
COLUMNS = {"deployment": "purpose", "answer": "detail"}


@dataclass(frozen=True)
class Notes:
    """The curated table: record_table, record_id, text, reason. An answer's record_id is its
    question_id and place_id, with a slash between them."""

    rows: pd.DataFrame

    def mended(self, table: str, records: pd.DataFrame) -> pd.DataFrame:
        """The records of a table, each that stands in the curated table with that text."""
        if self.rows.empty:
            return records
        own = self.rows[self.rows["record_table"] == table].set_index("record_id")["text"]
        text = _identifiers(table, records).map(own)
        column = COLUMNS[table]
        is_meant = text.notna() & records[column].notna()
        return records.assign(**{column: records[column].mask(is_meant, text)})


def _identifiers(table: str, records: pd.DataFrame) -> pd.Series:
    if table == "answer":
        return records["question_id"] + "/" + records["place_id"]
    return records["deployment_id"]
