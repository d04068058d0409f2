"""Dutch Algorithm Register: algorithms that government bodies of the Netherlands have entered
themselves.

Collected: bodies publish voluntarily; central government was asked to be complete by 2025,
municipalities were not. Four kinds of snapshot exist: the register's bulk export in Dutch, which
`fetch` brings (every entry with its id and all fields); a full listing (id, title, organisation,
status); a table of facts by the same id (risk category, theme, vendor, begin date); and an English
export of an earlier standard, without ids. A listing is read with the newest facts or bulk export
before it; the others stand alone when they are the newest there is.

The listing's "Onbekend" for an impact assessment is not stated: it says that nobody knows or that
nothing was entered.

Cannot tell: which municipalities use algorithms without registering them; what kind of technology a
system is; whether an entry is AI (the register lists rules and e-mail software too) unless its
category says so; when use began, where the begin date is a product's date (30 entries of one
supplier say June 2014).
"""

from collections.abc import Iterator

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot
from words.said import said

ORIGIN = Origin(
    title="Dutch Algorithm Register",
    publisher="Ministry of the Interior and Kingdom Relations, Netherlands",
    url="https://algoritmes.overheid.nl/",
    licence="CC0-1.0 (listing); reuse of the register's content permitted by its own notice",
    licence_note="Stated in the listing's repository and on the register's site",
    citation=(
        "Algoritmeregister van de Nederlandse overheid, Ministerie van BZK, algoritmes.overheid.nl"
    ),
    collection_kind="register",
    frame="Municipalities of the Netherlands (342 gemeenten); registration is voluntary for them",
    frame_size=342,
    frame_country="NL",
    frame_kind="municipality",
    language="nl",
    known_as="NL-ALGO-REG",
    caveat=(
        "Being registered is not the same as being used, and not being registered says nothing"
        " about use. Technology is not stated. Where a listing is newest, categories of entries"
        " newer than the facts are not in the files read."
    ),
    downloads={"export_NLD.csv": "https://algoritmes.overheid.nl/api/downloads/NLD?filetype=csv"},
    by_hand=(
        "Open https://algoritmes.overheid.nl/, download the whole register as CSV, and save it as"
        " export_NLD.csv in {folder}."
    ),
)

LISTING, FACTS, BULK, ENGLISH = (
    "algoritmes.json",
    "register_facts.csv",
    "export_NLD.csv",
    "export_ENG.csv",
)
# What stands in the older file only, by our names: theme, supplier, begin date, category and what
# the category says of AI.
UNREAD = "sector;vendor;start_date;risk_label;is_ai"
_JOINED = ["category", "provider", "publication_category", "begin_date"]


def rows(snapshots: list[Snapshot]) -> Iterator[pd.DataFrame]:
    """One row an entry: algorithm_id, organization, name, status, url and the four facts."""
    for frame in _entries(snapshots):
        # An entry may name several themes; the first is the one its body put first.
        yield frame.assign(
            category=frame["category"].str.split(", ").str[0], is_ai=frame["publication_category"]
        )


def _entries(snapshots: list[Snapshot]) -> Iterator[pd.DataFrame]:
    newest = snapshots[-1]
    with_facts = [snapshot for snapshot in snapshots if snapshot.has(BULK) or snapshot.has(FACTS)]
    if newest.has(LISTING):
        return iter([_listing(newest, with_facts)])
    return _facts(newest) if newest in with_facts else iter([_export(newest)])


def _listing(newest: Snapshot, with_facts: list[Snapshot]) -> pd.DataFrame:
    listing = read.json_rows(
        newest.path(LISTING), "algoritmes", needs=["id", "organisatie", "title", "status"]
    )
    listing = listing.rename(
        columns={"id": "algorithm_id", "organisatie": "organization", "title": "name"}
    )
    if not with_facts:
        return listing.assign(**dict.fromkeys(_JOINED, ""))
    facts = pd.concat(_facts(with_facts[-1]))[["algorithm_id", *_JOINED]].drop_duplicates(
        "algorithm_id"
    )
    is_newer = ~listing["algorithm_id"].isin(facts["algorithm_id"])
    return (
        listing.merge(facts, on="algorithm_id", how="left")
        .fillna("")
        .assign(facts_date=with_facts[-1].date, unread=is_newer.map({True: UNREAD, False: ""}))
    )


def _facts(snapshot: Snapshot) -> Iterator[pd.DataFrame]:
    """Entries of the bulk export or the facts table, which have the register's id and so its page.

    The register holds months, and the facts table writes each as its first day. The export's own
    `url` leads to the body's site, not to the entry.
    """
    path = snapshot.path(BULK if snapshot.has(BULK) else FACTS)
    for facts in read.csv_parts(path, needs=["algorithm_id", *_JOINED]):
        url = "https://algoritmes.overheid.nl/nl/algoritme/" + facts["algorithm_id"]
        yield facts.assign(begin_date=facts["begin_date"].str[:7], url=url)


