"""The release for catalogues: read as linked data, with what the profiles require, and leading to
the files."""

import json
from pathlib import Path

import pytest
import rdflib
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, URIRef

from queries import engine
from queries.selection import Selection
from tests.exports.given import asked

SHAPES = Path(__file__).parent / "dcat_ap.ttl"
SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.fixture(scope="module")
def dcat(client) -> rdflib.Graph:
    answer = client.get("/api/v1/dcat.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    return rdflib.Graph().parse(data=answer.text, format="json-ld")


@pytest.fixture(scope="module")
def dataset(client) -> dict:
    answer = client.get("/api/v1/dataset.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    return answer.json()


def test_the_catalogue_keeps_to_dcat_ap(dcat):
    """What DCAT-AP 3 requires of catalogue, dataset, file, service and publisher is there, of the
    right class and as often as it says."""
    conforms, _, words = validate(dcat, shacl_graph=str(SHAPES))
    assert conforms, words


@pytest.mark.parametrize(
    ("kind", "property"),
    [
        (DCAT.Catalog, DCTERMS.publisher),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Distribution, DCAT.accessURL),
        (DCAT.DataService, DCAT.endpointURL),
        (FOAF.Agent, FOAF.name),
    ],
)
def test_a_catalogue_that_lacks_something_is_found_out(dcat, kind, property):
    """The rules that the catalogue keeps to refuse it when something required is taken out."""
    poorer = rdflib.Graph() + dcat
    for one in poorer.subjects(RDF.type, kind):
        poorer.remove((one, property, None))
    assert not validate(poorer, shacl_graph=str(SHAPES))[0]


def test_the_catalogue_describes_this_release(dcat):
    """Identifier, version, dates and countries are those of the release."""
    manifest = engine.manifest()
    found = next(dcat.subjects(DCAT["version"], rdflib.Literal(manifest["version"])))
    assert str(dcat.value(found, DCTERMS.identifier)) == f"sha256:{manifest['content']}"
    assert dcat.value(found, DCTERMS.issued).toPython().isoformat() == manifest["as_of"]
    places = {str(one).rsplit("/", 1)[1] for one in dcat.objects(found, DCTERMS.spatial)}
    assert places == {"GBR", "JPN", "NLD"}
    assert len(set(dcat.objects(found, DCTERMS.source))) == len(
        {row["url"] for row in asked("source", Selection()).to_pylist()}
    )


def test_files_that_catalogues_name_are_there(client, dcat, dataset):
    """Every address that either description names for a file gives one of the media type that it
    names."""
    named = {
        str(dcat.value(one, DCAT.downloadURL)): (
            str(dcat.value(one, DCAT.mediaType)).split("media-types/")[1]
        )
        for one in dcat.subjects(RDF.type, DCAT.Distribution)
    }
    assert named == {one["contentUrl"]: one["encodingFormat"] for one in dataset["distribution"]}
    for url, media_type in named.items():
        assert client.head(url).headers["content-type"].split(";")[0] == media_type, url
    assert (None, DCAT.endpointURL, URIRef("http://testserver/api/v1")) in dcat


def test_search_engines_find_what_they_ask_for(dataset):
    """A schema.org Dataset has the properties that dataset search requires and recommends, each of
    its right type."""
    said = json.dumps(dataset | {"@context": {"@vocab": str(SCHEMA)}})
    graph = rdflib.Graph().parse(data=said, format="json-ld")
    found = next(graph.subjects(SCHEMA.version, rdflib.Literal(engine.current())))
    assert graph.value(found, RDF.type) == SCHEMA.Dataset
    for name in (
        "name",
        "description",
        "url",
        "identifier",
        "datePublished",
        "temporalCoverage",
        "keywords",
        "isAccessibleForFree",
    ):
        assert graph.value(found, SCHEMA[name]) is not None, name
    assert 50 <= len(dataset["description"]) <= 5_000
    classes = {
        "creator": "Organization",
        "publisher": "Organization",
        "spatialCoverage": "Country",
        "license": "CreativeWork",
        "isBasedOn": "Dataset",
        "distribution": "DataDownload",
        "variableMeasured": "PropertyValue",
    }
    for name, type_ in classes.items():
        types = {graph.value(one, RDF.type) for one in graph.objects(found, SCHEMA[name])}
        assert types == {SCHEMA[type_]}, name


def test_time_covered_is_that_of_the_data(dataset):
    """The interval begins with the first year that a system of the release ran, and ends with its
    date."""
    assert dataset["temporalCoverage"] == f"2014/{engine.manifest()['as_of']}"


def test_an_older_release_has_its_own_description(client):
    """The description of an older release names it, its date and its files."""
    oldest = engine.versions()[0]
    said = client.get("/api/v1/dataset.jsonld", params={"release": oldest}).json()
    assert (said["version"], said["dateModified"]) == (
        oldest,
        engine.manifest(Selection(release=oldest))["as_of"],
    )
    assert all(one["contentUrl"].endswith(f"release={oldest}") for one in said["distribution"])
