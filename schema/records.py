"""The records: what one source says of a system, or of one place's answer."""

import pandas as pd
import pandera.pandas as pa

from schema.answers import Answer
from schema.columns import (
    CURRENCY,
    LONGEST_LABEL,
    LONGEST_LINE,
    PARTIAL_DATE,
    START,
    URL,
    YEAR,
    Table,
    basis_of,
    coded,
    fits_a_line,
    number,
    row,
    text,
)
from schema.identifiers import KEY


class Deployment(Table):
    """An AI or algorithmic system in one local government, as one source records it."""

    deployment_id: str = text(
        "Source and the source's own key", unique=True, change="", str_matches=KEY
    )
    system_id: str = text(
        "The system; records of one system in several places or sources share it",
        label="Same system as",
        is_made=True,
    )
    place_id: str = text("The local government")
    body: str = text("Organisation as the source names it", label="Organisation", is_replied=True)
    name: str = text(
        "Name of the system, or a neutral label where the source gives a sentence",
        shown=1,
        is_replied=True,
    )
    label_en: str = text(
        "English label of a name that is not English; our own words",
        nullable=True,
        label="Name in English",
        shown=2,
        is_replied=True,
    )
    purpose: str = text(
        "What it is for, in one line of plain English; our own words, never the source's",
        nullable=True,
        shown=3,
        is_replied=True,
    )
    sector: str = coded(
        "sector",
        "What the system is for",
        unstated="not_stated",
        is_fact=True,
        change="reclassified",
        shown=7,
        is_replied=True,
    )
    sector_basis: str = basis_of("sector")
    technology: str = coded(
        "technology",
        "What kind of system it is",
        unstated="not_stated",
        is_fact=True,
        change="reclassified",
        shown=8,
        is_replied=True,
    )
    technology_basis: str = basis_of("technology")
    technology_as_stated: str = text(
        "The publisher's own class of what kind of system it is, in its own words; classes of"
        " another kind than ours",
        nullable=True,
        label="Class in the publisher's words",
        change="reclassified",
    )
    status: str = coded(
        "status",
        "Where the system stands, by the source's last word",
        unstated="unknown",
        is_fact=True,
        change="status",
        shown=9,
        is_replied=True,
    )
    start_date: str = text(
        "When it started: year, quarter, month or day",
        nullable=True,
        str_matches=START,
        is_fact=True,
        counts_if="is_start",  # of a kind that trends use
        shown=10,
        is_replied=True,
    )
    start_precision: str = coded(
        "start_precision",
        "How exact the start date is",
        nullable=True,
        follows="start_date",
        change="",
        is_made=True,
    )
    start_kind: str = coded(
        "start_kind",
        "What the start date is a date of",
        nullable=True,
        label="Kind of date",
        follows="start_date",
        shown=11,
    )
    start_year: pd.Int64Dtype = number(
        "Year of the start date", "year", **YEAR, follows="start_date", change="", is_made=True
    )
    end_year: pd.Int64Dtype = number("Year it ended or is to end", "year", **YEAR, is_replied=True)
    vendor: str = text(
        "Supplier; several are separated by semicolons; `in-house` where the body built it",
        nullable=True,
        label="Supplier",
        is_fact=True,
        shown=12,
        is_replied=True,
    )
    procurement_method: str = coded(
        "procurement_method", "How the supplier was or is to be found", nullable=True
    )
    contract_amount: float = number(
        "What the contract is worth as its parties published it; taxes, terms and what is bought"
        " differ",
        ge=0,
    )
    contract_currency: str = text(
        "Currency of the amount, ISO 4217",
        nullable=True,
        str_matches=CURRENCY,
        follows="contract_amount",
        is_paired=True,
    )
    risk_scheme: str = text(
        "The scheme the source's risk category belongs to",
        nullable=True,
        labels="risk_scheme",
        follows="risk_label",
        change="reclassified",
    )
    risk_label: str = text(
        "Risk category in the source's own words",
        nullable=True,
        label="Risk category",
        is_fact=True,
        change="reclassified",
        shown=13,
        is_replied=True,
    )
    risk_tier: str = coded(
        "risk_tier",
        "Display tier through the risk crosswalk",
        unstated="not_assessed",
        follows="risk_label",
        change="reclassified",
        is_made=True,
    )
    impact_assessment: str = coded(
        "impact_assessment",
        "Whether the source says that the system's impact or risk was assessed",
        unstated="not_stated",
        is_fact=True,
        is_replied=True,
    )
    is_ai: str = coded(
        "is_ai",
        "Whether this is AI, as its source says or, where it does not, as it was coded",
        label="Whether it is AI",
        unstated="not_stated",
        is_fact=True,
        change="reclassified",
        is_replied=True,
    )
    is_ai_basis: str = basis_of("is_ai")
    residents_facing: str = coded(
        "residents_facing",
        "Whether residents use or meet it themselves",
        label="Whether residents meet it",
        unstated="unknown",
        is_fact=True,
        change="reclassified",
        is_replied=True,
    )
    residents_facing_basis: str = basis_of("residents_facing")
    process_type: str = coded(
        "process_type",
        "The kind of administrative work it is part of, as Public Sector Tech Watch tells kinds"
        " apart",
        unstated="not_stated",
        is_fact=True,
        is_replied=True,
    )
    interaction: str = coded(
        "interaction",
        "Between whom: government and citizens, businesses, or within government",
        unstated="not_stated",
        is_fact=True,
        is_replied=True,
    )
    evidence_url: str = text(
        "Where the record can be read",
        nullable=True,
        str_matches=URL,
        label="Link",
        is_fact=True,
        shown=14,
        is_replied=True,
    )
    body_level: str = coded(
        "level",
        "Of which level the body is, where that is not its place's",
        nullable=True,
        label="Level of the body",
        change="reclassified",
        is_made=True,
        is_sourced=True,
    )
    facts_date: str = text(
        "The day of the older file that holds further facts of the source's records",
        nullable=True,
        str_matches=PARTIAL_DATE,
        label="Date of further facts",
        change="",
        is_made=True,
        is_sourced=True,
    )
    unread: str = text(
        "Fields that no file we read could hold of the record, as it is newer than the file of"
        " facts; separated by semicolons",
        nullable=True,
        label="Not in the files read",
        change="",
        is_made=True,
        is_sourced=True,
    )
    evidence_date: str = text(
        "The day the source's word is of: of the report the record stands in, else of the files",
        nullable=True,
        str_matches=PARTIAL_DATE,
        change="",
        is_made=True,
        is_sourced=True,
    )
    source_id: str = text(
        "The source of the record", label="Source", change="", shown=99, is_made=True
    )
    source_file: str = text("The raw file the record stands in", change="", is_made=True)
    source_row: pd.Int64Dtype = row()

    @pa.check("label_en")
    @classmethod
    def label_fits(cls, labels: pd.Series) -> pd.Series:
        """Whether a label is short and without contact details."""
        return fits_a_line(labels, LONGEST_LABEL)

    @pa.check("purpose")
    @classmethod
    def purpose_fits(cls, lines: pd.Series) -> pd.Series:
        """Whether a purpose is one short line without contact details."""
        return fits_a_line(lines, LONGEST_LINE)


RECORDS: dict[str, type[Table]] = {"deployment": Deployment, "answer": Answer}
