"""What a name that somebody types means in the committed release: one table of names."""

import csv
import io

import pytest

from queries import engine
from queries.search import hits
from queries.selection import Selection

# Typed, what it means first (the kind and identifier), and what else it must offer.
TYPED = """\
Utrecht,place nl-gm0344,place nl-pv26
utrecht,place nl-gm0344,
Kiev,place ua-gn703448,
Kyiv,place ua-gn703448,
Kyjiw,place ua-gn703448,
Київ,place ua-gn703448,
Киев,place ua-gn703448,
Tokio,place jp-130001,
Tokyo,place jp-130001,place jp-131121
東京都,place jp-130001,
Köln,place de-05315000,
Koeln,place de-05315000,
KOLN,place de-05315000,
Cologne,place de-05315000,
Wroclaw,place pl-gn3081368,
Breslau,place pl-gn3081368,
’s-Hertogenbosch,place nl-gm0796,
s Hertogenbosch,place nl-gm0796,
Den Bosch,place nl-gm0796,
St Gallen,place ch-3203,
Sankt Gallen,place ch-3203,
New York City,place us-3651000,
NYC,place us-3651000,
San José,place us-0668000,city geonames-3621849
San Jose,place us-0668000,
München,place de-09162000,
Munich,place de-09162000,
Muenchen,place de-09162000,
Wien,place at-90001,
Vienna,place at-90001,
Den Haag,place nl-gm0518,
The Hague,place nl-gm0518,
Zürich,place ch-261,
Zuerich,place ch-261,
Bogota,place co-11001,
Londres,place gb-e12000007,
Praha,place cz-554782,
Kobenhavn,place dk-101,
København,place dk-101,
Aarhus,place dk-751,
Århus,place dk-751,
Göteborg,place se-1480,
Lisboa,place pt-gn2267057,
Athina,place gr-gn264371,
Amsterdm,place nl-gm0363,
Boston MA,place us-2507000,
Portland Oregon,place us-4159000,
San Fran,place us-0667000,
Washington DC,place us-1150000,
Saint Louis,place us-2965000,
札幌市,place jp-011002,
Sapporo,place jp-011002,
Texas,state US-Texas,place us-4865000
Bavaria,state DE-Bavaria,place de-09162000
Bayern,state DE-Bavaria,
Aichi,place jp-230006,place jp-231002
California,state US-California,place us-0667000
Catalunya,state ES-Catalonia,place es-08019
Cataluña,state ES-Catalonia,
Catalonia,state ES-Catalonia,place es-p08
Toscana,state IT-Tuscany,place it-048017
Lombardia,state IT-Lombardy,place it-015146
Euskadi,state ES-Basque Country,
Skåne,state SE-Skåne,
Scania,state SE-Skåne,
Małopolskie,state PL-Lesser Poland,
Wales,state GB-Wales,
Netherlands,country NL,
Nederland,country NL,
Holland,country NL,place us-3935882
UK,country GB,
USA,country US,
日本,country JP,
Deutschland,country DE,
China,country CN,
Houston,place us-4835000,
Lagos,city geonames-2332459,
北京,city geonames-1816670,
Flock Safety,supplier Flock Safety,
shotspotter,supplier ShotSpotter,
"""
ROWS = list(csv.reader(io.StringIO(TYPED)))


@pytest.fixture(autouse=True)
def committed(monkeypatch):
    """Names are looked up in the committed release, whatever the environment says."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(engine.DEFAULT_RELEASES))


@pytest.mark.parametrize(("typed", "first", "also"), ROWS, ids=[row[0] for row in ROWS])
def test_a_name_leads_where_its_reader_means(typed, first, also):
    """The whole name first, in any language and spelling it is known by, then what begins so."""
    meant = [f"{hit.found.kind} {hit.found.id}" for hit in hits(typed, Selection())]
    assert meant[0] == first
    assert not also or also in meant


@pytest.mark.parametrize("typed", ["Zzyzxville", "", "   ", "???", "a" * 201])
def test_what_nobody_bears_means_nothing(typed):
    """No place is guessed at for a name that is like none, and none for no name."""
    assert hits(typed, Selection()) == []


def test_a_state_offers_its_cities_those_with_data_first():
    """Texas offers Texan cities alone, the largest that is covered first."""
    state, *cities = hits("Texas", Selection(), ("state", "place"))
    inside = [hit.found for hit in cities if hit.is_inside]
    assert state.found.kind == "state" and inside[0].name == "San Antonio"
    assert {place.state for place in inside} == {"Texas"}
    assert [place.is_covered for place in inside] == sorted(
        (place.is_covered for place in inside), reverse=True
    )