def _export(snapshot: Snapshot) -> pd.DataFrame:
    """Entries of the export have no register id, so body and name identify them; bodies are named
    in English."""
    export = read.csv_rows(snapshot.path(ENGLISH), needs=["organization", "name", "url", *_JOINED])
    organization = export["organization"].str.replace(MUNICIPALITY, GEMEENTE, regex=False)
    url = export["url"].where(export["url"].str.match(r"^https?://\S+$"), "")
    return export.assign(
        algorithm_id=organization + "/" + export["name"], organization=organization, url=url
    )


SECTORS = {
    "Organisatie en bedrijfsvoering": "general_public_services",
    "Organisation and business operations": "general_public_services",
    "Dienstverlening": "general_public_services",
    "Service delivery": "general_public_services",
    "Bestuur": "general_public_services",
    "Board": "general_public_services",
    "Overheidsfinanciën": "general_public_services",
    "Public finance": "general_public_services",
    "Financiën": "general_public_services",
    "Finance": "general_public_services",
    "Internationaal": "general_public_services",
    "International": "general_public_services",
    "Migratie en integratie": "general_public_services",
    "Migration and Integration": "general_public_services",
    "Recht": "public_order_safety",
    "Law": "public_order_safety",
    "Openbare orde en veiligheid": "public_order_safety",
    "Public Order and Safety": "public_order_safety",
    "Economie": "economic_affairs",
    "Economy": "economic_affairs",
    "Werk": "economic_affairs",
    "Work": "economic_affairs",
    "Landbouw": "economic_affairs",
    "Agriculture": "economic_affairs",
    "Verkeer": "transport",
    "Traffic": "transport",
    "Natuur en milieu": "environmental_protection",
    "Nature and Environment": "environmental_protection",
    "Wonen": "housing_community",
    "Living": "housing_community",
    "Huisvesting": "housing_community",
    "Housing": "housing_community",
    "Ruimte en infrastructuur": "housing_community",
    "Space and Infrastructure": "housing_community",
    "Zorg en gezondheid": "health",
    "Health and Healthcare": "health",
    "Cultuur en recreatie": "recreation_culture_religion",
    "Culture and Recreation": "recreation_culture_religion",
    "Onderwijs en wetenschap": "education",
    "Education and Science": "education",
    "Sociale zekerheid": "social_protection",
    "Social Security": "social_protection",
    "": "not_stated",
}
STATUSES = {
    "in_gebruik": "in_use",
    "In gebruik": "in_use",
    "In use": "in_use",
    "Active": "in_use",
    "In operation": "in_use",
    "In operation since 18-12-2020": "in_use",
    "ontwikkeling": "in_development",
    "In ontwikkeling": "in_development",
    "In development": "in_development",
    "buiten_gebruik": "retired",
    "Buiten gebruik": "retired",
    "Out of use": "retired",
    "": "unknown",
}
# Only one of the register's categories says that an entry is AI; the others say nothing about it.
IS_AI = {
    "Hoog-risico AI-systeem": "yes",
    "High-Risk AI-system": "yes",
    "Impactvolle algoritmes": "not_stated",
    "Impactful algorithms": "not_stated",
    "Overige algoritmes": "not_stated",
    "Other algorithms": "not_stated",
    "": "not_stated",
}

# The listing says whether an assessment was made; a facts table and an export do not.
ASSESSED = {"Ja": "yes", "Nee": "no", "Onbekend": "not_stated", "": "not_stated"}
GEMEENTE = "Gemeente "
MUNICIPALITY = "Municipality of "  # the same in the English export
# Provinces are kept as records of another level; bodies of the state, water authorities, safety
# regions and joint services of several municipalities are not.
PROVINCIE = "Provincie "

FILLS = [
    Fill(
        table="deployment",
        rows=rows,
        columns={
            "algorithm_id": "key",
            "organization": "body",
            "name": "name",
            "status": "status",
            "category": "sector",
            "begin_date": "start_date",
            "provider": "vendor",
            "publication_category": "risk_label",
            "is_ai": "is_ai",
            "impactassessment": "impact_assessment",
            "url": "evidence_url",
            "facts_date": "facts_date",
            "unread": "unread",
        },
        codes={
            "status": STATUSES,
            "sector": SECTORS,
            "impact_assessment": ASSESSED,
            "is_ai": IS_AI,
        },
        optional=frozenset({"impactassessment", "facts_date", "unread"}),
        constants={"start_kind": "register_begin", "risk_scheme": "nl_publication_category"},
        aside=[
            (
                "out_of_scope",
                said("aside-no-municipality"),
                lambda f: ~f["organization"].str.startswith((GEMEENTE, PROVINCIE)),
            )
        ],
    )
]
