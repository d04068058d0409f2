"""What an address asks of a file is what the file holds: columns, search, order, filters."""

import io

import pyarrow as pa
import pyarrow.parquet as pq

from exports.formats.kinds import KINDS
from queries import engine, parameters, questions
from queries.selection import IN_ADDRESS, Selection
from queries.view import View
from schema.codelists import codes
from tests.exports.given import asked


def test_columns_search_and_sort_are_those_of_the_screen(client):
    """`columns=`, `q=` and `sort=` give the file that the same view gives on the screen."""
    view = View(("name", "country", "population"), "scan", ("-population",))
    shown = view.of(asked("deployment", Selection()))
    answer = client.get(
        "/api/v1/deployment.parquet?columns=name,country,population&q=scan&sort=-population"
    )
    assert pq.read_table(io.BytesIO(answer.content)).to_pylist() == shown.to_pylist()
    assert shown["population"].to_pylist() == [
        300_000,
        100_000,
        50_000,
        40_000,
        20_000,
        10_000,
        None,
    ]


def test_search_looks_past_accents_and_case():
    """`bogota` finds Bogotá, every word must stand somewhere in the row, and numbers are not
    text."""
    table = pa.table(
        {
            "name": ["Bogotá", "Boston", None],
            "use": ["cameras", "Cameras", "cameras"],
            "n": [1, 2, 3],
        }
    )
    assert View(search="bogota").of(table)["n"].to_pylist() == [1]
    assert View(search="CAMERAS bos").of(table)["n"].to_pylist() == [2]
    assert View(search="2").of(table).num_rows == 0


def test_sort_keeps_the_order_of_equals_and_puts_missing_last():
    """Rows of equal key stay in order, and a missing key comes last whichever way one sorts."""
    table = pa.table({"key": ["b", None, "a", "b"], "n": [1, 2, 3, 4]})
    assert View(sort=("key",)).of(table)["n"].to_pylist() == [3, 1, 4, 2]
    assert View(sort=("-key",)).of(table)["n"].to_pylist() == [1, 4, 3, 2]


def test_trackers_ask_for_nothing(client):
    """What others hang on a link to follow readers changes no answer."""
    followed = client.get("/api/v1/headline.csv?utm_source=letter&fbclid=x&country=NL")
    assert followed.content == client.get("/api/v1/headline.csv?country=NL").content


def test_a_release_is_served_by_name(client):
    """An address that names an older release gets that release's rows and name."""
    oldest, newest = engine.versions()[0], engine.versions()[-1]
    old, new = (
        client.get("/api/v1/deployment.csv", params={"release": one}) for one in (oldest, newest)
    )
    assert (old.headers["X-Release"], new.headers["X-Release"]) == (oldest, newest)
    assert (
        int(old.headers["X-Rows"])
        == engine.ask("table_deployment", Selection(release=oldest)).num_rows
        != int(new.headers["X-Rows"])
    )


def test_a_repeated_filter_means_both(client):
    """`sector=a&sector=b` is `sector=a,b`: nothing that was asked for is lost."""
    twice = client.get("/api/v1/deployment.csv?sector=transport&sector=public_order_safety")
    assert (
        twice.content
        == client.get("/api/v1/deployment.csv?sector=transport,public_order_safety").content
    )


def test_a_column_named_twice_is_shown_once(client):
    """Naming a column twice makes no file of two equal columns, in no format."""
    for kind in KINDS:
        answer = client.get(f"/api/v1/deployment.{kind}?columns=name,place,name&sort=name,-name")
        assert (
            answer.content
            == client.get(f"/api/v1/deployment.{kind}?columns=name,place&sort=name").content
        )


def test_every_parameter_of_a_question_is_declared(small_release):
    """Each `$name` in a question is declared in its file with a domain that exists."""
    known = engine.known()
    for question in questions.questions():
        text = (questions.FOLDER / f"{question}.sql").read_text(encoding="utf-8")
        declared = {match["name"] for match in questions.DECLARED.finditer(text)}
        assert declared == set(questions.declared(question)), question
        for one in questions.declared(question).values():
            assert (
                one.domain in ("text", "group")
                or one.least < one.most
                or parameters.accepted(one, known)
            ), (question, one)
        assert not declared & {*IN_ADDRESS, "columns", "q", "sort", "name"}, question


def test_a_group_that_no_split_has_is_refused_by_name(client):
    """Every group that the explorer tells of can be asked for alone; any other is named, with those
    that there are."""
    known = engine.known()
    for by in codes("explorer_split"):
        told = set(engine.ask("explore", Selection(), by=by, over="now")["code"].to_pylist())
        assert told <= parameters.groups(by, known) | {""}
    answer = client.get("/api/v1/explore.json?by=sector&groups=health,zzz")
    assert answer.status_code == 400 and "groups=zzz is not known here" in answer.text
    assert "social_protection" in answer.text
    assert client.get("/api/v1/explore.json?by=sector&groups=health").status_code == 200
