"""Columns that platforms add, in the languages of their accounts; and the tables by which a steward
says what other columns and words mean."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from etl import __main__ as command
from etl import match
from etl.reference import curated_now
from etl.waves import drafts, gather
from etl.waves.cities import Cities
from etl.waves.headings import headings as known
from etl.waves.headings import key, target
from etl.waves.platforms import PLATFORMS, TABLE
from etl.waves.times import in_one_order
from tests.waves.one_wave import WAVE
from tests.waves.platforms import as_csv, as_xlsx

CITIES = Cities.of(curated_now().places)
CARD = "wave,edition,reference_date,title\n2027,final,2027-03-31,Survey\n"
CITY = "Which city do you answer for?"
POLICY = "Is there a binding policy on the city's use of AI?"
BARRIERS = "What stands in the way of using AI well?"
FORMS = {
    "de": ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
    "fr": ["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom"],
    "pt": ["ID", "Hora de início", "Hora de conclusão", "Email", "Nome"],
    "ja": ["ID", "開始時刻", "完了時刻", "メール", "名前"],
    "ko": ["ID", "시작 시간", "완료 시간", "전자 메일", "이름"],
    "uk": [
        *("Ідентифікатор", "Час початку", "Час завершення"),
        *("Електронна пошта", "Ім'я"),
    ],
    "nb": ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-post", "Navn"],
    "es": ["Id.", "Hora de inicio", "Hora de finalización", "Correo electrónico", "Nombre"],
}
TIME = "2027-03-01 10:00:00"


@pytest.mark.parametrize("language", FORMS)
def test_microsoft_forms_is_read_in_its_accounts_language(tmp_path, language):
    """The columns that it adds are known; the time of submission is among them."""
    row = [1, "2027-03-01 09:00:00", TIME, "anonymous", "", "Boston (US)", "Yes"]
    as_xlsx(tmp_path / "a.xlsx", {"Form1": [[*FORMS[language], CITY, POLICY], row]})
    gathered = gather(tmp_path, WAVE, CITIES)
    (response,) = gathered.responses
    assert (response.answers, response.submitted) == ({"ai_policy": ["yes"]}, TIME)
    assert (gathered.findings, gathered.problems) == ([], [])


@pytest.mark.parametrize(
    ("merged", "is_read"),
    [
        (["F1:G1"], True),
        (["F1:G1", "A1:A2", "B1:B2"], True),
        (["F1:F2"], False),
        (["F3:G3"], False),
    ],
)
def test_merged_questions_above_their_options_are_headings(tmp_path, merged, is_read):
    """SurveyMonkey's workbook merges a question over its options, and a heading over both rows;
    cells of answers stay refused."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Respondent ID", "Collector ID", "End Date", CITY, POLICY, BARRIERS],
        [None, None, None, "Open-Ended Response", "Response", "Cost or budget", "Skills of staff"],
        [118, 412, "03/15/2027 10:00:00 AM", "Boston", "Yes", "Cost or budget"],
    ):
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(tmp_path / "sm.xlsx")
    gathered = gather(tmp_path, WAVE, CITIES)
    told = [response.answers for response in gathered.responses]
    assert told == ([{"ai_policy": ["yes"], "barriers": ["cost"]}] if is_read else [])
    assert ["merged cells" in str(problem) for problem in gathered.problems] == [True] * (
        not is_read
    )


@pytest.mark.parametrize("name", [name for name in PLATFORMS if name != TABLE.name])
def test_no_column_that_a_platform_adds_is_an_item(name):
    """Each of a platform's own columns is passed over, and none is called as an item is."""
    platform = PLATFORMS[name]
    added = [column for column in platform._columns if column.holds != "plain"]
    assert all(
        platform.column(column.heading) or platform.adds(column.heading.replace("*", "x"))
        for column in added
        if "[" not in column.heading
    )
    whole = [column.heading for column in added if "*" not in column.heading]
    assert not [heading for heading in whole if target(heading, known(WAVE), platform.groups)]
    assert all(column.counts for column in added if column.holds == "state")


def test_every_platform_is_known_by_marks_of_its_own():
    """No two platforms share all their marks, so that a file is of one of them."""
    marks = [
        frozenset(key(mark[0]) for mark in platform.marks)
        for platform in PLATFORMS.values()
        if platform.marks
    ]
    assert len(set(marks)) == len(marks) == 6
    assert not [each for each in marks for other in marks if each < other]


def test_a_words_table_never_makes_an_answer_that_the_form_lacks(tmp_path):
    """A code of words.csv that is no option leaves the word a finding."""
    row = ["1", TIME, "9", "us-2507000", "vielleicht"]
    as_csv(tmp_path / "a.csv", [["id", "submitdate", "lastpage", "place", "ai_policy"], row])
    (tmp_path / "words.csv").write_text("item,word,code\n,vielleicht,maybe\n", encoding="utf-8")
    gathered = gather(tmp_path, WAVE, CITIES)
    assert [finding.problem for finding in gathered.findings] == ["unknown_code"]
    assert gathered.responses[0].answers == {}


