"""A release of as many systems as wanted, drawn from the current one and as uneven as life is.

A record is drawn from the real ones, with all that it says; its place is one of many of the same
kind and country, few of which have most of the systems; so it is with suppliers. The same number
gives the same release.
"""

import shutil
from pathlib import Path
from typing import Any

import duckdb

from etl.release import count_anew
from queries import engine

PLACES, SUPPLIERS = 30_000, 20_000
MEMORY = "3GB"  # beyond it rows are sorted on disk
ROW_GROUP = 122_880  # rows, as DuckDB's own tables have them
SHARED = 20  # one system in so many has its record in the place before, too

# A number of 0 to 1 that a row always draws, each `turn` another.
DRAWN = "hash({row} + {turn} * 1000000007) / 18446744073709551616.0"
STATEMENTS = (
    "create table place as from '{real}/place.parquet'",
    "create table deployment as select *, row_number() over () - 1 as nth"
    " from '{real}/deployment.parquet'",
    "create table screening as from '{real}/screening.parquet'",
    "set variable times = (select ceil({places} / count(distinct place_id))::integer"
    " from deployment)",
    # Few of the places of one kind have most of the systems: the rank is drawn by its logarithm.
    """create macro ranked(row, turn, most) as floor(pow(most, """
    + DRAWN.format(row="row", turn="turn")
    + """))::bigint""",
    """create macro drawn(row) as floor("""
    + DRAWN.format(row="row", turn="0")
    + """ * (select count(*) from deployment))::bigint""",
    """create macro other(id, number) as if(number = 1, id, id || '-' || number)""",
    """copy (
        select * replace (
            other(place_id, n) as place_id, other(name, n) as name,
            if(n = 1, forum_status, 'none') as forum_status)
        from place semi join deployment using (place_id), range(1, getvariable('times') + 1) t(n)
        union all by name from place anti join deployment using (place_id)
        order by place_id
    ) to '{folder}/place.parquet' (compression zstd)""",
    """create table row_of as
        select i, drawn(i) as nth, format('{{:09}}', i) as id from range({rows}) t(i)""",
    """copy (
        select d.* exclude (nth) replace (
            id as deployment_id,
            if(i % {shared} = 0 and i > 0, format('{{:09}}', i - 1), id) as system_id,
            other(place_id, ranked(i, 1, getvariable('times') + 1)) as place_id,
            if(vendor is null or vendor = 'in-house', vendor,
                'Supplier ' || ranked(i, 2, {suppliers})) as vendor)
        from row_of join deployment d using (nth) order by i
    ) to '{folder}/deployment.parquet' (compression zstd, row_group_size {row_group})""",
    """copy (
        select s.* replace (id as deployment_id)
        from row_of join deployment d using (nth) join screening s using (deployment_id) order by i
    ) to '{folder}/screening.parquet' (compression zstd, row_group_size {row_group})""",
)


def releases(folder: Path, rows: int) -> Path:
    """Write one release of as many records into a folder of releases, which must not exist, and
    name it in CURRENT. Gives the folder."""
    real = engine.releases_folder() / engine.current()
    made = folder / real.name
    shutil.copytree(real, made)
    config: dict[str, Any] = {
        "temp_directory": str(folder / "spill"),
        "memory_limit": MEMORY,
        "threads": 1,
    }
    with duckdb.connect(config=config) as connection:
        connection.execute("set enable_progress_bar = false")
        names = {"real": real, "folder": made, "rows": rows, "suppliers": SUPPLIERS}
        names |= {"row_group": ROW_GROUP, "shared": SHARED, "places": PLACES}
        for statement in STATEMENTS:
            connection.execute(statement.format(**names))
    shutil.rmtree(folder / "spill", ignore_errors=True)
    count_anew(made)
    (folder / "CURRENT").write_text(real.name)
    return folder
