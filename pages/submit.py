"""Submit: is my file right?"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import streamlit as st

from charts import bars, theme
from etl import inbox
from etl.check import Checked, FileProblem, Part, annotated, check, parts, score
from pages import _show
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import codes, label

KINDS = ["xlsx", "csv", "zip"]
MARKS = {"yes": "● Yes", "partly": "◐ Partly", "no": "○ No"}
DECISIONS = {"": "Waits for a reviewer", inbox.ACCEPTED: "Accepted: in the next release", inbox.RETURNED: "Returned"}
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def signed_in() -> inbox.Person | None:
    """Who is signed in and may do something here, by the claims of the sign-in."""
    return inbox.person(st.user.to_dict(), datetime.now(UTC)) if can_sign_in() and st.user.is_logged_in else None


def can_sign_in() -> bool:
    """Whether this installation has a sign-in (docs/sign_in.md)."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def standing(who: inbox.Person | None) -> None:
    """What the reader may do here, and the door."""
    if who:
        roles = [f"steward of {names.get(city, city)}" for city in sorted(who.cities)] + ["reviewer"] * who.is_reviewer
        said = f"You are signed in as {', '.join(map(_show.plain, roles))}." if roles else "You are signed in, without a role here."
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(said)
            st.button("Sign out", on_click=st.logout, type="tertiary")
        return
    st.markdown("Checking needs no sign-in. **Your file is not stored**: it is checked in memory and forgotten when you leave the page.")
    if can_sign_in():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("To send it to the Forum, sign in as a steward of your city first; sign-in leaves this page and comes back.")
            st.button("Sign in", on_click=st.login)


def places(selection: Selection) -> dict[str, str]:
    """Places by names that tell them apart."""
    rows = ask("place_names", Selection(release=selection.release)).to_pylist()
    return {row["place_id"]: ", ".join(filter(None, [row["name"], row["admin"], measures.country(row["country"])])) for row in rows}


def chosen_city(who: inbox.Person | None) -> str:
    """The city the file is of: a steward's own, or any, or none."""
    if who and len(who.cities) == 1:
        return next(iter(who.cities))
    options = sorted(who.cities) if who and who.cities else list(names)
    return st.selectbox("Your city", options, None, format_func=lambda city: names.get(city, city), key="own-city",
                        placeholder="Type its name, to have rows of other cities found as well") or ""  # fmt: skip


def result_of(file, city: str) -> tuple[Checked | None, bytes | None, str]:
    """Check, marked workbook, or why the file cannot be read; kept for this reader until file or city change."""
    asked = (file.file_id, city)
    if st.session_state.get("checked", (None,))[0] != asked:
        with st.spinner("Checking …"), tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(file.name).name
            path.write_bytes(file.getvalue())
            st.session_state.checked = asked, _result(path, city)
    return st.session_state.checked[1]


def _result(path: Path, city: str) -> tuple[Checked | None, bytes | None, str]:
    try:
        checked = check(path, city)
    except FileProblem as problem:
        return None, None, problem.message
    except ValueError as problem:
        return None, None, str(problem)
    return checked, annotated(path, checked) if checked.findings else None, ""


def findings(checked: Checked, marked: bytes | None) -> None:
    """Everything to mend, in the order of the file, and the marked copy."""
    number = len(checked.findings)
    st.subheader(f"This file {checked.said}")
    if not number:
        st.markdown("Nothing was found that would have to be mended.")
        return
    st.markdown(f"{measures.plural(number, 'thing', 'things')} to mend, in the order of the file. Rows are numbered as in a spreadsheet.")
    table = pd.DataFrame([[one.sheet, str(one.row or ""), one.column, one.value, label("problem", one.problem), one.suggestion, one.rule]
                          for one in checked.findings],
                         columns=["Sheet", "Row", "Column", "Found", "What is wrong", "Suggested", "Accepted"])  # fmt: skip
    with st.container(key="wide-findings"):
        _show.table(table)
    if marked:
        st.download_button("Your file with each finding marked", marked, "findings.xlsx", SPREADSHEET, on_click="ignore")
        st.caption("Coloured cells carry a comment that says what would be accepted. Mend them there and drop the copy here again.")
    else:
        st.caption("The file is too large to be given back marked.")


