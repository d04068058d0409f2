"""Who shares a start date is counted before anybody names kinds of dates, and told for any."""

import random

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queries import duck, engine, sharing
from schema.codelists import codes

KINDS = codes("start_kind")[:4]
COUNTED = """with dated as (from release.deployment where length(start_date) > 4
    and list_contains($kinds, start_kind))
select start_date, source_id, place_id, null as vendor, release.systems(shared), 1
from dated group by all having release.systems(shared) >= 8
union all select start_date, source_id, null, vendor, release.systems(shared),
    count(distinct place_id)
from dated where vendor is not null group by all having count(distinct place_id) >= 5
order by all"""
TOLD = """select start_date, source_id, place_id, vendor, systems, places
from release.shared_date
where kinds & (select bit_or(release.kind_bit(kind)) from (select unnest($kinds) as kind)) = counted
order by all"""


def _rows(draw: random.Random) -> list[list]:
    """Records that share few dates, places and suppliers, some of one system."""
    return [
        [
            f"x{nth}",
            draw.choice(["2020", "2021-05", "2022-01-01"]),
            draw.choice(KINDS),
            draw.choice("abcdef"),
            draw.choice(["V", "W", None]),
            draw.choice([1, 2, 3, *[None] * 6]),
        ]
        for nth in range(600)
    ]


@pytest.fixture(scope="module")
def counted(small_release) -> duckdb.DuckDBPyConnection:
    """A release of such records."""
    connection = duck.one_release(small_release / engine.current())
    connection.execute("truncate release.deployment")
    connection.executemany(
        "insert into release.deployment (deployment_id, start_date, start_kind, place_id, vendor,"
        " shared, source_id) values (?, ?, ?, ?, ?, ?, 's')",
        _rows(random.Random(1)),
    )
    sharing.count(connection, "release")
    return connection


@settings(deadline=None)
@given(kinds=st.sets(st.sampled_from(KINDS), min_size=1))
def test_what_shares_a_date_is_told_for_any_choice_of_kinds(counted, kinds):
    """Counted of the records themselves, it is the same."""
    asked = {"kinds": sorted(kinds)}
    told, found = (counted.execute(sql, asked).fetchall() for sql in (TOLD, COUNTED))
    assert told == found and told
