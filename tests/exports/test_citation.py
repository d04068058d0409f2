"""Citations: the same thing in three forms, read by those who read them."""

import hashlib

import bibtexparser
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from exports import about, wanted
from exports.citation import Citation, digest
from queries import engine

ONE = Citation(
    "Municipal AI",
    "A Forum",
    "2026.11.1",
    "2026-11-22",
    "deployment",
    "Area: Netherlands",
    1_046,
    "https://example.org/a?b=c&d=e",
    "ab" * 32,
)
WORDS = st.text(
    alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")),
    min_size=1,
    max_size=30,
)


def test_a_citation_says_who_what_when_and_which(client):
    """The text names publisher, title, rows, selection, release, its date, checksum and address."""
    assert (
        ONE.text()
        == "A Forum (2026). Municipal AI: deployment, Area: Netherlands [data set]. Release"
        f" 2026.11.1 of 2026-11-22. 1,046 rows, SHA-256 of the CSV file {'ab' * 32}."
        " https://example.org/a?b=c&d=e"
    )


def test_a_citation_says_no_more_than_is_known():
    """Without publisher, address and checksum nothing stands in their place, and one row is one
    row."""
    bare = ONE._replace(publisher="", address="", digest="", rows=1)
    assert (
        bare.text()
        == "Municipal AI: deployment, Area: Netherlands [data set]. Release 2026.11.1 of"
        " 2026-11-22. 1 row."
    )
    assert "url" not in bare.bibtex() and "identifiers" not in bare.cff()


@settings(deadline=None)
@given(title=WORDS, publisher=WORDS, words=WORDS)
def test_cff_gives_every_word_back(title, publisher, words):
    """CITATION.cff is YAML from which a reader gets exactly the words that went in."""
    one = ONE._replace(title=title, publisher=publisher, words=words)
    said = yaml.safe_load(
        one.cff(
            [
                {
                    "title": title,
                    "publisher": publisher,
                    "url": "https://example.org",
                    "citation": words,
                }
            ]
        )
    )
    assert said["title"] == one.name and said["authors"] == [{"name": publisher}]
    assert said["references"] == [
        {
            "type": "data",
            "title": title,
            "authors": [{"name": publisher}],
            "url": "https://example.org",
            "notes": words,
        }
    ]


def test_cff_has_what_the_format_demands():
    """The keys that Citation File Format 1.2.0 requires are there, with types as it has them."""
    said = yaml.safe_load(ONE.cff())
    assert {"cff-version", "message", "title", "authors"} <= set(said)
    assert (said["cff-version"], said["type"], said["date-released"], said["version"]) == (
        "1.2.0",
        "dataset",
        "2026-11-22",
        "2026.11.1",
    )
    assert said["identifiers"] == [
        {"type": "other", "value": f"sha256:{'ab' * 32}", "description": "SHA-256 of the CSV file"}
    ]


@settings(deadline=None)
@given(words=WORDS)
def test_bibtex_is_read_whatever_is_in_it(words):
    """A BibTeX reader finds one entry with its key, year and version, whatever characters stand in
    the title."""
    library = bibtexparser.parse_string(ONE._replace(words=words).bibtex())
    assert not library.failed_blocks and len(library.entries) == 1
    entry = library.entries[0]
    assert (entry.entry_type, entry.key) == ("misc", "deployment-2026-11-1")
    assert (entry["year"], entry["version"], entry["url"]) == ("2026", "2026.11.1", ONE.address)


def test_bibtex_escapes_what_tex_takes_for_its_own():
    """Characters that TeX obeys are escaped in words, and not in the address."""
    said = ONE._replace(words=r"50% & {more} #1 a_b $5 \x").bibtex()
    assert (
        r"50\% \& \{more\} \#1 a\_b \$5 \textbackslash{}x" in said
        and "url = {https://example.org/a?b=c&d=e}" in said
    )


def test_the_checksum_is_that_of_the_file(client):
    """The SHA-256 in all three citations of some rows is that of their CSV file as it is
    downloaded."""
    query = "country=NL&sort=-name"
    proof = hashlib.sha256(client.get(f"/api/v1/deployment.csv?{query}").content).hexdigest()
    for kind in ("txt", "bib", "cff"):
        answer = client.get(f"/api/v1/deployment.{kind}?{query}")
        assert (
            answer.status_code == 200 and proof in answer.text and engine.current() in answer.text
        )
    assert digest([b"a", b"bc"]) == hashlib.sha256(b"abc").hexdigest()


def test_the_address_in_a_citation_gives_the_file(client):
    """What a citation points to is the CSV file that its checksum is of, of the release that it
    names."""
    said = yaml.safe_load(client.get("/api/v1/deployment.cff?country=NL").text)
    content = client.get(said["url"]).content
    assert said["identifiers"][0]["value"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert f"release={engine.current()}" in said["url"]


def test_a_citation_says_in_words_what_the_explorer_was_asked(small_release):
    """What is shown, by what and of which time are words, not names of parameters."""
    asked = [("show", "places"), ("by", "technology"), ("country", "NL")]
    cited = about.cited(wanted.rows("explore", asked), "")
    assert cited.what == "Local governments by technology, each year"
    assert (
        about.cited(wanted.rows("explore", [("show", "share")]), "").what == "Share of those asked"
    )
    crossed = about.cited(wanted.rows("explore_pairs", [("by", "sector")]), "").what
    assert crossed == "Systems by sector and technology"