def quality(checked: Checked) -> None:
    """The score, with the parts it is the mean of."""
    found = parts(checked)
    st.subheader(f"Quality: {score(found)} of 100")
    st.caption("The mean of the parts below. Nothing is refused for a low score; “not stated” and “unknown” count as empty.")
    shares = [100 * part.have / part.of for part in found]
    said = [_said(part) for part in found]
    st.plotly_chart(bars.bars([part.name for part in found], shares, said, _show.is_dark(), most=100), theme=None, key="quality",
                    alt="; ".join(f"{part.name}: {words}" for part, words in zip(found, said, strict=True)),
                    config={"displayModeBar": False})  # fmt: skip


def _said(part: Part) -> str:
    return f"{measures.count(part.have)} of {measures.count(part.of)}"


def preview(checked: Checked, city: str) -> None:
    """The city's page as this file alone would make it."""
    name = names.get(city, "your city")
    systems, answers = (checked.records.get(table, pd.DataFrame()) for table in ("deployment", "answer"))
    given = answers[answers["answer_status"] != "missing"] if len(answers) else answers
    if systems.empty and given.empty:
        return
    st.header(f"Preview: {name}", anchor=False)
    st.caption("What the rows that would be accepted say. Nothing of it is published before a reviewer has accepted it.")
    if len(systems):
        _systems(systems.astype(object).where(systems.notna(), None), name)
    if len(given):
        _answers(given, checked.records["question"])


def _systems(systems: pd.DataFrame, name: str) -> None:
    """Sectors by status, then each system."""
    in_use = int((systems["status"] == "in_use").sum())
    st.subheader(f"{measures.plural(len(systems), 'system', 'systems')} in {_show.plain(name)}, {measures.count(in_use)} in use")
    sectors = systems["sector"].value_counts()
    counts = systems.groupby(["status", "sector"]).size()
    shown = [(label("status", status), [int(counts.get((status, sector), 0)) for sector in sectors.index], theme.STATUS[status])
             for status in codes("status") if (systems["status"] == status).any()]  # fmt: skip
    alt = "; ".join(f"{label('sector', sector)}: {count}" for sector, count in sectors.items())
    st.plotly_chart(bars.stacked([label("sector", sector) for sector in sectors.index], shown, _show.is_dark()), theme=None,
                    key="preview-systems", config={"displayModeBar": False}, alt=alt)  # fmt: skip
    with st.expander("Each system"):
        st.markdown("\n".join(_system(row) for row in systems.to_dict("records")))


def _system(row: dict) -> str:
    kind = label("start_kind", row["start_kind"]).lower() if row["start_kind"] else "date"
    since = f", {kind} {row['start_date']}" if row["start_date"] else ""
    facts = [label("sector", row["sector"]), label("technology", row["technology"]), row["vendor"] and f"supplier: {row['vendor']}"]
    return (f"- {_show.link(row['name'], row['evidence_url'])} · **{label('status', row['status'])}**{since}  \n"
            f"  {' · '.join(_show.plain(fact) for fact in facts if fact)}")  # fmt: skip


def _answers(given: pd.DataFrame, questions: pd.DataFrame) -> None:
    """Question and answer, in the order of the form."""
    rows = given.merge(questions[["question_id", "wording", "topic"]], on="question_id")
    said = [MARKS.get(row["answer"]) or row["answer"] or f"– {label('answer_status', row['answer_status'])}" for row in
            rows.astype(object).where(rows.notna(), None).to_dict("records")]  # fmt: skip
    st.subheader(measures.plural(len(rows), "answer", "answers"))
    table = pd.DataFrame({"Topic": rows["topic"], "Question": rows["wording"], "Answer": [one.replace("|", ", ") for one in said]})
    _show.table(table)


