"""Where a record comes from: its file, row, checksum, source, codes, rules and link. The release
holds no source's own text, so the command that shows the row as received stands below."""

import shlex

import pandas as pd
import streamlit as st

from pages import _own, _show
from pages._markdown import link, plain
from queries import engine
from queries.engine import ask
from queries.selection import Selection
from schema import measures, tables
from schema.codelists import codelist, label

CARD = (
    "deployment_id",
    "place",
    "country",
    "title",
    "publisher",
    "licence",
    "licence_note",
    "citation",
    "snapshot",
    "url",
    "source_file",
    "source_row",
    "match",
    "reason",
    "evidence_url",
    "survey",
)  # told in sentences, not as fields


def panel(selection: Selection) -> None:
    """Asks for a record and shows where it comes from; the address keeps it as `record`."""
    with st.expander("Where does a row come from?", expanded="record" in st.query_params):
        record_id = _own.text(
            "record",
            "Its deployment_id; for an answer, question_id/place_id",
            placeholder="the deployment_id of a row of the table",
        )
        if record_id:
            trace(selection, record_id)


def trace(selection: Selection, record_id: str) -> None:
    """One record walked back, from the release alone."""
    release = Selection(release=selection.release)
    system, answer = (
        ask(f"trace_{kind}", release, record_id=record_id).to_pylist()
        for kind in ("record", "answer")
    )
    if not system and not answer:
        st.info(
            f"This release has no record “{plain(record_id)}”. Names are told apart to the letter;"
            " the table has them."
        )
        _near(record_id, release)
        return
    (record,) = system or answer
    st.markdown(
        f"**{plain(record['name'] if system else record['wording'])}**, {plain(record['place'])},"
        f" {measures.country(record['country'])}"
    )
    _file(record, release)
    _fields("deployment" if system else "answer", record)
    if system:
        _same(record_id, release)
        _risk(record, record_id, release)
    st.caption(
        "The row as received, word by word, with each rule that was applied to it, where the raw"
        " files are at hand:"
    )
    version = release.release or engine.current()
    st.code(
        f"python -m etl trace {shlex.quote(record_id)} --release {version} --raw data/raw",
        language="sh",
        wrap_lines=True,
    )


def _near(record_id: str, release: Selection) -> None:
    """Records that the reader may have meant, each a click away."""
    rows = ask("trace_near", release, record_id=record_id).to_pylist()
    if rows:
        st.caption("Near it:")
    for number, row in enumerate(rows):
        words = f"{row['record_id']}: {row['name']}, {row['place']}"
        st.button(
            plain(words),
            key=f"near-{number}",
            type="tertiary",
            on_click=_own.put,
            args=("record", row["record_id"]),
        )


def _file(record: dict, release: Selection) -> None:
    """File, row, checksum, source, licence and link."""
    total = engine.manifest(release)["inputs"].get(record["source_file"].split("#")[0])
    source = (
        f"{link(record['title'], record['url'])}, {plain(record['publisher'])}, snapshot"
        f" {plain(record['snapshot'])}"
    )
    lines = [
        (
            f"Row {measures.count(record['source_row'])} of `{record['source_file']}`, counted from"
            " 1 without the header"
        ),
        (
            f"Its bytes have the sha256 `{total}`"
            if total
            else "The release does not hold its checksum"
        ),
        f"{source}. {plain(record['licence'])}. {plain(record['licence_note'])}",
        f"Cite as: {plain(record['citation'])}",
        (
            link("The record at its source", record["evidence_url"])
            if record["evidence_url"]
            else "The source gives no link"
        ),
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _fields(table: str, record: dict) -> None:
    """Each field with its code, and what the code means here."""
    columns, rows = tables.columns(table), []
    for name, value in record.items():
        if name in CARD or value is None:
            continue
        codes = (columns[name].metadata or {}).get("codelist") if name in columns else None
        meaning = codelist(codes).get(str(value), {}).get("meaning", "") if codes else ""
        rows.append(
            {
                "Field": name,
                "In the release": str(value),
                "In words": label(codes, str(value)) if codes else "",
                "Meaning": meaning,
            }
        )
    with st.container(key="wide-trace"):
        _show.table(pd.DataFrame(rows))


def _same(record_id: str, release: Selection) -> None:
    """The other records of the same system, and which one speaks for it in its place."""
    rows = ask("trace_same", release, record_id=record_id).to_pandas()
    if len(rows) == 1:
        st.markdown("No other record of this system is known; this one speaks for it.")
        return
    st.markdown(
        f"{measures.plural(len(rows), 'record', 'records')} of the same system; of several in one"
        " place the preferred source's speaks."
    )
    speaks = ["yes" if is_counted else "no" for is_counted in rows["is_counted"]]
    shown = rows[["deployment_id", "place", "status", "title"]].assign(
        speaks=speaks, link=rows["evidence_url"]
    )
    shown["status"] = [label("status", code) for code in shown["status"]]
    _show.table(
        shown.set_axis(
            ["Record", "Place", "Status", "Source", "Speaks", "Link to the record"], axis=1
        )
    )


def _risk(record: dict, record_id: str, release: Selection) -> None:
    """The way of a stated category through the crosswalk, and the screening rules that the record
    meets."""
    if record["risk_label"]:
        tier, scheme = (
            label("risk_tier", record["risk_tier"]),
            label("risk_scheme", record["risk_scheme"]),
        )
        reason = (
            f" ({label('match', record['match']).lower()}: {record['reason']})"
            if record["match"]
            else ", as the crosswalk does not name it"
        )
        st.markdown(
            plain(
                f"Risk as stated: {record['risk_label']}, in {scheme}. Display tier: {tier}{reason}"
            )
        )
    else:
        st.markdown("The source states no risk category.")
    rules = ask("trace_rules", release, record_id=record_id).to_pandas()
    if len(rules):
        st.markdown(
            "Technology and sector meet these rules of the screening by this dashboard, which is no"
            " legal classification:"
        )
        rules["area"] = [label("screening_area", area) for area in rules["area"]]
        shown = rules[["area", "reason", "provision", "rule_id"]]
        _show.table(shown.set_axis(["Area", "Reason", "Provision", "Rule"], axis=1))
