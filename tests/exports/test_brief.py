"""The city brief as a file: one tagged page with the facts, in each language and as a picture."""

from collections.abc import Iterator

from exports.brief.facts import facts
from exports.brief.page import page
from exports.brief.systems import shortened
from tests.exports.pdf import ADDRESS, opened, read
from words.foreign import foreign
from words.speech import speech

SAY = speech()


def nodes(one) -> Iterator[dict]:
    """Elements of the structure tree, in order of reading."""
    one = one.get_object() if hasattr(one, "get_object") else one
    if isinstance(one, list):
        for each in one:
            yield from nodes(each)
    elif isinstance(one, dict):
        if "/S" in one:
            yield one
        yield from nodes(one.get("/K", []))


def test_the_page_has_the_facts(linde):
    """Name, residents with their year, systems, each sector's number, answers, the band, release
    and sources stand on it."""
    text = read(page(linde, ADDRESS, "pdf"))
    for words in (
        "Lindewijk",
        "100,000 residents (2021)",
        "3 systems on record",
        "3 in use",
        "Release 2026.11.1",
        "data as of 22 November 2026",
        "Absent is not zero",
        "Not a legal classification",
        linde["coverage"]["title"],
        linde["governance"][0]["title"],
        linde["cases"]["title"],
    ):
        assert words in text, words
    assert all(f"{row['label']} {row['told']}" in text for row in linde["systems"]["sectors"])
    assert all(band["words"] in text for band in linde["bands"]["found"])


def test_it_is_tagged_for_screen_readers(linde):
    """It claims PDF/UA-1 and has what that needs: title, language, a structure with headings in
    order, alternative texts, fonts."""
    reader = opened(page(linde, ADDRESS, "pdf"))
    root = reader.trailer["/Root"]
    assert (
        root["/MarkInfo"]["/Marked"]
        and root["/Lang"] == "en"
        and root["/ViewerPreferences"]["/DisplayDocTitle"]
    )
    assert reader.metadata.title == "City brief: Lindewijk"
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()
    every = list(nodes(root["/StructTreeRoot"]))
    kinds = [one["/S"] for one in every]
    assert (
        next(one for one in kinds if one.startswith("/H")) == "/H1"
        and kinds.count("/H1") == 1
        and kinds.count("/H2") >= 5
    )
    assert [one["/Alt"] for one in every if one["/S"] == "/Figure"] == [
        f"QR code of the address of this place's page: {ADDRESS}"
    ]
    assert reader.pages[0]["/Tabs"] == "/S"


def test_words_of_another_language_say_which(linde):
    """A name in Dutch is Dutch to a screen reader, also where it is cut; what nobody told the
    language of is none."""
    name, long = foreign("Meldingen", "nl"), foreign("Meldingen " * 20, "nl")
    told = SAY("named-in-english", name=name, label="Reports")
    linde["systems"]["stated"], linde["cases"]["shown"] = [], []
    for text, is_dutch in ((told, True), (shortened(long, 40), True), (str(told), False)):
        linde["systems"]["listed"] = [linde["systems"]["listed"][0] | {"name": text}]
        data = page(linde, ADDRESS, "pdf")
        written = opened(data).pages[0].get_contents().get_data()
        assert (b"/Lang(nl)>>BDC" in written) == is_dutch and text in read(data)


def test_in_spanish(small_release):
    """The Spanish brief says so to screen readers, has Spanish headings, numbers and dates, and
    leaves names as they are."""
    found = facts("nl-linde", "2026.11.1", language="es")
    reader = opened(page(found, ADDRESS, "pdf"))
    assert (
        reader.trailer["/Root"]["/Lang"] == "es"
        and reader.metadata.title == "Ficha de la ciudad: Lindewijk"
    )
    text = " ".join(reader.pages[0].extract_text().split())
    for words in (
        "100.000 habitantes (2021)",
        "3 sistemas en uso",
        "datos a 22 de noviembre de 2026",
        "Abrir en pantalla",
        "Sin información no equivale a cero",
        "No es una clasificación jurídica",
        *(one["name"] for one in found["systems"]["listed"]),
    ):
        assert words in text, words


def test_links_and_fonts(linde):
    """The records' and the page's own addresses are links, all with words for screen readers; every
    font is embedded."""
    [only] = opened(page(linde, ADDRESS, "pdf")).pages
    links = [one.get_object() for one in only["/Annots"]]
    wanted = {ADDRESS} | {
        one["url"]
        for one in (*linde["systems"]["listed"], *linde["coverage"]["sources"])
        if one["url"]
    }
    assert len(wanted) > 3 and wanted <= {one["/A"]["/URI"] for one in links}
    assert all(one["/Contents"] for one in links)
    for font in only["/Resources"]["/Font"].values():
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor) and "/ToUnicode" in font


def test_same_facts_same_bytes(linde):
    """It bears the release's date and no other, and the same facts give the same bytes."""
    once = page(linde, ADDRESS, "pdf")
    assert once == page(linde, ADDRESS, "pdf")
    assert opened(once).metadata["/CreationDate"].startswith("D:20261122")


def test_the_picture(linde):
    """The PNG is one page of A4 at 144 pixels an inch."""
    data = page(linde, ADDRESS, "png")
    assert data.startswith(b"\x89PNG")
    assert (int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")) == (1191, 1684)
