"""A raw row's way into a table: set aside, our columns, our codes, dates, key, place, judged."""

from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path

import pandas as pd

from etl import added_places, read
from etl.dates import first_of, partial_date
from etl.distinct import fits, of_each
from etl.judge import Known, judge
from etl.keyed import TRACE, keyed, placed
from etl.reference import TELLS, Reference, says_nothing, word
from etl.refusals import AT_FAULT, Refusals, blame
from etl.source import Fill
from etl.spared import without_bad_links, without_controls
from etl.taken import Taken
from schema import fields
from schema.columns import YEAR
from schema.typed import complete
from words.said import said

NONE = ("", "")  # no date, of no precision
DAYS = ["reference_date", "reply_date", "evidence_date", "facts_date"]


@dataclass
class Before:
    """What is known of the parts of a table that came before: the source's own keys and ours that
    are taken, and which fields are of one column of the source's, as far as the parts tell."""

    own_keys: Taken = field(default_factory=Taken)
    keys: Taken = field(default_factory=Taken)
    same: frozenset[tuple[str, str]] | None = None

    def are_same(self, frame: pd.DataFrame, names: list[str]) -> frozenset[tuple[str, str]]:
        """The pairs of fields, later and earlier, that hold the same in every row so far."""
        pairs = self.same
        if pairs is None:
            there = [name for name in names if name in frame]
            pairs = frozenset((later, earlier) for earlier, later in combinations(there, 2))
        self.same = frozenset(pair for pair in pairs if frame[pair[0]].equals(frame[pair[1]]))
        return self.same


def lacking(fill: Fill, rows: pd.DataFrame) -> list[read.FileProblem]:
    """A problem for each column that the fill demands and the rows lack, in each file they come
    from."""
    missing = [
        theirs
        for theirs in fill.columns
        if theirs not in rows.columns and theirs not in fill.optional
    ]
    files = [Path(file) for file in rows["source_file"].unique()] if missing else []
    return [
        read.FileProblem(file, read.there(rows), column) for file in files for column in missing
    ]


def filled(
    fill: Fill,
    rows: pd.DataFrame,
    source_id: str,
    reference: Reference,
    refusals: Refusals,
    known: Known,
    day: date,
    before: Before,
) -> pd.DataFrame:
    """The rows of one table that a part of a source's raw rows makes, typed; what fails goes to
    `refusals`, with all its faults at once.

    `known` holds what rows may refer to: the identifiers of places, surveys and questions accepted
    so far. `day` is the last that the files can speak of. `before` is what is known of the parts
    before this one.
    """
    rows = refusals.take_marked(_set_aside(fill, rows))
    fixed = fill.fixed(reference.operator)
    frame = _tidied(fill, _renamed(fill, rows, source_id, fixed), reference, refusals)
    frame = _recoded(fill, frame, refusals, before)
    for column in fill.told:
        frame = _told(frame, column, refusals)
    for column in [column for column in DAYS if column in frame]:
        frame = _day(frame, column, refusals)
    if "start_date" in frame:
        frame = _begun(_dated(fill, frame, refusals), fill, refusals, day)
    if fill.table == "deployment":
        frame = _of_scheme(_stated_risk(fill, frame, refusals), reference, refusals)
        frame = keyed(frame, source_id, refusals, before.own_keys)
    if fill.table in ("deployment", "answer"):
        frame = placed(frame, source_id, reference, refusals)
    return judge(
        fill.table,
        complete(fill.table, _mapped(fill, frame)).assign(**frame[[*TRACE, AT_FAULT]]),
        refusals,
        known,
        before.keys,
    )


def _renamed(fill: Fill, rows: pd.DataFrame, source_id: str, fixed: dict) -> pd.DataFrame:
    """The columns that the table takes, by our names, with what is the same in all rows."""
    ours = {theirs: name for theirs, name in fill.columns.items() if theirs in rows.columns}
    frame = rows[[*ours, *TRACE, AT_FAULT]].rename(columns=ours)
    return frame.assign(source_id=source_id, **fixed)


def _tidied(
    fill: Fill, frame: pd.DataFrame, reference: Reference, refusals: Refusals
) -> pd.DataFrame:
    """The frame without what costs a cell alone, and the places that a member adds judged."""
    if fill.is_ours:
        frame = without_controls(frame, list(fill.columns.values()), refusals)
        if fill.table == "place":
            frame = added_places.judged(frame, reference, refusals)
    return without_bad_links(fill.table, frame, refusals)


