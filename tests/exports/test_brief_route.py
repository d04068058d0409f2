"""The city brief over HTTP: its name, language, link and peers, and plain problems for what is
none."""

from urllib.parse import unquote

import pytest

from exports.public import called
from tests.exports.test_brief import opened, read


def test_the_route(client):
    """PDF and PNG come with the file's name, of place and release, and are not sent twice."""
    for kind, media in {"pdf": "application/pdf", "png": "image/png"}.items():
        answer = client.get(f"/api/v1/brief.{kind}?place=nl-linde&release=2026.11.1")
        assert (answer.status_code, answer.headers["content-type"]) == (200, media)
        assert (
            f'filename="brief-nl-linde-2026.11.1.{kind}"' in answer.headers["content-disposition"]
        )
        again = client.get(
            f"/api/v1/brief.{kind}?place=nl-linde&release=2026.11.1",
            headers={"If-None-Match": answer.headers["etag"]},
        )
        assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("asked", "language", "name"),
    [
        ("", "en", "brief-nl-linde-2026.11.1.pdf"),
        ("&lang=en", "en", "brief-nl-linde-2026.11.1.pdf"),
        ("&lang=es", "es", "brief-nl-linde-2026.11.1-es.pdf"),
    ],
)
def test_the_language_is_chosen(client, asked, language, name):
    """`lang` chooses the language, English where there is none; the file's name and headers say
    which it is."""
    answer = client.get(f"/api/v1/brief.pdf?place=nl-linde{asked}")
    assert (
        answer.headers["content-language"],
        opened(answer.content).trailer["/Root"]["/Lang"],
    ) == (language, language)
    assert f'filename="{name}"' in answer.headers["content-disposition"]


def test_its_address_leads_to_the_page(client):
    """The link and the QR code are the city's page in the same release, wherever the dashboard is
    mounted."""
    for base in ("", "/cities"):
        [only] = opened(client.get(f"{base}/api/v1/brief.pdf?place=nl-linde").content).pages
        assert f"http://testserver{base}/city?city=nl-linde&release=2026.11.1" in {
            one.get_object()["/A"]["/URI"] for one in only["/Annots"]
        }


def test_peers_of_ones_own(client):
    """Peers named in the address stand in place of the proposed ones, as many and in no other
    number."""
    text = read(client.get("/api/v1/brief.pdf?place=nl-linde&peers=jp-haru").content)
    assert "Peer: Harushi; chosen by the reader" in text


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("", 400, "A place is needed"),
        ("place=Lindewijk", 404, "Lindewijk (nl-linde)"),
        ("place=lindewyk", 404, "Lindewijk (nl-linde)"),
        ("place=%23%24", 404, "There is no place"),
        ("place=nl-linde&peers=atlantis", 400, "cannot be a peer"),
        ("place=nl-linde&peers=nl-linde", 400, "cannot be a peer"),
        ("place=nl-linde&sector=transport", 400, "is not a parameter here"),
        ("place=nl-linde&lang=fr", 400, "none of en, es: the language of the brief"),
        ("place=nl-linde&place=nl-berk", 400, "more than once"),
        ("place=nl-linde&release=1999.1.1", 404, "no release"),
    ],
)
def test_what_cannot_be_had(client, query, status, words):
    """A place that is none, and what means nothing here, are problems that say what is near or
    accepted."""
    answer = client.get(f"/api/v1/brief.pdf?{query}")
    assert (
        answer.status_code == status
        and answer.headers["content-type"] == "application/problem+json"
    )
    assert words in answer.json()["detail"]


@pytest.mark.parametrize("name", ["brief-us-東京.pdf", 'a"; x="b.pdf', "a\r\nX: b.pdf", "é.csv"])
def test_a_files_name_is_a_header_whatever_stands_in_it(name):
    """Letters of any alphabet, quotes and line breaks in a place's identifier make no error and no
    second header, and come out again."""
    value = called(name)["Content-Disposition"]
    assert value.encode("latin-1") and not set('"\r\n') & set(value)
    assert unquote(value.partition("UTF-8''")[2]) == name
