"""The source: waves become surveys, questions, answers and systems of a release."""

import pyarrow.parquet as pq

from etl import release, source
from etl.build import assembled, build, read_source
from etl.reference import curated_now
from etl.sources import forum_desk_research, forum_survey
from tests.waves.one_wave import ITEMS, PERSON, QUESTIONS, RESPONSES
from tests.waves.two_editions import DAY, edition, read


def test_editions_and_waves_stay_apart(tables):
    """Each edition is a survey of its own, in a frame of all ten members, with those that
    responded."""
    rows = (
        tables["survey"][["survey_id", "frame_size", "respondents", "evidence_kind"]]
        .to_numpy()
        .tolist()
    )
    assert rows == [
        ["forum_survey:2027:final", 10, 3, "self_reported"],
        ["forum_survey:2027:provisional", 10, 2, "self_reported"],
        ["forum_survey:2028:final", 10, 3, "self_reported"],
    ]
    assert len(tables["question"]) == 3 * len(QUESTIONS)
    assert (
        tables["refusal"]["problem"].tolist() == ["superseded"] * 4
    )  # Boston's systems of the two earlier editions


def test_every_respondent_has_a_row_for_every_item(tables):
    """A city that responded has an answer or a reason for each item; one that did not has no row;
    provisional answers say so."""
    answers = tables["answer"].merge(tables["question"], on="question_id")
    counts = answers.groupby(["survey_id", "place_id"]).size()
    assert set(counts) == {len(QUESTIONS)} and len(counts) == 2 + 3 + 3
    status = answers.groupby("answer_status")["obs_status"].unique().map(set)
    assert status.to_dict() == {
        "given": {"A", "P"},
        "missing": {"O"},
        "not_applicable": {"M"},
        "dont_know": {"O"},
        "declined": {"O"},
    }
    provisional = answers["survey_id"].eq("forum_survey:2027:provisional") & answers[
        "answer_status"
    ].eq("given")
    assert answers["obs_status"].eq("P").equals(provisional)
    boston = answers.query(
        "place_id == 'us-2507000' and survey_id == 'forum_survey:2027:final'"
    ).set_index("item")["answer"]
    assert (
        boston["barriers"] == "cost|skills|data_quality"
        and boston["systems_total"] == "7"
        and boston["ladder_robotics"] == "adopted"
    )


def test_a_city_has_its_newest_list_of_systems(tables):
    """A later response replaces the list, and keeps the key of a system that is still on it."""
    systems = (
        tables["deployment"][
            ["deployment_id", "status", "start_date", "start_kind", "is_ai", "body"]
        ]
        .to_numpy()
        .tolist()
    )
    assert systems == [
        ["forum_survey:us-2507000/street camera", "retired", "2024", "deployment", "yes", "Boston"]
    ]


def test_stated_risk_goes_through_the_crosswalk(tmp_path):
    """A class that a city states leads to its tier; a scheme without a class states nothing."""
    edition(tmp_path, "2027-06-30", "2027", "final", "kobo", RESPONSES)
    systems = read(tmp_path)["deployment"].set_index("name")
    assert systems.loc["Street camera", ["risk_scheme", "risk_label", "risk_tier"]].tolist() == [
        "eu_ai_act",
        "high",
        "high",
    ]
    assert (
        systems.loc["Helper", "risk_tier"] == "not_assessed"
        and systems.loc["Helper", "start_kind"] == "pilot_start"
    )


def test_what_no_form_asked_is_not_asked(tmp_path):
    """An item without a column in the export was not put to its respondents; that is no missing
    answer."""
    folder = edition(tmp_path, "2027-06-30", "2027", "final", "limesurvey", [])
    text = "id,submitdate,lastpage,place,aipolicy\n1,2027-03-01 10:00:00,9,ke-047,\n"
    (folder / "results-survey.csv").write_text(text, encoding="utf-8")
    status = read(tmp_path)["answer"].set_index("question_id")["answer_status"]
    assert status.pop("forum_survey:2027:final:ai_policy") == "missing" and set(status) == {
        "not_asked"
    }