def _mapped(fill: Fill, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with what is led from classes of another kind marked as coded."""
    is_there = {
        column: frame[column].notna()
        & ~frame[column].isin(["", fields.of(fill.table)[column].unstated])
        for column in fill.mapped
    }
    bases = {f"{column}_basis": told.map({True: "coded"}) for column, told in is_there.items()}
    return frame.assign(**bases)


def _set_aside(fill: Fill, rows: pd.DataFrame) -> pd.DataFrame:
    rows = rows.copy() if fill.aside else rows
    for problem, rule, applies in fill.aside:
        hit = applies(rows) & (rows["problem"] == "")
        rows.loc[hit, ["problem", "accepted"]] = [problem, rule]
    return rows


def _recoded(fill: Fill, frame: pd.DataFrame, refusals: Refusals, before: Before) -> pd.DataFrame:
    """Their words in our codes; a word the source file does not know is named and costs its row."""
    raw = frame
    # Members write each field in a column of its own, whatever two of them say alike.
    same = [] if fill.is_ours else before.are_same(raw, list(fill.codes))
    with_twin = {later for later, _ in same}
    for column, words in fill.codes.items():
        if column not in frame:
            continue
        known = {word(theirs): ours for theirs, ours in words.items()}
        plain = of_each(raw[column], word)
        unknown = ~plain.isin(known)
        told = (frame[AT_FAULT] != "") & (column in with_twin)  # two fields of one column
        frame = refusals.name(
            frame, unknown & ~told, column, "unknown_code", " | ".join(filter(None, words))
        )
        frame = blame(frame, unknown & told, column)
        frame = frame.assign(**{column: plain.map(known)})
    return frame


def _told(frame: pd.DataFrame, column: str, refusals: Refusals) -> pd.DataFrame:
    """A column of words without "N/A" and the like, which readers would take for a name."""
    if column not in frame:
        return frame
    unsure = ~fits(frame[column], TELLS)
    if not unsure.any():
        return frame
    says_none = pd.Series(False, index=frame.index)
    says_none[unsure] = of_each(frame[column][unsure], says_nothing).astype(bool)
    return refusals.name(frame, says_none, column, "wrong_value", said("rule-own-words-no-sign"))


def _day(frame: pd.DataFrame, column: str, refusals: Refusals) -> pd.DataFrame:
    """A date that there is, and that is not far off: the newest counts, so one of 2062 would count
    for ever."""
    parsed = of_each(frame[column], lambda text: _to_the_month(text) if text else "")
    wrong = (frame[column] != "") & ~parsed.str[:4].isin(
        [str(year) for year in range(YEAR["ge"], YEAR["le"] + 1)]
    )
    return refusals.name(
        frame.assign(**{column: parsed.mask(wrong, frame[column])}),
        wrong,
        column,
        "wrong_value",
        said("rule-date-from-to", first=str(YEAR["ge"]), last=str(YEAR["le"])),
    )


def _to_the_month(text: str) -> str:
    """A date of a year, month or day; nothing for another text, or a quarter."""
    date_read, precision = partial_date(text, is_ours=True) or ("", "")
    return "" if precision == "quarter" else date_read


def _dated(fill: Fill, frame: pd.DataFrame, refusals: Refusals) -> pd.DataFrame:
    """Dates as sources write them, with their precision; a row without a date has no kind of date
    either."""
    parsed = of_each(
        frame["start_date"], lambda text: partial_date(text, fill.is_ours) if text else NONE
    )
    frame = refusals.name(
        frame,
        parsed.isna(),
        "start_date",
        "wrong_value",
        said("rule-date-or-quarter" if fill.is_ours else "rule-date-of-any-form"),
    )
    parsed = of_each(parsed, lambda read_date: read_date if isinstance(read_date, tuple) else NONE)
    day = of_each(parsed, lambda read_date: read_date[0])
    kind = frame["start_kind"].where(day != "", "") if "start_kind" in frame else ""
    return frame.assign(
        start_date=day,
        start_precision=of_each(parsed, lambda read_date: read_date[1]),
        start_year=of_each(day, lambda text: text[:4]),
        start_kind=kind,
    )


def _begun(frame: pd.DataFrame, fill: Fill, refusals: Refusals, day: date) -> pd.DataFrame:
    """What a body has in use has started by the day of its file: a later start is named."""
    if not fill.is_of_its_day or "status" not in frame:
        return frame
    last = f"{day:%Y-%m-%d}"
    begins = frame["start_date"]
    is_later = of_each(begins, lambda start: first_of(start) > last[: len(first_of(start))])
    is_later = is_later.astype(bool)
    is_later &= begins.str[:4] <= str(YEAR["le"])  # a year beyond any is named as such
    later = is_later & (frame["status"] == "in_use")
    accepted = said("rule-start-by", day=last)
    return refusals.name(frame, later, "start_date", "wrong_value", accepted)


def _stated_risk(fill: Fill, frame: pd.DataFrame, refusals: Refusals) -> pd.DataFrame:
    """A scheme without a category states nothing: left out where it is the source's own throughout,
    else its row's fault."""
    if "risk_scheme" not in frame:
        return frame
    frame = frame if "risk_label" in frame else frame.assign(risk_label="")
    alone = (
        (frame["risk_label"] == "")
        & (frame["risk_scheme"] != "")
        & ~frame[AT_FAULT].str.contains("|risk_label|", regex=False)
    )
    if "risk_scheme" in fill.constants:
        return frame.assign(risk_scheme=frame["risk_scheme"].mask(alone, ""))
    return refusals.name(
        frame,
        alone,
        "risk_label",
        "missing_value",
        said("rule-category-or-no-scheme"),
    )


def _of_scheme(frame: pd.DataFrame, reference: Reference, refusals: Refusals) -> pd.DataFrame:
    """A category under a scheme that the crosswalk knows is one of that scheme's own."""
    if "risk_scheme" not in frame:
        return frame
    for scheme, labels in reference.risk_labels.items():
        strange = (
            (frame["risk_scheme"] == scheme)
            & (frame["risk_label"] != "")
            & ~frame["risk_label"].isin(labels)
        )
        frame = refusals.name(frame, strange, "risk_label", "unknown_code", " | ".join(labels))
    return frame
