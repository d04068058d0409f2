"""Laws of the hand-made tables in data/reference: same systems, vendors, risk and labels."""

import json
import shutil
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from etl import source
from etl.adopt import ALIAS_COLUMNS, adopt_places
from etl.build import assembled, read_source
from etl.reference import curated_now
from schema import tables
from tests.raw import RAW, needs_raw

ROOT = Path(__file__).parent.parent
HEADERS = {
    "same_as": ["deployment_id", "same_as_id", "basis", "note"],
    "vendor_aliases": ["vendor_begins", "vendor"],
    "everyday_words": ["codelist", "word", "code", "language"],
    "risk_crosswalk": ["risk_scheme", "scheme_version", "risk_label", "tier", "match", "reason"],
    "risk_screening": [
        "rule_id",
        "technology",
        "sector",
        "only_with",
        "not_with",
        "area",
        "instrument",
        "provision",
        "reason",
    ],
    "deployment_labels": ["deployment_id", "name"],
    "category_words": ["category", "english", "risk_scheme", "language"],
    "source_languages": ["source_id", "language", "reason"],
    "next_steps": ["step_id", "rule", "item", "least", "position"],
    "outlines": ["country", "kind", "folder", "file", "code", "credit", "address"],
    "country_names": ["country", "name", "names"],
    "country_regions": ["country", "region"],
    "known_cities": ["geonames_id", "name", "country", "state", "residents", "names"],
    "place_names": ["place_id", "names"],
    "place_names_added": ["place_id", "names"],
    "regions": [
        "region_id",
        "name",
        "names",
        "country",
        "outline",
        "admin",
        "code_begins",
        "place_id",
    ],
    "place_regions": ["place_id", "region_id"],
    "place_parents": ["place_id", "parent_place_id", "basis"],
    "places_added": list(tables.columns("place")),
    "record_corrections": ["deployment_id", "column", "value", "reason"],
    "record_places": ["deployment_id", "place_ids", "match", "reason"],
}
KEYS = {
    "everyday_words": ["codelist", "word"],
    "risk_crosswalk": ["risk_scheme", "scheme_version", "risk_label"],
    "outlines": ["country", "kind"],
    "record_corrections": ["deployment_id", "column"],
}
ABOVE = ["county", "province", "federation"]


def table(name: str) -> pd.DataFrame:
    return _text(ROOT / "data" / "reference" / f"{name}.csv")


def codes(name: str) -> set[str]:
    return set(_text(ROOT / "schema" / "codelists" / f"{name}.csv")["code"])