def test_a_folder_that_does_not_say_its_wave_is_refused_in_words(tmp_path):
    """Without wave.csv, with an unknown edition or an unknown member, nothing is read and the
    reason is named."""
    folder = edition(tmp_path, "2027-06-30", "2027", "final", "kobo", RESPONSES)
    card = (folder / "wave.csv").read_text()
    for name, text, said in [
        ("wave.csv", None, "needs a wave.csv"),
        ("wave.csv", card.replace("final", "first"), "provisional or final"),
        ("members.csv", "place_id\nxx-1\n", "'xx-1' is no place_id"),
    ]:
        (folder / "wave.csv").write_text(card)
        (
            (folder / name).unlink(missing_ok=True)
            if text is None
            else (folder / name).write_text(text)
        )
        tables = read(tmp_path)
        assert tables["survey"].empty and tables["answer"].empty
        assert said in tables["refusal"].iloc[0]["accepted"]


def test_every_unread_file_is_a_finding_of_the_release(tmp_path):
    """Files and columns that were not read are in the table of refusals, each by name; the answers
    beside them are kept."""
    folder = edition(tmp_path, "2027-06-30", "2027", "final", "kobo", RESPONSES)
    (folder / "a.csv").write_bytes("Ciudad\nBogotá\n".encode("latin-1"))
    (folder / "b.xlsm").write_bytes(b"PK")
    tables = read(tmp_path)
    assert [
        (row.file.rsplit("/", 1)[-1], row.problem) for row in tables["refusal"].itertuples()
    ] == [("a.csv", "wrong_file"), ("b.xlsm", "wrong_file")]
    assert tables["survey"]["respondents"].tolist() == [3]


def test_no_person_is_in_a_release(raw, tmp_path):
    """No name, address or coordinate of a respondent is in any byte that a build writes."""
    written = release.write(build(raw, DAY), DAY, tmp_path)
    texts = [
        str(pq.read_table(path).to_pydict()) if path.suffix == ".parquet" else path.read_text()
        for path in sorted(written.iterdir())
    ]
    assert "forum_survey:2027:final" in "".join(texts)
    assert not [value for value in PERSON.values() if any(value in text for text in texts)]


def test_without_a_wave_nothing_changes(tmp_path, monkeypatch):
    """A build without a folder of waves is what it was before there was such a source."""
    package = tmp_path / "forum_package" / "2026-11-01"
    package.mkdir(parents=True)
    (package / "deployment.csv").write_text(
        "deployment_id,place_id,body,name\nh,jp-131016,Chiyoda,Helper\n"
    )
    present = build(tmp_path, DAY)
    others = [name for name in source.source_ids() if name != "forum_survey"]
    monkeypatch.setattr(source, "source_ids", lambda: others)
    absent = build(tmp_path, DAY)
    assert all(present.tables[name].equals(absent.tables[name]) for name in present.tables)
    assert present.inputs == absent.inputs


def test_a_wave_stands_beside_surveys_that_a_source_states_itself(raw, tmp_path, monkeypatch):
    """Frames given in a file and in a source's own card are numbers of one table."""
    monkeypatch.setattr(forum_desk_research, "FILLS", [])
    (tmp_path / "forum_desk_research" / "2026-11-22").mkdir(parents=True)
    found = [
        (name, source.snapshots(folder, name, DAY))
        for name, folder in [("forum_survey", raw), ("forum_desk_research", tmp_path)]
    ]
    tables = assembled(
        [read_source(name, snapshots, curated_now()) for name, snapshots in found], curated_now()
    )
    assert tables["survey"]["frame_size"].tolist() == [10] * 4


def test_the_source_asks_what_the_instrument_asks():
    """Every field of the listed systems goes to a column, and every status has a kind of date."""
    assert {item.item.rpartition(".")[2] for item in ITEMS if item.repeat} == set(
        forum_survey.SYSTEM_COLUMNS
    )
    (status,) = [item for item in ITEMS if item.item == "systems.status"]
    assert set(status.codes) == set(forum_survey.START_KINDS)
