"""What costs a cell and not its row: links that are none, and signs that nobody types."""

import pytest

from etl.check import annotated, check
from etl.spared import cleaned
from tests.delivered import BOSTON, REFERENCE

HEADINGS = "deployment_id,place_id,body,name,status,evidence_url\n"


def checked(folder, *rows: str):
    path = folder / "deployment.csv"
    path.write_text(HEADINGS + "\n".join(rows) + "\n", encoding="utf-8")
    return path, check(path, reference=REFERENCE)


@pytest.mark.parametrize(
    ("link", "suggested"),
    [
        ("internal use only", ""),
        ("www.example.org/page", "https://www.example.org/page"),
        ("https://example.org/ (test)", "https://example.org/"),
        ("https://example.org/a; https://example.org/b", ""),
    ],
)
def test_what_is_no_link_costs_the_link_alone(link, suggested, tmp_path):
    """The system is accepted without it; the link is a finding, and the one address in it is
    proposed."""
    _, told = checked(tmp_path, f"a,{BOSTON},City of Boston,Helper,in_use,{link}")
    (finding,) = told.findings
    assert (finding.problem, finding.value, finding.suggestion) == ("left_out", link, suggested)
    assert told.accepted == 1 and told.tables["deployment"]["evidence_url"].isna().all()
    assert told.tables["source"]["rows_refused"].sum() == 0


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Kerb_x000D_\ncounter", "Kerb counter"),
        ("Kerb\r\ncounter", "Kerb counter"),
        ("Kerb\vcounter", "Kerb counter"),
        ("Ker\x00b\x1f coun\x7fter", "Kerb counter"),
        ("Kerb_x005F_counter", "Kerb_x005F_counter"),
        ("街\u3000角", "街\u3000角"),
    ],
)
def test_control_characters_and_line_breaks_are_taken_out(typed, read):
    """A line break is a blank, another control character nothing, and other text stays."""
    assert cleaned(typed) == read


def test_a_cell_that_was_cleaned_is_told_beside_other_findings(tmp_path):
    """Both stand in the list and in the marked copy, and only the unknown status costs a row."""
    path, told = checked(
        tmp_path,
        f"a,{BOSTON},City of Boston,Kerb\vcounter,in_use,",
        f"b,{BOSTON},City of Boston,Two\ftwo,bogus,",
    )
    assert [(each.row, each.problem) for each in told.findings] == [
        (2, "cleaned"),
        (3, "cleaned"),
        (3, "unknown_code"),
    ]
    assert told.tables["deployment"]["name"].tolist() == ["Kerb counter"]
    assert annotated(path, told)
