"""Rows that made no record and cells that were left out, and why. Nothing is lost silently."""

import pandas as pd

from etl.read import FileProblem
from schema.codelists import narrower

COLUMNS = ["source_id", "file", "row", "field", "value", "problem", "accepted"]


LONGEST = 80  # enough to recognise a value; a source's sentences stay with the source
UNSHOWN = {"note"}  # a reply that is refused may hold what nobody should publish
CONTROL = r"[\x00-\x1f\x7f]"


# A row's fields that are refused already, each between bars; empty for a row that is right so far
AT_FAULT = "at_fault"
READ_ON = {"not_own_place"}  # marks of rows that can be read


def blame(frame: pd.DataFrame, hit: pd.Series, *fields: str) -> pd.DataFrame:
    """The frame with these fields noted as refused where `hit`."""
    if not hit.any():
        return frame
    noted = "".join(f"|{field}|" for field in fields)
    return frame.assign(**{AT_FAULT: frame[AT_FAULT].mask(hit, frame[AT_FAULT] + noted)})


class Refusals:
    """Collects what one source's rows were refused or set aside for."""

    def __init__(self, source_id: str):
        self.source_id = source_id
        self._parts: list[pd.DataFrame] = []

    @property
    def so_far(self) -> int:
        """What `back_to` goes back to."""
        return len(self._parts)

    def back_to(self, so_far: int) -> None:
        """Forget what was refused since, as of a file that turns out to be broken further below."""
        del self._parts[so_far:]

    def take(
        self, frame: pd.DataFrame, hit, field: str, problem: str, accepted: "str | pd.Series"
    ) -> pd.DataFrame:
        """Refuse the rows where `hit`, naming field, value and what is accepted; give back the
        others."""
        if not hit.any():
            return frame
        bad = frame[hit]
        self._add(
            bad,
            field=field,
            value=bad.get(field, ""),
            problem=problem,
            accepted=accepted[hit] if isinstance(accepted, pd.Series) else accepted,
            context=bad.get("place_context", ""),
        )
        return frame[~hit]

    def name(
        self,
        frame: pd.DataFrame,
        hit: pd.Series,
        field: str,
        problem: str,
        accepted: "str | pd.Series",
        spoils: tuple = (),
    ) -> pd.DataFrame:
        """Refuse the rows where `hit` and keep them, without that field, so that their other faults
        are told as well.

        `spoils` are fields made of it, whose absence is no other fault.
        """
        if not hit.any():
            return frame
        self.take(frame, hit, field, problem, accepted)
        return blame(frame, hit, field, *spoils).assign(**{field: frame[field].mask(hit, "")})

    def take_marked(self, rows: pd.DataFrame) -> pd.DataFrame:
        """Refuse the rows that the reader or the source's own rules have marked; a reader may name
        the field and its value.

        Those that can be read all the same stay, with the field at fault.
        """
        is_marked = rows["problem"] != ""
        if not is_marked.any():
            return rows.assign(**{AT_FAULT: ""})
        bad = rows[is_marked]
        at_fault = {
            name: bad[f"problem_{name}"] for name in ("field", "value") if f"problem_{name}" in bad
        }
        self._add(bad, problem=bad["problem"], accepted=bad["accepted"], **at_fault)
        read_on = rows["problem"].isin(READ_ON)
        kept = rows[(rows["problem"] == "") | read_on].assign(**{AT_FAULT: ""})
        return blame(kept, read_on[kept.index], "place_id")

    def whole_file(self, problem: FileProblem) -> None:
        """Refuse a file that cannot be read, or that lacks a column."""
        kind = "missing_column" if problem.column else "wrong_file"
        self._add(
            pd.DataFrame({"source_file": [problem.file]}),
            field=problem.column,
            problem=kind,
            accepted=problem.message,
        )

    def _add(self, bad: pd.DataFrame, **columns) -> None:
        if len(bad):
            # A column of objects keeps sentences, which one of text would turn into plain text.
            accepted = pd.Series(columns.pop("accepted"), index=bad.index, dtype=object)
            self._parts.append(
                bad[["source_file"]]
                .rename(columns={"source_file": "file"})
                .assign(row=bad.get("source_row"), accepted=accepted, **columns)
            )

    def frame(self) -> pd.DataFrame:
        """All refusals as text, in COLUMNS; one row may have several."""
        parts = pd.concat(self._parts, ignore_index=True) if self._parts else pd.DataFrame()
        refusals = parts.assign(source_id=self.source_id).reindex(columns=COLUMNS)
        shown = refusals["value"].astype("str").where(~refusals["field"].isin(UNSHOWN), "")
        return refusals.assign(
            value=shown.str.slice(0, LONGEST).str.replace(CONTROL, "\ufffd", regex=True)
        )

    def unresolved(self) -> pd.DataFrame:
        """Distinct names that lead to no place, whole, with the context they stand in: name,
        context."""
        refusals = pd.concat(
            [pd.DataFrame(columns=["value", "context", "field", "problem"]), *self._parts],
            ignore_index=True,
        )
        names = refusals[
            (refusals["problem"] == "place_unresolved") & (refusals["field"] != "place_id")
        ]
        return (
            names[["value", "context"]]
            .fillna("")
            .drop_duplicates()
            .set_axis(["name", "context"], axis=1)
        )

    def unresolved_identifiers(self) -> list[str]:
        """Distinct names that stand where an identifier of a place should, in members' files."""
        refusals = self.frame()
        is_named = (refusals["problem"] == "place_unresolved") & (refusals["field"] == "place_id")
        return [name for name in refusals.loc[is_named, "value"].unique() if name]

    def counts(self) -> dict[str, int]:
        """Rows set aside, rows refused, and distinct unresolved names."""
        refusals = self.frame()
        refusals = refusals[~refusals["problem"].isin(narrower("problem", "kept"))]
        aside = refusals["problem"].isin(narrower("problem", "set_aside"))
        rows = refusals.assign(aside=aside)[refusals["row"].notna()]
        rows = rows.drop_duplicates(["file", "row"])
        return {
            "rows_set_aside": int(rows["aside"].sum()),
            "rows_refused": int((~rows["aside"]).sum()),
            "places_unresolved": int(
                refusals.loc[refusals["problem"] == "place_unresolved", "value"].nunique()
            ),
        }
