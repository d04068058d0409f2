"""A release for catalogues of data: as schema.org Dataset, which search engines read, and as
DCAT-AP 3, which data portals read."""

import json
from collections.abc import Callable
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from exports import address, unchanged, wanted
from exports.formats.kinds import KINDS
from exports.public import whole
from queries import engine, outlines
from queries.imprint import imprint
from queries.selection import Selection
from schema import measures, words
from schema.datapackage import licence
from schema.tables import TABLES

LD = "application/ld+json"
KEYWORDS = [
    "artificial intelligence",
    "local government",
    "cities",
    "algorithm registers",
    "public sector",
]
FILES = ("csv", "parquet", "json")  # of each table; other kinds are one address away
EU = "http://publications.europa.eu/resource/authority"
IANA = "http://www.iana.org/assignments/media-types"
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Facts(NamedTuple):
    """What both say of a release."""

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


def schema_org(request: Request) -> Response:
    """The release as a schema.org Dataset."""
    return _route(request, as_schema_org)


def dcat_ap(request: Request) -> Response:
    """The release as a DCAT-AP 3 catalogue of one dataset, its files and its interface."""
    return _route(request, as_dcat_ap)


def _route(request: Request, said: Callable[[Facts], dict]) -> Response:
    chosen = wanted.selection(wanted.single(request.query_params.multi_items(), ("release",)))
    base = address.base(request)
    tag = unchanged.etag(chosen.release, said.__name__, base)
    return whole(
        request,
        tag,
        lambda: json.dumps(
            said(facts(chosen.release, base)), ensure_ascii=False, indent=1
        ).encode(),
        LD,
    )


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


def as_schema_org(said: Facts) -> dict[str, object]:
    """A release's facts as a schema.org Dataset."""
    publisher = {"@type": "Organization", "name": said.publisher}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": said.address,
        "name": said.title,
        "description": said.description,
        "url": said.base or said.address,
        "identifier": f"sha256:{said.content}",
        "version": said.version,
        "datePublished": said.as_of,
        "dateModified": said.as_of,
        "temporalCoverage": said.temporal,
        "spatialCoverage": [
            {"@type": "Country", "name": measures.country(code), "identifier": code}
            for code in said.countries
        ],
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": KEYWORDS,
        "creator": publisher,
        "publisher": publisher,
        "license": [
            {"@type": "CreativeWork", "name": licence(one)["title"], "url": one["url"]}
            for one in said.sources
        ],
        "isBasedOn": [_source(one) for one in said.sources],
        "variableMeasured": [_measure(one) for one in measures.MEASURES.values()],
        "distribution": (
            [_download(said, name, kind) for name in said.tables for kind in FILES]
            + [_bundle(said)]
        ),
    }


def _source(source: dict) -> dict[str, str]:
    told = {"name": source["title"], "url": source["url"], "creditText": source["citation"]}
    return {
        "@type": "Dataset",
        **told,
        "description": f"{source['title']}: {source['frame']}. {source['caveat']}",
    }


def _measure(one: measures.Measure) -> dict[str, str]:
    return {
        "@type": "PropertyValue",
        "name": one.label,
        "unitText": one.unit,
        "description": one.reading,
    }


def _download(said: Facts, name: str, kind: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": f"{name}.{kind}",
        "description": words.table_meaning(name),
        "encodingFormat": KINDS[kind].media_type.split(";")[0],
        "contentUrl": said.file(name, kind),
    }


def _bundle(said: Facts) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": "bundle.zip",
        "description": "The chief tables as one data package",
        "encodingFormat": "application/zip",
        "contentUrl": said.file("bundle", "zip"),
    }


