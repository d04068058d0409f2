"""Start dates that many records share, counted when a release is opened. Which kinds of dates count
is asked with a question: of records of several kinds each choice of these is counted."""

import duckdb

from schema.codelists import codes

BODY, SUPPLIER = 8, 5  # systems of one place, or places with one supplier, that share a date
SHARING = """create or replace table {schema}.shared_date as
with dated as (
    select start_date, source_id, place_id, vendor, shared, {schema}.kind_bit(start_kind) as kind
    from {schema}.deployment where length(start_date) > 4 and start_kind is not null),
body as (
    select start_date, source_id, place_id, bit_or(kind) as kinds
    from dated group by all having count(*) >= {body}),
supplier as (
    select start_date, source_id, vendor, bit_or(kind) as kinds
    from dated where vendor is not null group by all
    having count(*) >= {supplier} and count(distinct place_id) >= {supplier}),
choice as (
    select kinds, unnest(range(1, kinds + 1)) as counted
    from (select kinds from body union select kinds from supplier)),
counted as (from choice where counted & kinds = counted)
select start_date, source_id, place_id, null::varchar as vendor, kinds, counted,
    {schema}.systems(shared) as systems, 1::bigint as places
from dated join body using (start_date, source_id, place_id) join counted using (kinds)
where kind & counted <> 0 group by all having systems >= {body}
union all
select start_date, source_id, null, vendor, kinds, counted, {schema}.systems(shared),
    count(distinct place_id) as places
from dated join supplier using (start_date, source_id, vendor) join counted using (kinds)
where kind & counted <> 0 group by all having count(distinct place_id) >= {supplier}"""


def tell(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write kind_bit(kind): a kind of start date as a bit; and shared_date (start_date, to the
    month or the day, source_id, place_id or vendor: whose records share it; kinds: all that these
    have, as bits; counted: those of them that count here; systems and places that these are of)."""
    connection.execute(
        f"create or replace macro {schema}.kind_bit(kind) as"
        f" 1::bigint << list_position({codes('start_kind')}, kind)::integer"
    )
    count(connection, schema)


def count(connection: duckdb.DuckDBPyConnection, schema: str) -> None:
    """Write shared_date anew, as `tell` says."""
    connection.execute(SHARING.format(schema=schema, body=BODY, supplier=SUPPLIER))
