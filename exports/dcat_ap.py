"""A release as DCAT-AP 3 catalogue, which data portals read."""

from exports import address
from exports.formats.kinds import KINDS
from exports.release_facts import FILES, KEYWORDS, Facts
from queries import outlines
from schema.datapackage import licence

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


def as_dcat_ap(release: Facts) -> dict[str, object]:
    """A release's facts as a DCAT-AP 3 catalogue."""
    common = {
        "dct:publisher": {
            "@id": f"{release.address}#publisher",
            "@type": "foaf:Agent",
            "foaf:name": release.publisher,
        }
    }
    common |= {"dct:language": _concept("language/ENG", "dct:LinguisticSystem")}
    dataset = {"@id": f"{release.address}#dataset"}
    return {
        "@context": CONTEXT,
        "@id": f"{release.address}#catalogue",
        "@type": "dcat:Catalog",
        "dct:title": _en(release.title),
        "dct:description": _en(release.description),
        "dct:issued": _day(release.as_of),
        **common,
        "dcat:dataset": dataset | common | _dataset(release),
        "dcat:service": {
            "@id": f"{release.address}#service",
            "@type": "dcat:DataService",
            "dct:title": _en(f"{release.title}: interface"),
            "dcat:endpointURL": {"@id": f"{release.base}/api/v1"},
            "dcat:endpointDescription": {"@id": address.of(release.base, "openapi.json", {})},
            "dcat:servesDataset": dataset,
            **common,
        },
    }


def _dataset(release: Facts) -> dict[str, object]:
    alpha_3 = outlines.alpha_3()
    return {
        "@type": "dcat:Dataset",
        "dct:title": _en(release.title),
        "dct:description": _en(release.description),
        "dct:identifier": f"sha256:{release.content}",
        "dcat:version": release.version,
        "dct:issued": _day(release.as_of),
        "dct:modified": _day(release.as_of),
        "dct:temporal": _period(release),
        "dct:spatial": [
            _concept(f"country/{alpha_3[code]}", "dct:Location")
            for code in release.countries
            if code in alpha_3
        ],
        "dcat:keyword": [_en(keyword) for keyword in KEYWORDS],
        "dcat:theme": [_theme("GOVE"), _theme("TECH")],
        "dct:accessRights": _concept("access-right/PUBLIC", "dct:RightsStatement"),
        "dct:accrualPeriodicity": _concept("frequency/IRREG", "dct:Frequency"),
        "dct:source": [_origin(source) for source in release.sources],
        "dcat:distribution": (
            [_distribution(release, name, kind) for name in release.tables for kind in FILES]
            + [_distribution(release, "bundle", "zip")]
        ),
    }


def _period(release: Facts) -> dict[str, object]:
    began = (
        {"dcat:startDate": {"@value": str(release.first_year), "@type": "xsd:gYear"}}
        if release.first_year
        else {}
    )
    return {"@type": "dct:PeriodOfTime", **began, "dcat:endDate": _day(release.as_of)}


def _origin(source: dict) -> dict[str, object]:
    told = {
        "dct:title": _en(source["title"]),
        "dct:description": _en(f"{source['frame']}. {source['caveat']}"),
    }
    return {"@id": source["url"], "@type": "dcat:Dataset", **told}


def _distribution(release: Facts, name: str, kind: str) -> dict[str, object]:
    media_type = KINDS[kind].media_type.split(";")[0] if kind in KINDS else "application/zip"
    url = {"@id": release.file(name, kind)}
    terms = "; ".join(licence(source)["title"] for source in release.sources)
    return {
        "@id": f"{release.address}#{name}-{kind}",
        "@type": "dcat:Distribution",
        "dct:title": _en(f"{name}.{kind}"),
        "dcat:accessURL": url,
        "dcat:downloadURL": url,
        "dct:issued": _day(release.as_of),
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
