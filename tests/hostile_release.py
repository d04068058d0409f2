"""A release in which every text that is no code, key, date or address attacks whoever shows it."""

import pandas as pd

from schema import fields, tables

HOST = "evil.example"
# One of each: an image, a link, HTML, an entity, an icon, a colour, mathematics, code, a turn.
ATTACK = (
    f"![zq](http://{HOST}/i) [zq](http://{HOST}/l) <img src=x onerror=zq> &lt;b&gt; :smile:"
    " :red[zq] $zq$ `zq` \u202ezq"
)
FORMULA = f'=HYPERLINK("http://{HOST}")'
# Texts in which other text is found, or that are compared with it.
KEPT = {"instrument", "item", "options", "topic", "as_of", "snapshot", "sha256", "source_file"}


def attacked(small: dict[str, pd.DataFrame], text: str = ATTACK) -> dict[str, pd.DataFrame]:
    """The tables with the text in every field that `attacks` names, told apart by the row."""
    made = {}
    for table, frame in small.items():
        columns = {
            name: frame[name].map(lambda value, name=name: f"{text} {name} {value}", "ignore")
            for name in attacks(table)
        }
        made[table] = frame.assign(**columns)
    return made


def attacks(table: str) -> list[str]:
    """The columns of a table that hold any text, by the schema: a new one is among them."""
    schema = tables.TABLES[table].to_schema().columns
    return [
        name
        for name, field in fields.of(table).items()
        if str(schema[name].dtype) not in ("Int64", "float64", "bool")
        and not any(check.name == "str_matches" for check in schema[name].checks)
        and not (field.codelist or field.labels or name in KEPT or name.endswith("_id"))
    ]
