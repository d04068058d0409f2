"""What catalogues of data are told of a release, whatever their vocabulary."""

from typing import NamedTuple

from exports import address, wanted
from queries import engine
from queries.imprint import imprint
from queries.selection import Selection
from schema import measures
from schema.tables import TABLES

KEYWORDS = [
    "artificial intelligence",
    "local government",
    "cities",
    "algorithm registers",
    "public sector",
]
FILES = ("csv", "parquet", "json")  # of each table; other kinds are one address away


class Facts(NamedTuple):
    """What there is to say of a release, served at `base`."""

    base: str
    version: str
    as_of: str
    content: str
    title: str
    publisher: str
    description: str
    first_year: int | None
    countries: list[str]
    sources: list[dict]
    tables: dict[str, int]

    @property
    def address(self) -> str:
        """Where the release is described."""
        return address.of(self.base, "dataset.jsonld", {"release": self.version})

    @property
    def temporal(self) -> str:
        """First year of a running system and the release's date, as ISO 8601 writes an interval."""
        return f"{self.first_year}/{self.as_of}" if self.first_year else self.as_of

    def file(self, name: str, kind: str) -> str:
        """Where a table of the release is."""
        return address.of(self.base, f"{name}.{kind}", {"release": self.version})


def facts(version: str, base: str) -> Facts:
    """What there is to say of a release."""
    of = Selection(release=version)
    manifest, called = engine.manifest(of), imprint(of)
    countries = sorted(row["country"] for row in engine.ask("systems_by_country", of).to_pylist())
    years = engine.ask("running_by_year", of, first=0)["year"].to_pylist()
    rows = {
        name: manifest["counts"]["rows"].get(name, 0) for name in wanted.names() if name in TABLES
    }
    sources = engine.ask("table_source", of).to_pylist()
    return Facts(
        base,
        version,
        manifest["as_of"],
        manifest["content"],
        called.title,
        called.publisher or called.title,
        _description(rows, len(countries), len(sources)),
        years[0] if years else None,
        countries,
        sources,
        rows,
    )


def _description(rows: dict[str, int], countries: int, sources: int) -> str:
    held = (
        f"{measures.plural(rows['deployment'], 'record', 'records')} of systems and"
        f" {measures.plural(rows['answer'], 'answer', 'answers')}"
    )
    where = (
        f"{measures.plural(countries, 'country', 'countries')}, from"
        f" {measures.plural(sources, 'source', 'sources')}"
    )
    return (
        f"AI and algorithmic systems of local governments: {held} to surveys, of places in {where}."
        " No census: registers, surveys and collections differ in what they can say. Each source"
        " keeps its own licence."
    )
