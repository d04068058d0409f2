"""A release as schema.org Dataset, which search engines read."""

from exports.formats.kinds import KINDS
from exports.release_facts import FILES, KEYWORDS, Facts
from schema import measures, words
from schema.datapackage import licence


def as_schema_org(release: Facts) -> dict[str, object]:
    """A release's facts as a schema.org Dataset."""
    publisher = {"@type": "Organization", "name": release.publisher}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": release.address,
        "name": release.title,
        "description": release.description,
        "url": release.base or release.address,
        "identifier": f"sha256:{release.content}",
        "version": release.version,
        "datePublished": release.as_of,
        "dateModified": release.as_of,
        "temporalCoverage": release.temporal,
        "spatialCoverage": [
            {"@type": "Country", "name": measures.country(code), "identifier": code}
            for code in release.countries
        ],
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": KEYWORDS,
        "creator": publisher,
        "publisher": publisher,
        "license": [
            {"@type": "CreativeWork", "name": licence(source)["title"], "url": source["url"]}
            for source in release.sources
        ],
        "isBasedOn": [_source(source) for source in release.sources],
        "variableMeasured": [_measure(measure) for measure in measures.MEASURES.values()],
        "distribution": (
            [_download(release, name, kind) for name in release.tables for kind in FILES]
            + [_bundle(release)]
        ),
    }


def _source(source: dict) -> dict[str, str]:
    told = {"name": source["title"], "url": source["url"], "creditText": source["citation"]}
    return {
        "@type": "Dataset",
        **told,
        "description": f"{source['title']}: {source['frame']}. {source['caveat']}",
    }


def _measure(measure: measures.Measure) -> dict[str, str]:
    return {
        "@type": "PropertyValue",
        "name": measure.label,
        "unitText": measure.unit,
        "description": measure.reading,
    }


def _download(release: Facts, name: str, kind: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": f"{name}.{kind}",
        "description": words.table_meaning(name),
        "encodingFormat": KINDS[kind].media_type.split(";")[0],
        "contentUrl": release.file(name, kind),
    }


def _bundle(release: Facts) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": "bundle.zip",
        "description": "The chief tables as one data package",
        "encodingFormat": "application/zip",
        "contentUrl": release.file("bundle", "zip"),
    }
