"""The same questions of the same Parquet files, asked of plain DuckDB, pandas and Polars: what
reading the files takes, and each question's median milliseconds of the processor.

Polars is measured where it is installed; nothing else here needs it.
"""

import importlib.util
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import duckdb
import pandas as pd

from queries import engine
from queries.selection import Selection

COLUMNS = ["system_id", "place_id"]
COUNTRIES: dict[str, list[str]] = {
    "systems and places of one country": ["NL"],
    "systems and places of two countries": ["DE", "ES"],
    "systems and places of all countries but one": [],
}
LEFT_OUT = "US"
Ask = Callable[[list[str]], dict[str, tuple[int, int]]]


def measured(release: Path, runs: int) -> dict[str, dict[str, float]]:
    """By who is asked: seconds of opening and milliseconds of each question. Raises AssertionError
    where two do not say the same."""
    askers: dict[str, Callable[[Path], Ask]] = {"this dashboard": _ours, "plain DuckDB": _duckdb}
    askers["pandas"] = _pandas
    if importlib.util.find_spec("polars"):
        askers["Polars"] = _polars
    figures: dict[str, dict[str, float]] = {}
    first: dict[str, object] = {}
    for name, opened in askers.items():
        begun = time.process_time()
        ask = opened(release)
        figures[name] = {"opening, s": time.process_time() - begun}
        for question, countries in COUNTRIES.items():
            taken = []
            for _ in range(runs):
                begun = time.process_time()
                answer = ask(countries)
                taken.append((time.process_time() - begun) * 1000)
            assert first.setdefault(question, answer) == answer, (name, question)
            figures[name][f"{question}, ms"] = median(taken)
    return figures


def _ours(release: Path) -> Ask:
    engine.database(release.parent, release.name)

    def ask(countries: list[str]) -> dict[str, tuple[int, int]]:
        selection = Selection(levels=True, area=tuple(countries) or (f"-{LEFT_OUT}",))
        rows = engine._fresh(release.parent, release.name, "systems_by_country", selection, ())
        return {row["country"]: (row["systems"], row["places"]) for row in rows.to_pylist()}

    return ask


def _duckdb(release: Path) -> Ask:
    connection = duckdb.connect(config={"threads": 1})

    def ask(countries: list[str]) -> dict[str, tuple[int, int]]:
        rows = connection.execute(
            f"""select country, count(distinct system_id), count(distinct place_id)
            from '{release}/deployment.parquet' join '{release}/place.parquet' using (place_id)
            where country in $countries or $is_but_one and country <> '{LEFT_OUT}' group by 1""",
            {"countries": countries, "is_but_one": not countries},
        ).fetchall()
        return {country: (systems, places) for country, systems, places in rows}

    return ask


def _pandas(release: Path) -> Ask:
    systems = pd.read_parquet(release / "deployment.parquet", columns=COLUMNS)
    places = pd.read_parquet(release / "place.parquet", columns=["place_id", "country"])

    def ask(countries: list[str]) -> dict[str, tuple[int, int]]:
        is_met = places["country"].isin(countries) if countries else places["country"] != LEFT_OUT
        rows = systems.merge(places[is_met], on="place_id").groupby("country")[COLUMNS].nunique()
        return {country: (int(row[0]), int(row[1])) for country, *row in rows.itertuples()}

    return ask


def _polars(release: Path) -> Ask:
    import polars as pl  # the one peer that may not be installed

    systems = pl.read_parquet(release / "deployment.parquet", columns=COLUMNS)
    places = pl.read_parquet(release / "place.parquet", columns=["place_id", "country"])

    def ask(countries: list[str]) -> dict[str, tuple[int, int]]:
        country = pl.col("country")
        is_met = country.is_in(countries) if countries else country != LEFT_OUT
        joined = systems.lazy().join(places.lazy().filter(is_met), on="place_id")
        rows = joined.group_by("country").agg(pl.col(name).n_unique() for name in COLUMNS).collect()
        return {country: (n, m) for country, n, m in rows.iter_rows()}

    return ask
