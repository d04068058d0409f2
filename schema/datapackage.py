"""Tables as Frictionless resources (Data Package 2.0): what a release says of its files, and an
export of its own.

Field types and constraints are the schema's. Parquet files are listed as files, with their schema
beside: readers of Table Schema take a missing whole number of a Parquet file for a text.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from schema import stored, tables
from schema.arrow import arrow_schema
from schema.codelists import codes

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TYPES = {"int64": "integer", "double": "number", "bool": "boolean", "string": "string"}
MEDIA_TYPES = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FOREIGN = {
    "place_id": ("place", "place_id"),
    "source_id": ("source", "source_id"),
    "question_id": ("question", "question_id"),
    "survey_id": ("survey", "survey_id"),
    "deployment_id": ("deployment", "deployment_id"),
}


def table_schema(table: str) -> dict[str, object]:
    """A table of the schema as Table Schema: fields, primary key, and keys into other tables."""
    key = [
        name for name, column in tables.columns(table).items() if column.unique
    ] or tables.KEYS.get(table, [])
    own = set(key) if len(key) == 1 else set()
    foreign = [
        {"fields": [name], "reference": {"resource": resource, "fields": [field]}}
        for name, (resource, field) in FOREIGN.items()
        if name in tables.columns(table) and name not in own
    ]
    required = all(not tables.columns(table)[name].nullable for name in key)
    found: dict[str, object] = {"fields": [field(one) for one in arrow_schema(table)]}
    return (
        found
        | ({"primaryKey": key} if key and required else {})
        | ({"foreignKeys": foreign} if foreign else {})
    )


def field(one) -> dict[str, object]:
    """An Arrow field with the schema's metadata as a Table Schema field."""
    said = {key.decode(): value.decode() for key, value in (one.metadata or {}).items()}
    found: dict[str, object] = {"name": one.name, "type": TYPES.get(str(one.type), "string")}
    found |= {name: said[name] for name in ("description", "unit") if said.get(name)}
    limits: dict[str, object] = {} if one.nullable else {"required": True}
    limits |= {"enum": codes(said["codelist"])} if "codelist" in said else {}
    return found | ({"constraints": limits} if limits else {})


def resource(name: str, path: str, size: int, sha256: str, **more: object) -> dict[str, object]:
    """A file of a package."""
    kind = path.rsplit(".", 1)[-1]
    return {
        "name": name,
        "path": path,
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "bytes": size,
        "hash": f"sha256:{sha256}",
        **more,
    }


def package(
    manifest: Mapping[str, object],
    resources: Sequence[Mapping],
    sources: Sequence[Mapping],
    **more: object,
) -> dict[str, object]:
    """A descriptor. `manifest` names title, publisher, version and as_of; `sources` are rows of the
    source table.

    Each source keeps its own licence, so they stand side by side.
    """
    version, publisher = str(manifest["version"]), manifest.get("publisher")
    return {
        "$schema": PROFILE,
        "name": f"municipal-ai-{version}",
        "id": f"municipal-ai-{version}-{str(manifest['content'])[:16]}",
        "title": manifest.get("title") or "Municipal AI data",
        "version": version,
        "created": f"{manifest['as_of']}T00:00:00Z",
        **({"contributors": [{"title": publisher, "roles": ["publisher"]}]} if publisher else {}),
        "sources": [
            {"title": one["title"], "path": one["url"], "version": one["snapshot"]}
            for one in sources
        ],
        "licenses": [licence(one) for one in sources],
        **more,
        "resources": list(resources),
    }


def licence(source: Mapping[str, object]) -> dict[str, str]:
    """A source's terms, as a package names them: what they are, of which source, and where they are
    stated."""
    return {"title": f"{source['title']}: {source['licence']}", "path": str(source["url"])}


def release(
    folder: Path, manifest: Mapping[str, object], sources: Sequence[Mapping]
) -> dict[str, object]:
    """The descriptor of a release's folder: every table and the outlines, with size and
    checksum."""
    found = [
        _parquet(folder / f"{name}.parquet", name)
        for name in tables.TABLES
        if (folder / f"{name}.parquet").exists()
    ]
    if (outlines := folder / "outlines.geojson").exists():
        found.append(resource("outlines", outlines.name, *stored.measured(outlines), type="file"))
    return package(manifest, found, sources)


def _parquet(path: Path, table: str) -> dict[str, object]:
    meaning = " ".join(str(tables.TABLES[table].__doc__).split())
    told = resource(
        table,
        path.name,
        *stored.measured(path),
        type="file",
        description=meaning,
        schema=table_schema(table),
    )
    if path.is_dir():
        told["path"] = [f"{path.name}/{file.name}" for file in stored.files(path)]
    return told
