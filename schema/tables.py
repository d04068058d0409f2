"""The tables of a release: each class is one table, each field holds type, rule and sentence
together.

Everything else that needs to know a column (Parquet types, the dictionary, export headers, import
checks, refusal messages) is printed from here. Names: singular nouns; units end a name; `_id`,
`_date`, `_year` and `_url` mean one thing everywhere; booleans begin `is_`, except `is_ai`, which
has three answers, and its basis.
"""

import pandas as pd
import pandera.pandas as pa

from schema.coding import CodingQuality
from schema.columns import (
    CONTACT,
    COUNTRY,
    LANGUAGE,
    PARTIAL_DATE,
    URL,
    YEAR,
    Table,
    coded,
    number,
    row,
    text,
    truth,
)
from schema.identifiers import KEY, OWN_WORD, PLACE_ID
from schema.records import RECORDS

LONGEST_REPLY = 500


class Place(Table):
    """A local government: a city, town, ward, borough, county or metropolitan government."""

    place_id: str = text(
        "Country and official code, else country and GeoNames id",
        unique=True,
        shown=10,
        str_matches=PLACE_ID,
    )
    name: str = text("Name in English or romanised", shown=1)
    local_name: str = text("Name in the local script", nullable=True, shown=2)
    kind: str = coded("place_kind", "Kind of local government", shown=3, label="Kind of government")
    country: str = text("ISO 3166-1 alpha-2 code", str_matches=COUNTRY, shown=4)
    region: str = coded("region", "UN M49 region")
    admin: str = text(
        "State, prefecture or region inside the country",
        nullable=True,
        shown=5,
        label="State or region",
    )
    parent_place_id: str = text("The local government this one lies inside", nullable=True)
    latitude: float = number("Latitude of a point inside the place", "degrees", ge=-90, le=90)
    longitude: float = number("Longitude of a point inside the place", "degrees", ge=-180, le=180)
    official_code: str = text("Code in the country's own list", nullable=True)
    official_code_scheme: str = text("Which list that code is from", nullable=True)
    population: pd.Int64Dtype = number(
        "Residents by the definition named beside it", "residents", ge=0, shown=6
    )
    population_year: pd.Int64Dtype = number(
        "Year the population refers to", "year", ge=1990, le=2035, shown=7
    )
    population_definition: str = text("Who is counted", nullable=True)
    population_source: str = text("Who published the figure", nullable=True)
    population_url: str = text("Where the figure stands", nullable=True, str_matches=URL)
    population_licence: str = text(
        "Licence of the figure, as recorded by the compilers", nullable=True
    )
    population_quality: str = coded(
        "population_quality", "How far the population can be trusted", shown=8
    )
    forum_status: str = coded(
        "forum_status", "Standing in the dashboard's group of cities", shown=9, label="Membership"
    )


class Screening(Table):
    """A rule of `risk_screening.csv` that a deployment's technology and sector meet; no legal
    classification."""

    deployment_id: str = text("The deployment")
    rule_id: str = text("The rule")
    area: str = coded(
        "screening_area",
        "Area of Annex III, practice of Article 5 or duty of Article 50 it points to",
    )
    basis: str = coded(
        "basis",
        "Whether the technology and sector that the rule asks for are stated by the source, or one"
        " of them is coded",
        nullable=True,
    )


class Survey(Table):
    """A wave of questions put to, or coded for, a frame of places."""

    survey_id: str = text("Source and wave", unique=True, str_matches=KEY)
    title: str = text("Short name")
    organiser: str = text("Who asked or coded")
    reference_date: str = text("The date the answers describe", str_matches=PARTIAL_DATE)
    frame: str = text("Who was to answer, in words")
    frame_size: pd.Int64Dtype = number("Places in the frame", "places", ge=0)
    respondents: pd.Int64Dtype = number(
        "Places with at least one given answer", "places", ge=0, is_made=True
    )
    evidence_kind: str = coded("evidence_kind", "How the answers came about")
    source_id: str = text("The source of the wave", label="Source", is_made=True)


