"""What a source file names and is not there: the file is refused when it is loaded, never read
with its column left out."""

import pytest

from etl import __main__, source
from etl.declared import WrongSource
from tests.toy_source import SOURCE_ID, toy

# slip: (what stands in the toy source, what stands there instead, words of the refusal)
SLIPS = {
    "a column": (
        '"tila": "status"',
        '"tila": "statuss"',
        "FILLS[0] (deployment) columns: 'statuss' is no column of deployment; did you mean status?"
        " accepted: key, place, place_context, place_id, body, name, label_en,",
    ),
    "a column that the build makes": (
        '"tila": "status"',
        '"tila": "risk_tier"',
        "'risk_tier' is no column of deployment;",
    ),
    "a column of another table": (
        '"nimi": "name"',
        '"nimi": "wording"',
        "'wording' is no column of deployment",
    ),
    "a code list for an unknown column": (
        'codes={"status"',
        'codes={"statuss"',
        "FILLS[0] (deployment) codes: 'statuss' is filled from no column; did you mean status?"
        " accepted: key, place_id, name, status",
    ),
    "a code list for a column that is not read": (
        'codes={"status"',
        'codes={"technology"',
        "codes: 'technology' is filled from no column; accepted: key, place_id, name, status",
    ),
    "a code of no list": (
        '"in_use"',
        '"in-use"',
        "FILLS[0] (deployment) codes status: 'in-use' is no code of status; did you mean in_use?"
        " accepted: planned, in_development, pilot, in_use, retired, unknown",
    ),
    "a constant for an unknown column": (
        '"sector": "health"',
        '"sectr": "health"',
        "FILLS[0] (deployment) constants: 'sectr' is no column of deployment; did you mean sector?",
    ),
    "a constant that is no code": (
        '"sector": "health"',
        '"sector": "helth"',
        "FILLS[0] (deployment) constants sector: 'helth' is no code of sector; did you mean health?"
        " accepted: general_public_services,",
    ),
    "a constant beside a column": (
        '"sector": "health"',
        '"status": "in_use"',
        "FILLS[0] (deployment): 'status' is filled twice",
    ),
    "two columns for one": (
        '"nimi": "name"',
        '"nimi": "status"',
        "FILLS[0] (deployment): 'status' is filled twice",
    ),
    "a table": (
        'table="deployment"',
        'table="deployments"',
        "'deployments' is no table that a source fills; did you mean deployment?"
        " accepted: place, deployment, survey,",
    ),
    "a reason to set aside": (
        '"out_of_scope"',
        '"out of scope"',
        "aside: 'out of scope' is no reason to set aside; did you mean out_of_scope?",
    ),
    "an optional column": (
        "rows=rows,",
        'rows=rows, optional=frozenset({"nimmi"}),',
        "optional: 'nimmi' is not read; did you mean nimi? accepted: tunnus, paikka, nimi, tila",
    ),
    "a column of words": (
        "rows=rows,",
        'rows=rows, told=("nam",),',
        "told: 'nam' is filled from no column; did you mean name?",
    ),
    "a kind of collection": (
        'collection_kind="register"',
        'collection_kind="registry"',
        "ORIGIN collection_kind: 'registry' is no code of collection_kind; did you mean register?",
    ),
    "a survey's column": (
        "FILLS = [",
        'SURVEYS = [{"survey_id": "a", "titel": "A"}]\nFILLS = [',
        "SURVEYS: 'titel' is no column of survey; did you mean title?",
    ),
    "a survey's code": (
        "FILLS = [",
        'SURVEYS = [{"survey_id": "a", "evidence_kind": "self reported"}]\nFILLS = [',
        "SURVEYS evidence_kind: 'self reported' is no code of evidence_kind; did you mean"
        " self_reported?",
    ),
    "a question's column": (
        "FILLS = [",
        'QUESTIONS = [{"question_id": "a", "option": "yes|no"}]\nFILLS = [',
        "QUESTIONS: 'option' is no column of question; did you mean options?",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_a_source_file_is_refused_when_it_is_loaded(slip, tmp_path, monkeypatch):
    """The error names the file, the word, the nearest name and what is accepted, on a line of its
    own."""
    usual, instead, words = SLIPS[slip]
    toy(monkeypatch, tmp_path / "sources", usual, instead)
    with pytest.raises(WrongSource) as refused:
        source.load(SOURCE_ID)
    told = [line for line in str(refused.value).splitlines() if words in line]
    assert len(told) == 1 and told[0].startswith("etl/sources/fi_toy.py: ")


def test_all_slips_of_a_file_are_named_at_once(tmp_path, monkeypatch):
    """Who mends a source file mends it in one go."""
    toy(monkeypatch, tmp_path / "sources", '"sector": "health"', '"sectr": "a", "is_ai": "maybe"')
    with pytest.raises(WrongSource) as refused:
        source.load(SOURCE_ID)
    assert ["'sectr'" in line for line in str(refused.value).splitlines()] == [True, False]
    assert "'maybe' is no code of is_ai" in str(refused.value)


def test_a_source_file_without_a_slip_is_loaded(tmp_path, monkeypatch):
    """The toy source, which all slips are made in, is right."""
    toy(monkeypatch, tmp_path / "sources")
    assert source.load(SOURCE_ID).FILLS[0].table == "deployment"


@pytest.mark.parametrize("source_id", source.source_ids())
def test_every_source_of_the_project_is_loaded(source_id):
    """No source file of the project names what is not there."""
    assert source.load(source_id).FILLS


def test_the_command_names_the_slip_and_stops(tmp_path, monkeypatch, capsys):
    """`etl build` prints the slip without a traceback, ends with 2 and writes nothing."""
    toy(monkeypatch, tmp_path / "sources", '"tila": "status"', '"tila": "statuss"')
    snapshot = tmp_path / "raw" / SOURCE_ID / "2026-11-01"
    snapshot.mkdir(parents=True)
    out = tmp_path / "out"
    assert __main__.main(["build", "--raw", str(tmp_path / "raw"), "--out", str(out)]) == 2
    assert "etl/sources/fi_toy.py: FILLS[0]" in capsys.readouterr().err
    assert not out.exists()
