"""The curated tables that lead words to codes: categories, rules, suppliers, everyday words."""

import re
import shutil

from etl.reference import FOLDER, curated_now
from tests.test_reference import codes, table

PROVISIONS = {
    "annex_iii": r"Annex III\(\d\)",
    "article_5": r"Article 5\(1\)\([a-h]\)",
    "article_50": r"Article 50",
}
CONTACT = re.compile(r"https?:|www\.|@|\.(?:nl|com|org|net|io|eu|it|cz|es)\b", re.IGNORECASE)


def test_vendors_are_fixed_points():
    """A vendor's usual name, alone or joined with others, is not changed by the table again."""
    aliases = table("vendor_aliases").set_index("vendor_begins")["vendor"].to_dict()
    for usual in aliases.values():
        for name in {usual, *usual.split("; ")}:
            assert aliases.get(name, name) == name


def test_vendors_carry_no_contacts():
    """A vendor's usual name holds no address, no e-mail and no sentence, and one spelling in upper
    and lower case."""
    vendors = {name for joined in table("vendor_aliases")["vendor"] for name in joined.split("; ")}
    assert not [name for name in vendors if CONTACT.search(name) or len(name) > 40]
    assert len({name.casefold() for name in vendors}) == len(vendors)


def test_crosswalk_codes():
    """A category is of a known scheme and has a known tier, or none and says so."""
    rows = table("risk_crosswalk")
    assert set(rows["match"]) <= codes("match")
    assert (
        set(rows["tier"])
        <= {"prohibited", "high", "transparency", "minimal", ""}
        <= codes("risk_tier") | {""}
    )
    assert ((rows["tier"] == "") == (rows["match"] == "none")).all()
    assert (rows["reason"] != "").all()
    assert set(rows["risk_scheme"]) <= codes("risk_scheme")


def test_screening_codes():
    """A rule names known codes, and a provision of the instrument it names."""
    rows = table("risk_screening")
    assert set(rows["technology"]) <= codes("technology")
    assert set(rows["sector"]) <= codes("sector") | {""}
    assert set(rows["area"]) <= codes("screening_area")
    assert all(re.match(PROVISIONS[row.instrument], row.provision) for row in rows.itertuples())
    assert (rows["reason"].str.endswith(".")).all()


def test_screening_says_each_thing_once():
    """No two rules point from the same technology and sector to the same provision."""
    rows = table("risk_screening")
    assert not rows.duplicated(["technology", "sector", "area", "provision"]).any()


def test_screening_leaves_rules_alone():
    """Fixed rules are no AI in the sense of the Act, and an unnamed technology points nowhere."""
    assert not {"rules_automation", "other", "not_stated"} & set(
        table("risk_screening")["technology"]
    )


def test_everyday_words_lead_to_codes():
    """Each word of a language means one code of its list, or none where it could mean several, and
    is no code itself."""
    words = table("everyday_words")
    assert not words.duplicated(["codelist", "word"]).any()
    for row in words.to_dict("records"):
        listed = codes(row["codelist"])
        assert row["code"] in ["", *listed] and row["word"] not in listed, row


def test_what_was_read_serves_until_a_file_is_changed(tmp_path):
    """The curated tables are read once, and anew when one of them is another."""
    path = tmp_path / "places.csv"
    shutil.copy(FOLDER / "places.csv", path)
    first = curated_now(tmp_path)
    assert first.place_ids and curated_now(tmp_path) is first
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    assert curated_now(tmp_path).place_ids == set()