class Question(Table):
    """An item as it was put in one wave."""

    question_id: str = text("Survey and item", unique=True, str_matches=KEY)
    survey_id: str = text("The wave")
    item: str = text("The common question it maps to, or its own code")
    wording: str = text("Our own short wording of the item")
    topic: str = text("Group of items")
    options: str = text("Accepted answers, separated by |")
    comparability: str = text(
        "How it compares with the common question: same, definition differs, or break",
        nullable=True,
    )


class Reply(Table):
    """What a local government says, in its own words, of one value that is shown of it."""

    place_id: str = text("The local government that the record is of")
    record_table: str = coded(
        "record_table", "What the reply is about: a system or an answer", shown=6
    )
    record_id: str = text("The deployment_id of the system, or the question_id of the answer")
    record_field: str = coded(
        "reply_field", "Which value of the record the reply is about", shown=8
    )
    note: str = text("The reply, as the local government wrote it for publication", shown=9)
    reply_date: str = text("When it replied", str_matches=PARTIAL_DATE, shown=10)
    evidence_url: str = text(
        "Page that the reply rests on", nullable=True, str_matches=URL, shown=11, label="Link"
    )
    source_id: str = text("The source of the record", label="Source", is_made=True)
    source_file: str = text("The raw file the record stands in", is_made=True)
    source_row: pd.Int64Dtype = row()

    @pa.check("note")
    @classmethod
    def is_fit_to_print(cls, notes: pd.Series) -> pd.Series:
        """Whether a note is short and holds no contact details."""
        return (notes.str.len() <= LONGEST_REPLY) & ~notes.str.contains(CONTACT, regex=True)


class PublishedFigure(Table):
    """A number that somebody else published; shown as context, never mixed into our own shares."""

    figure_id: str = text("Source and key", unique=True, str_matches=KEY)
    organiser: str = text("Who published it", shown=1)
    survey: str = text("The survey or report", shown=2)
    indicator: str = text("What is measured", shown=3)
    group: str = text("Of whom", shown=4)
    value: float = number("The published number; missing where only the coverage is known", shown=5)
    unit: str = coded("unit", "What the number counts", shown=6)
    base: pd.Int64Dtype = number("Of how many bodies", "bodies", ge=0, shown=7)
    as_of: str = text("Reference or publication date as stated", shown=8)
    year: pd.Int64Dtype = number("Year of that date", "year", **YEAR)
    release_kind: str = coded("release_kind", "Provisional or final")
    is_break: bool = truth("The definition changed before this value: do not draw a line across")
    evidence_url: str = text("Where it was read", str_matches=URL, shown=9, label="Link")
    source_id: str = text("The source of the record", label="Source", is_made=True)
    source_file: str = text("The raw file the record stands in", is_made=True)
    source_row: pd.Int64Dtype = row()


class Crosswalk(Table):
    """One category of a risk scheme and the display tier it leads to, if any."""

    risk_scheme: str = text("The scheme")
    scheme_version: str = text("Its version", nullable=True)
    risk_label: str = text("The category in the scheme's own words")
    tier: str = coded("risk_tier", "Display tier", nullable=True)
    match: str = coded("match", "How well the category fits the tier")
    reason: str = text("Why the category leads to this tier, or to none")


class ScreeningRule(Table):
    """One visible rule by which technology and sector point to an area of the AI Act."""

    rule_id: str = text("The rule", unique=True, str_matches=OWN_WORD)
    technology: str = coded("technology", "Technology it applies to")
    sector: str = coded("sector", "Sector it applies to; empty means any", nullable=True)
    only_with: str = text(
        "Words, separated by |, one of which must stand in the system's English name or purpose;"
        " empty means that none has to",
        nullable=True,
    )
    not_with: str = text("Words, separated by |, none of which may stand there", nullable=True)
    area: str = coded("screening_area", "Where it points")
    instrument: str = text("Part of the AI Act: annex_iii, article_5 or article_50")
    provision: str = text("The provision")
    reason: str = text("Why technology and sector point there")