def as_dcat_ap(said: Facts) -> dict[str, object]:
    """A release's facts as a DCAT-AP 3 catalogue."""
    common = {
        "dct:publisher": {
            "@id": f"{said.address}#publisher",
            "@type": "foaf:Agent",
            "foaf:name": said.publisher,
        }
    }
    common |= {"dct:language": _concept("language/ENG", "dct:LinguisticSystem")}
    dataset = {"@id": f"{said.address}#dataset"}
    return {
        "@context": CONTEXT,
        "@id": f"{said.address}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _en(said.title),
        "dct:description": _en(said.description),
        "dct:issued": _day(said.as_of),
        **common,
        "dcat:dataset": dataset | common | _dataset(said),
        "dcat:service": {
            "@id": f"{said.address}#service",
            "@type": "dcat:DataService",
            "dct:title": _en(f"{said.title}: interface"),
            "dcat:endpointURL": {"@id": f"{said.base}/api/v1"},
            "dcat:endpointDescription": {"@id": address.of(said.base, "openapi.json", {})},
            "dcat:servesDataset": dataset,
            **common,
        },
    }


def _dataset(said: Facts) -> dict[str, object]:
    alpha_3 = outlines.alpha_3()
    return {
        "@type": "dcat:Dataset",
        "dct:title": _en(said.title),
        "dct:description": _en(said.description),
        "dct:identifier": f"sha256:{said.content}",
        "dcat:version": said.version,
        "dct:issued": _day(said.as_of),
        "dct:modified": _day(said.as_of),
        "dct:temporal": _period(said),
        "dct:spatial": [
            _concept(f"country/{alpha_3[code]}", "dct:Location")
            for code in said.countries
            if code in alpha_3
        ],
        "dcat:keyword": [_en(one) for one in KEYWORDS],
        "dcat:theme": [_theme("GOVE"), _theme("TECH")],
        "dct:accessRights": _concept("access-right/PUBLIC", "dct:RightsStatement"),
        "dct:accrualPeriodicity": _concept("frequency/IRREG", "dct:Frequency"),
        "dct:source": [_origin(one) for one in said.sources],
        "dcat:distribution": (
            [_distribution(said, name, kind) for name in said.tables for kind in FILES]
            + [_distribution(said, "bundle", "zip")]
        ),
    }


def _period(said: Facts) -> dict[str, object]:
    began = (
        {"dcat:startDate": {"@value": str(said.first_year), "@type": "xsd:gYear"}}
        if said.first_year
        else {}
    )
    return {"@type": "dct:PeriodOfTime", **began, "dcat:endDate": _day(said.as_of)}


def _origin(source: dict) -> dict[str, object]:
    told = {
        "dct:title": _en(source["title"]),
        "dct:description": _en(f"{source['frame']}. {source['caveat']}"),
    }
    return {"@id": source["url"], "@type": "dcat:Dataset", **told}


def _distribution(said: Facts, name: str, kind: str) -> dict[str, object]:
    media_type = KINDS[kind].media_type.split(";")[0] if kind in KINDS else "application/zip"
    url = {"@id": said.file(name, kind)}
    terms = "; ".join(licence(one)["title"] for one in said.sources)
    return {
        "@id": f"{said.address}#{name}-{kind}",
        "@type": "dcat:Distribution",
        "dct:title": _en(f"{name}.{kind}"),
        "dcat:accessURL": url,
        "dcat:downloadURL": url,
        "dct:issued": _day(said.as_of),
        "dct:format": _concept(f"file-type/{kind.upper()}", "dct:MediaTypeOrExtent"),
        "dcat:mediaType": {"@id": f"{IANA}/{media_type}", "@type": "dct:MediaType"},
        "dct:rights": {
            "@type": "dct:RightsStatement",
            "rdfs:label": _en(f"Each source keeps its own licence: {terms}"),
        },
    }


def _theme(code: str) -> dict[str, object]:
    labels = {"GOVE": "Government and public sector", "TECH": "Science and technology"}
    return _concept(f"data-theme/{code}", "skos:Concept") | {"skos:prefLabel": _en(labels[code])}


def _concept(path: str, type_: str) -> dict[str, str]:
    return {"@id": f"{EU}/{path}", "@type": type_}


def _en(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "en"}


def _day(text: str) -> dict[str, str]:
    return {"@value": text, "@type": "xsd:date"}