def send(file, checked: Checked, city: str, who: inbox.Person | None) -> None:
    """The button that submits, for a steward of this city."""
    if not who or city not in who.cities:
        st.info("This was a check only: nothing was stored and nothing was sent."
                + (" To send it, sign in as a steward of this city." if can_sign_in() else ""))  # fmt: skip
        return
    st.subheader(f"Send this file for {_show.plain(names.get(city, city))}")
    refused = measures.plural(checked.rows - checked.accepted, "refused row", "refused rows")
    st.markdown("The Forum keeps the file as it is, with the time and the identifier of your sign-in. A reviewer looks at it; once "
                f"accepted, it replaces what this city delivered before, without its {refused}.")  # fmt: skip
    if st.button("Send", type="primary", disabled=not checked.accepted):
        try:
            made = inbox.submit(inbox.folder(), file.name, file.getvalue(), city, checked, who, datetime.now(UTC))
            st.success(f"Received: {measures.plural(made.accepted_rows, 'row', 'rows')} wait for a reviewer. Its number is {made.id}.")
        except (inbox.NotAllowed, inbox.NotPossible) as no:
            st.error(str(no))


def own_files(who: inbox.Person) -> None:
    """What became of this steward's cities' files."""
    own = [one for one in reversed(inbox.submissions(inbox.folder())) if one.city in who.cities]
    if not own:
        return
    st.subheader(f"{measures.plural(len(own), 'file was', 'files were')} sent for your {'city' if len(who.cities) == 1 else 'cities'}")
    table = pd.DataFrame({
        "City": [names.get(one.city, one.city) for one in own], "Received (UTC)": [_when(one.received) for one in own],
        "Rows accepted": [f"{one.accepted_rows:,} of {one.rows:,}" for one in own],
        "Decision": [DECISIONS[one.decision] for one in own], "Reviewer's note": [one.note for one in own],
    })  # fmt: skip
    _show.table(table)


def review() -> None:
    """For reviewers: what waits, oldest first."""
    waiting = [one for one in inbox.submissions(inbox.folder()) if not one.decision]
    st.header(f"Inbox: {measures.plural(len(waiting), 'file waits', 'files wait')} for a reviewer", anchor=False)
    for one in waiting:
        with st.container(border=True, key=f"waiting-{one.id}"):
            _waiting(one)


def _waiting(one: inbox.Submission) -> None:
    st.markdown(f"**{_show.plain(names.get(one.city, one.city))}**, received {_when(one.received)} UTC: {one.accepted_rows:,} of "
                f"{measures.plural(one.rows, 'row', 'rows')} would be accepted, {measures.plural(one.findings, 'finding', 'findings')}. "
                f":small[{one.id}]")  # fmt: skip
    st.download_button("The file as received", one.path.read_bytes(), f"{one.id}{one.path.suffix}", key=f"file-{one.id}", on_click="ignore")
    note = st.text_area("Note to the steward", max_chars=inbox.LONGEST_NOTE, key=f"note-{one.id}", help="Needed when the file is returned.")
    with st.container(horizontal=True):
        st.button("Accept", key=f"accept-{one.id}", type="primary", on_click=_decide, args=(one.id, inbox.ACCEPTED, note))
        st.button("Return", key=f"return-{one.id}", on_click=_decide, args=(one.id, inbox.RETURNED, note))


def _decide(of: str, decision: str, note: str) -> None:
    who = signed_in()
    try:
        if not who:
            raise inbox.NotAllowed("Your sign-in has ended; sign in again.")
        inbox.decide(inbox.folder(), of, decision, note, who, datetime.now(UTC))
    except (inbox.NotAllowed, inbox.NotPossible) as no:
        st.toast(str(no), icon=":material/error:", duration="long")


def _when(moment: str) -> str:
    return moment[:16].replace("T", " ")


selection = _show.head("Submit", "Is my file right?")
names = places(selection)
who = signed_in()
standing(who)
city = chosen_city(who)
file = st.file_uploader("A survey workbook, or a forum package: workbook, CSV named for its table, or zip of such CSVs", KINDS, key="file")
if file:
    checked, marked, unread = result_of(file, city)
    if unread:
        st.error(f"This file cannot be read: {_show.plain(unread)}.")
    if checked:
        findings(checked, marked)
        quality(checked)
        preview(checked, city)
        send(file, checked, city, who)
if who and who.cities:
    own_files(who)
if who and who.is_reviewer:
    review()