class Source(Table):
    """Where rows came from, and how many."""

    source_id: str = text("The source", unique=True)
    title: str = text("What it is", shown=1)
    publisher: str = text("Who publishes it", shown=2)
    url: str = text("Where it is published", str_matches=URL, shown=10, label="Link")
    licence: str = text("Terms of use", shown=9)
    licence_note: str = text("Where the licence is stated")
    citation: str = text("How to cite it")
    collection_kind: str = coded("collection_kind", "How the rows were collected", shown=3)
    frame: str = text("The bodies that could be in it, in words")
    frame_size: pd.Int64Dtype = number("How many bodies that is", "bodies", ge=0, shown=4)
    frame_country: str = text(
        "Country, where the frame is every place of one kind in it",
        nullable=True,
        str_matches=COUNTRY,
    )
    frame_kind: str = coded("place_kind", "Kind of those places", nullable=True)
    broad_sector: str = coded(
        "sector", "Sector that also holds what belongs in a narrower one", nullable=True
    )
    language: str = text(
        "Language of names and categories as the source states them, ISO 639",
        nullable=True,
        str_matches=LANGUAGE,
    )
    caveat: str = text("What it cannot tell")
    snapshot: str = text("Date of the raw files used", shown=5)
    sha256: str = text("Checksum over the raw files used")
    rows_read: pd.Int64Dtype = number("Rows in the raw files", nullable=False, ge=0, shown=6)
    rows_accepted: pd.Int64Dtype = number("Rows that made records", nullable=False, ge=0, shown=7)
    rows_set_aside: pd.Int64Dtype = number(
        "Rows outside the dashboard's scope or replaced by later ones", nullable=False, ge=0
    )
    rows_refused: pd.Int64Dtype = number(
        "Rows that should have made records and did not", nullable=False, ge=0, shown=8
    )
    places_unresolved: pd.Int64Dtype = number(
        "Distinct names that lead to no place", nullable=False, ge=0
    )


class Refusal(Table):
    """A raw row that made no record, or a cell that was left out, and why; nothing is lost
    silently."""

    source_id: str = text("The source", shown=1, label="Source")
    file: str = text("The raw file", shown=7)
    row: pd.Int64Dtype = number(
        "Row in that file, counted from 1 without the header", ge=1, shown=6
    )
    field: str = text("The field at fault", nullable=True, shown=3)
    value: str = text("What stands there", nullable=True, shown=4)
    problem: str = coded("problem", "What is wrong", shown=2)
    accepted: str = text("What would be accepted, or the rule", nullable=True, shown=5)


TABLES: dict[str, type[Table]] = {
    "place": Place,
    "deployment": RECORDS["deployment"],
    "screening": Screening,
    "survey": Survey,
    "question": Question,
    "answer": RECORDS["answer"],
    "reply": Reply,
    "published_figure": PublishedFigure,
    "crosswalk": Crosswalk,
    "screening_rule": ScreeningRule,
    "source": Source,
    "coding_quality": CodingQuality,
    "refusal": Refusal,
}

KEYS = {
    "answer": ["question_id", "place_id"],
    "reply": ["record_table", "record_id", "place_id", "record_field"],
    "deployment": ["deployment_id"],
    "screening": ["deployment_id", "rule_id"],
    "coding_quality": ["coding_file", "coded_field"],
    "refusal": ["source_id", "file", "row", "field"],
}


def keys(table: str) -> list[str]:
    """The columns that a table is sorted by, and that no two of its records share."""
    return KEYS.get(table) or [next(iter(columns(table)))]


def columns(table: str) -> dict[str, pa.Column]:
    """The columns of a table, by name, in order."""
    return TABLES[table].to_schema().columns