def _text(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")


@pytest.mark.parametrize("name", HEADERS)
def test_shape(name):
    """Each table has its header, a unique key, rows sorted by it, trimmed cells and plain line
    ends."""
    rows, key = table(name), KEYS.get(name, HEADERS[name][:1])
    assert list(rows) == HEADERS[name] and len(rows)
    keys = list(rows[key].itertuples(index=False, name=None))
    assert len(set(keys)) == len(keys) and keys == sorted(keys)
    assert all(cell == cell.strip() for cell in rows.to_numpy().ravel())
    assert b"\r" not in (ROOT / "data" / "reference" / f"{name}.csv").read_bytes()


@needs_raw
def test_places_are_those_researched(tmp_path):
    """Adopting the researched tables gives the committed ones: each source says what the research
    calls it, and places and aliases added by hand stay."""
    curated = ROOT / "data" / "reference"
    for name in ("places.csv", "place_aliases.csv"):
        shutil.copy(curated / name, tmp_path)
    by_hand = f"zz-1,Ours{',' * 18}\n".encode()
    with (tmp_path / "places.csv").open("ab") as file:
        file.write(by_hand)
    adopt_places(RAW, date(2026, 11, 29), tmp_path)
    for name in ("places.csv", "place_aliases.csv"):
        added = by_hand if name == "places.csv" else b""
        assert (tmp_path / name).read_bytes() == (curated / name).read_bytes() + added


def test_no_place_stands_twice():
    """No two places of a country share an official code, and none has two rows."""
    places = table("places")
    coded = places[places["official_code"] != ""]
    assert not coded.duplicated(["country", "official_code_scheme", "official_code"]).any()
    assert places["place_id"].is_unique


def test_aliases_lead_to_known_places():
    """Every place an alias names is in the table of places, and a name without a place says why."""
    aliases, known = table("place_aliases"), set(table("places")["place_id"])
    named = {place for ids in aliases["place_ids"] for place in filter(None, ids.split("|"))}
    assert list(aliases) == ALIAS_COLUMNS
    assert named and named <= known
    assert (aliases.loc[aliases["place_ids"] == "", "reason"] != "").all()


def test_the_research_means_one_source_by_a_name():
    """No two sources are called alike by the researched tables of places."""
    names = [source.load(name).ORIGIN.known_as or name for name in source.source_ids()]
    assert len(set(names)) == len(names) > 0


def test_records_are_of_known_places_or_say_why_not():
    """A record's own row beats what its body's name leads to, leads to places that are there, and
    says why; a place that is added is none of the researched ones."""
    rows, reference = table("record_places"), curated_now()
    assert not set(table("places_added")["place_id"]) & set(table("places")["place_id"])
    assert set("|".join(rows["place_ids"]).split("|")) - {""} <= reference.place_ids
    assert (rows["reason"] != "").all()
    atlas = ("us_atlas_of_surveillance", "Camden County Police Department", "Camden, NJ")
    assert reference.resolve(*atlas).place_ids == ("us-34007",)
    assert reference.resolve(*atlas, "us_atlas_of_surveillance:AOS5541").place_ids == (
        "us-3410000",
    )


@needs_raw
def test_corrections_reach_their_records():
    """Every correction is of a record that there is, gives a code of its column and takes the place
    of what the source says; nine of the desk research's economic affairs are transport."""
    snapshots = source.snapshots(RAW, "forum_desk_research", date(2026, 11, 29))
    result = read_source("forum_desk_research", snapshots, curated_now())
    built = assembled([result], curated_now())["deployment"].set_index("deployment_id")
    for row in table("record_corrections").itertuples():
        assert built.loc[row.deployment_id, row.column] == row.value and row.reason
    received = pd.concat(result.frames["deployment"]).set_index("deployment_id")["sector"]
    economic = received[received == "economic_affairs"].index
    assert built.loc[economic, "sector"].value_counts().to_dict() == {
        "transport": 9,
        "economic_affairs": 4,
    }
    assert (built["body_level"] == "national").sum() == 5


def test_parents_add_to_the_researched_places():
    """Each pair is of two known places of one country and of no place whose parent is known
    already, and nothing lies in itself."""
    places, added = table("places").set_index("place_id"), table("place_parents")
    assert set(added["place_id"]) | set(added["parent_place_id"]) <= set(places.index)
    assert (places.loc[added["place_id"], "parent_place_id"] == "").all()
    of, within = (places.loc[added[name]].reset_index() for name in ("place_id", "parent_place_id"))
    assert (of["country"] == within["country"]).all()
    assert (
        within["kind"].isin([*ABOVE, "metropolitan_government"]).all()
        and not of["kind"].isin(ABOVE).any()
    )
    assert curated_now().places.set_index("place_id").loc[
        added["place_id"], "parent_place_id"
    ].tolist() == list(added["parent_place_id"])


def test_a_parent_has_more_residents():
    """Wherever both have an official number of the same kind, nobody has more residents than what
    they lie in."""
    places = (
        curated_now()
        .places.query("population_quality == 'official'")
        .set_index("place_id")["population"]
        .astype(int)
    )
    pairs = table("place_parents").query(
        "place_id in @places.index and parent_place_id in @places.index"
    )
    assert (
        len(pairs)
        and (
            places.loc[pairs["place_id"]].to_numpy()
            < places.loc[pairs["parent_place_id"]].to_numpy()
        ).all()
    )


def test_same_as_ends():
    """Following a same-as link from any record ends at a record that points nowhere, and no record
    points to itself."""
    links = table("same_as").set_index("deployment_id")["same_as_id"].to_dict()
    for start, end in links.items():
        seen = {start}
        while end in links:
            assert end not in seen, f"{start} runs in a circle"
            seen.add(end)
            end = links[end]
        assert end not in seen, f"{start} points to itself"


def test_same_as_basis():
    """A link says whether name, purpose or cited page makes two records one system."""
    assert set(table("same_as")["basis"]) <= {"same_name", "same_purpose", "same_link"}


def test_same_as_prefers_registers():
    """A register's record is never replaced by a record of another source."""
    links, registers = (
        table("same_as"),
        ("nl_algorithm_register", "uk_atrs", "us_nyc_algorithmic_tools"),
    )
    replaced = links[links["deployment_id"].str.startswith(registers)]
    own = (
        replaced["deployment_id"].str.split(":").str[0]
        == replaced["same_as_id"].str.split(":").str[0]
    )
    assert own.all()


def test_labels_are_short():
    """A label fits in 60 characters and is a name: no full stop at its end, no address, no
    quotation."""
    names = table("deployment_labels")["name"]
    assert names.str.len().between(5, 60).all()
    assert not names.str.contains(r"https?:|@(?!G)|[\"“”]|\.$").any()


@needs_raw
def test_ids_are_records():
    """Every record that a link or a label names stands in a raw snapshot of its source."""
    named = {
        *table("same_as")["deployment_id"],
        *table("same_as")["same_as_id"],
        *table("deployment_labels")["deployment_id"],
    }
    assert named <= set(_records())


@needs_raw
def test_every_local_ai_case_has_a_label():
    """Each AI case of a local government in Public Sector Tech Watch has a neutral label."""
    cases = _raw("eu_public_sector_tech_watch")
    category = (
        cases["Responsible organisation category"].str.casefold().str.replace("-", " ").str.strip()
    )
    ours = (category == "local government") & (
        cases["Primary Technology"].str.casefold().str.strip() == "artificial intelligence"
    )
    expected = "eu_public_sector_tech_watch:" + cases.loc[ours, "PSTW ID"]
    assert ours.sum() > 500 and set(expected) <= set(table("deployment_labels")["deployment_id"])


def _raw(source: str) -> pd.DataFrame:
    return pd.concat(map(_text, sorted((RAW / source).glob("20*/*.csv"))))


def _records():
    yield from "eu_public_sector_tech_watch:" + _raw("eu_public_sector_tech_watch")["PSTW ID"]
    yield from "us_atlas_of_surveillance:" + _raw("us_atlas_of_surveillance")["AOSNUMBER"]
    yield from "us_nc_alpr_survey:" + _raw("us_nc_alpr_survey")["id"]
    yield from "jp_genai_procurement:" + _raw("jp_genai_procurement")["case_id"]
    for name, body, project in (
        ("fr_bibliotheque_ia", "Nom_collectivite", "Nom_du_projet"),
        ("no_ki_prosjekter", "Prosjekteier", "Prosjekttittel"),
    ):
        keys = _raw(name)[body] + "/" + _raw(name)[project].str.split().str.join(" ")
        yield from f"{name}:" + keys
    for file in (RAW / "eu_urbmobai").glob("20*/*_check.json"):
        for feature in json.loads(file.read_text(encoding="utf-8")):
            yield f"eu_urbmobai:{feature['properties']['id']}"
    portals = _raw("us_flock_portals")["portal"]
    yield from "us_flock_portals:" + portals.str.rpartition("/")[2]
    tools = _raw("us_nyc_algorithmic_tools")
    yield from "us_nyc_algorithmic_tools:" + tools["agency"] + "/" + tools["tool_name"]
    desk = _raw("forum_desk_research").dropna(subset="system_name")
    yield from "forum_desk_research:" + desk["city"] + "/" + desk["system_name"]
    for listing in (RAW / "nl_algorithm_register").glob("20*/algoritmes.json"):
        yield from (
            "nl_algorithm_register:"
            + pd.DataFrame(pd.read_json(listing)["algoritmes"].tolist())["id"]
        )
