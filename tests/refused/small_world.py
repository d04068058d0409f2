"""Two sources of three systems each, and what becomes of them."""

import json
from datetime import date
from pathlib import Path

from etl import source
from etl.build import read_source
from etl.reference import Reference

DAY = date(2026, 11, 22)
REGISTER, PACKAGE = "nl_algorithm_register", "forum_package"
FILES = {
    REGISTER: {
        "2026-08-08/algoritmes.json": json.dumps(
            {
                "algoritmes": [
                    {
                        "id": str(n),
                        "organisatie": "Gemeente Delft",
                        "status": "in_gebruik",
                        "title": f"Systeem {n}",
                        "url": "https://example.org/a",
                    }
                    for n in (1, 2, 3)
                ]
            },
            indent=0,
        ),
        "2026-01-02/register_facts.csv": (
            "algorithm_id,category,provider,publication_category,begin_date\n1,Verkeer,Voorbeeld"
            " BV,Hoog-risico AI-systeem,2022-07-01\n2,Wonen,Café BV,Overige"
            " algoritmes,\n3,Wonen,,Overige algoritmes,\n"
        ),
    },
    PACKAGE: {
        "2026-11-01/place.csv": (
            "place_id,name,kind,country,region,population,population_quality,forum_status\n"
            "xx-a,Aville,city,FR,europe,1000,official,none\n"
            "xx-b,Béville,city,FR,europe,2000,official,none\n"
        ),
        "2026-11-01/deployment.csv": (
            "deployment_id,place_id,body,name,status,start_date\n"
            "1,xx-a,Aville,One,in_use,2024\n2,xx-a,Aville,Two,in_use,2024\n"
            '3,xx-a,Aville,"Three, quoted",in_use,2024\n'
        ),
    },
}
LISTING, FACTS = FILES[REGISTER]
PLACES, SYSTEMS = FILES[PACKAGE]
NUL, ENDLESS = "a\0b", "x" * 1_000_000


def put(raw: Path, source_id: str, file: str = "", text: str | bytes = "") -> None:
    """The source's files, one of them replaced."""
    for name, usual in FILES[source_id].items():
        path = raw / source_id / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text if name == file else usual
        path.write_bytes(data if isinstance(data, bytes) else data.encode())


def outcome(raw: Path, source_id: str, reference: Reference) -> tuple[list[str], list[tuple]]:
    """The keys of the systems that were kept, and (file, row, field, value, problem, accepted) of
    each refusal."""
    result = read_source(source_id, source.snapshots(raw, source_id, DAY), reference)
    refusals = result.refusals.frame()
    refusals = refusals.astype(object).where(refusals.notna() & (refusals != ""), None)
    assert set(refusals["source_id"]) <= {source_id}
    kept = [
        key.removeprefix(f"{source_id}:")
        for frame in result.frames["deployment"]
        for key in frame["deployment_id"]
    ]
    return kept, [(row.file.split("/", 1)[1], *tuple(row)[3:]) for row in refusals.itertuples()]