def wave(folder: Path) -> Path:
    """A wave's folder with an export in German from an unknown platform."""
    (folder / "wave.csv").write_text(CARD, encoding="utf-8")
    rows = [
        ["Nr", "Gesendet", "Stadt", "Regel?", "Was steht im Weg?"],
        ["1", TIME, "Boston, USA", "Ja", "Kosten;Cost or budget"],
        ["2", TIME, "Nairobi", "Nein", ""],
    ]
    as_csv(folder / "antworten.csv", rows)
    return folder


def lines(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))[1:]


def completed(path: Path, meant: dict[str, str], at: int) -> None:
    """The table with what a steward writes beside a column or word."""
    header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")))
    for row in rows:
        row[at + 1] = meant.get(row[at], row[at + 1])
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def test_a_steward_completes_what_the_command_writes(tmp_path, capsys):
    """`etl columns` asks for the columns, then for the words, with proposals, and then for
    nothing; the answers are read, and no line is lost."""
    folder = wave(tmp_path)
    assert command.main(["columns", str(folder)]) == 0
    asked = lines(folder / "columns.csv")
    assert [line[2:4] for line in asked] == [
        ["Nr", ""],
        ["Gesendet", "submitted"],
        ["Stadt", ""],
        ["Regel?", ""],
        ["Was steht im Weg?", ""],
    ]
    columns = {"Nr": "-", "Stadt": "place", "Regel?": "ai_policy", "Was steht im Weg?": "barriers"}
    completed(folder / "columns.csv", columns, 2)
    assert command.main(["columns", str(folder)]) == 0
    assert lines(folder / "words.csv") == [
        ["place", "Boston, USA", "us-2507000"],
        ["ai_policy", "Ja", "yes"],
        ["barriers", "Kosten", ""],
        ["ai_policy", "Nein", "no"],
    ]
    completed(folder / "words.csv", {"Kosten": "cost"}, 1)
    capsys.readouterr()
    assert command.main(["columns", str(folder)]) == 0
    assert "all lines are filled in" in capsys.readouterr().out
    gathered = gather(folder, WAVE, CITIES)
    assert [(each.place_id, each.answers) for each in gathered.responses] == [
        ("ke-047", {"ai_policy": ["no"]}),
        ("us-2507000", {"ai_policy": ["yes"], "barriers": ["cost"]}),
    ]
    assert (gathered.findings, gathered.problems) == ([], [])


def test_a_heading_is_no_formula_of_who_completes_the_table(tmp_path):
    """It stands as text in the table, however often that is written, and leads to its column."""
    (tmp_path / "wave.csv").write_text(CARD, encoding="utf-8")
    as_csv(tmp_path / "a.csv", [["Stadt", "@Regel?"], ["Boston, USA", "Yes"]])
    told = {"Stadt": "place", "'@Regel?": "ai_policy"}
    for _ in range(2):
        assert command.main(["columns", str(tmp_path)]) == 0
        assert [line[2] for line in lines(tmp_path / "columns.csv")] == list(told)
        completed(tmp_path / "columns.csv", told, 2)
    (response,) = gather(tmp_path, WAVE, CITIES).responses
    assert response.answers == {"ai_policy": ["yes"]}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Londres", "gb-e12000007"),
        ("東京", "jp-130001"),
        ("Ciudad de Madrid", "es-28079"),
        ("Köln", ""),
    ],
)
def test_a_city_in_another_language_is_proposed_among_those_asked(written, meant):
    """A city asked is proposed by its name in any language, alone or within more words; one that
    was not asked is not."""
    assert drafts._city(written, match.named(CITIES.frame, curated_now())) == meant


def test_the_command_needs_a_wave(tmp_path, capsys):
    """A folder that does not say which wave it is is refused in words."""
    assert command.main(["columns", str(tmp_path)]) == 2
    assert "needs a wave.csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("texts", "read"),
    [
        (["3/4/2027 10:00"], ["3/4/2027 10:00"]),
        (["3/4/2027 10:00", "25/3/2027 10:00"], ["2027-04-03 10:00:00", "25/3/2027 10:00"]),
        (["3/4/2027 10:00", "3/25/2027 10:00"], ["2027-03-04 10:00:00", "3/25/2027 10:00"]),
        (
            ["3/4/2027", "3/25/2027", "25/3/2027"],
            ["3/4/2027", "3/25/2027", "25/3/2027"],
        ),
    ],
)
def test_times_of_one_file_are_in_one_order(texts, read):
    """A time that can be read in two ways is read as the file's other times, where these agree."""
    assert in_one_order(texts) == read
