"""Words in a response -> codes of the instrument, or a reason why there is none, or a finding.

Options are accepted as codes and as labels in each language of the form. What is no option may be
one of the ways to say "not applicable", "don't know" or "prefer not to say"
(`data/reference/non_answers.csv`). All else is a finding.
"""

import re
import unicodedata
from functools import lru_cache

from etl.judge import LONGEST
from etl.reference import Reference, says_nothing, word
from etl.waves.responses import Cell, Finding, Raw, Response
from schema.columns import URL, YEAR
from schema.instrument import ALONE, LANGUAGES, NON_ANSWERS, NUMBER, SYSTEMS, Item, offered

TICKED, UNTICKED = (
    {"1", "y", "yes", "true", "sí", "si", "x", "checked"},
    {"0", "n", "no", "false", "unchecked"},
)
ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
TOO_LONG = f"text of at most {LONGEST:,} characters"
NO_FORMULA = "a typed value; not a formula"
NO_WORD = (
    "its own words; an empty cell where there is nothing to say, not a word or sign for nothing"
)
OTHER_SCHEME = (
    "; for any other scheme leave this empty, and name scheme and class together as the risk class"
)
CLASS = "the class in that scheme; or no scheme"
NO_PERSON = "words without an e-mail address"
TICK = (
    "yes, 1, Y or {option} where chosen; no, 0 or nothing where not; other options beside their own"
    " names"
)
WHOLE = re.compile(r"[0-9]{1,9}")
SCHEME, RISK_CLASS = f"{SYSTEMS}.risk_scheme", f"{SYSTEMS}.risk_label"
DECLINED_ALONE = "either options, or “none of these” or a reason not to answer alone; not both"


def said(text: str) -> str:
    """A word as options compare it: wide letters count as usual ones."""
    return word(unicodedata.normalize("NFKC", text))


@lru_cache
def words(item: Item) -> dict[str, str]:
    """Everything an option of the item may be called -> its code."""
    named = {
        said(item.label(code, language)): code for code in offered(item) for language in LANGUAGES
    }
    return named | {said(code): code for code in offered(item)}


@lru_cache
def non_answers() -> dict[str, str]:
    """The ways to say that there is no answer -> answer_status."""
    table = Reference().table("non_answers")
    return {
        said(text): status
        for text, status in zip(table["word"], table["answer_status"], strict=True)
    }


class Coder:
    """Codes the responses of a wave, and collects what it could not admit."""

    def __init__(self, items: list[Item]):
        self.items = items
        self.findings: list[Finding] = []

    def code(self, raw: Raw, place_id: str, asked: set[str]) -> Response:
        """One response with all its items coded."""
        made = Response(raw.at, place_id, raw.submitted.text)
        for item in (item for item in self.items if item.is_question):
            if item.item in asked:
                self._item(raw, item, made)
            else:
                made.status[item.item] = "not_asked"
        for number in sorted(raw.systems):
            self._system(raw, raw.systems[number], made)
        return made

    def _item(self, raw: Raw, item: Item, made: Response) -> None:
        cell, chosen = raw.words.get(item.item), raw.chosen.get(item.item, {})
        first = cell or next(iter(chosen.values()), None)
        made.places[item.item] = (first and first.at) or raw.at
        before = len(self.findings)
        codes = (
            self._several(raw, item, cell, chosen)
            if item.kind == "many"
            else self._single(raw, item, cell)
        )
        if codes is None or len(self.findings) > before:
            return
        if codes and codes[0] in NON_ANSWERS:
            made.status[item.item] = codes[0]
        elif codes:
            made.answers[item.item] = codes
        else:
            made.status[item.item] = "missing"
        self._link(raw, item, made)

    def _single(self, raw: Raw, item: Item, cell: Cell | None) -> list[str] | None:
        """One code, a number, none where the cell is empty, or None after a finding."""
        if cell is None or not cell.text:
            return []
        if len(cell.text) > LONGEST:
            return self.refuse(raw, cell, "wrong_value", TOO_LONG)
        if item.kind == "number":
            told = non_answers().get(said(cell.text), cell.text)
            return (
                [told]
                if told in NON_ANSWERS or WHOLE.fullmatch(told)
                else self.refuse(raw, cell, "wrong_value", NUMBER)
            )
        return self._options(raw, item, cell, [cell.text])

    def _several(
        self, raw: Raw, item: Item, cell: Cell | None, chosen: dict[str, Cell]
    ) -> list[str] | None:
        """All chosen codes in the options' order, from one cell, from a cell an option, or from
        both if they agree."""
        joined = self._joined(raw, item, cell)
        ticked = [
            code
            for code in offered(item)
            if code in chosen and self._is_ticked(raw, item, code, chosen[code])
        ]
        if joined is None:
            return None
        if joined and chosen and set(joined) != set(ticked):
            return self.refuse(
                raw,
                cell,
                "wrong_value",
                f"the same options as in the columns of single options: {' '.join(ticked)}",
            )
        found = sorted(set(joined or ticked), key=offered(item).index)
        if len(found) > 1 and set(found) & {*NON_ANSWERS, ALONE}:
            both = cell if joined else Cell(" ".join(found), item.item, chosen[found[0]].at)
            return self.refuse(raw, both, "wrong_value", DECLINED_ALONE)
        return found

    def _joined(self, raw: Raw, item: Item, cell: Cell | None) -> list[str] | None:
        if cell is None or not cell.text:
            return []
        if len(cell.text) > LONGEST:
            return self.refuse(raw, cell, "wrong_value", TOO_LONG)
        return self._options(raw, item, cell, split(cell.text, item))

    def _options(self, raw: Raw, item: Item, cell: Cell, told: list[str]) -> list[str] | None:
        found = [
            words(item).get(said(one)) or (None if item.repeat else non_answers().get(said(one)))
            for one in told
        ]
        if None in found:
            unknown = Cell(told[found.index(None)], cell.column, cell.at)
            accepted = " | ".join(offered(item)) + (OTHER_SCHEME if item.item == SCHEME else "")
            return self.refuse(raw, unknown, "unknown_code", accepted)
        return found

    def _is_ticked(self, raw: Raw, item: Item, code: str, cell: Cell) -> bool:
        """Whether an option's own column says that it was chosen: a tick, or the option's own
        words."""
        text = said(cell.text)
        if text in TICKED or words(item).get(text) == code:
            return True
        if cell.text and text not in UNTICKED:
            self.refuse(raw, cell, "unknown_code", TICK.format(option=item.label(code, "en")))
        return False

    def _link(self, raw: Raw, item: Item, made: Response) -> None:
        cell = raw.links.get(item.item)
        if cell is None or not cell.text:
            return None
        if made.status.get(item.item) == "missing":
            del made.status[item.item]
            accepted = f"an answer beside the link: {' | '.join(offered(item))}; or no link"
            return self.refuse(raw, Cell("", item.item, cell.at), "missing_value", accepted)
        if (
            len(cell.text) <= LONGEST
            and re.fullmatch(URL[1:-1], cell.text)
            and not ADDRESS.search(cell.text)
        ):
            made.links[item.item] = cell.text
            return None
        return self.refuse(raw, cell, "wrong_value", "a link that begins with http:// or https://")

    def _system(self, raw: Raw, cells: dict[str, Cell], made: Response) -> None:
        """One entry of the list; a field that cannot be read costs the entry."""
        before, system = len(self.findings), {}
        at = next(iter(cells.values())).at if cells else None
        for item in (item for item in self.items if item.repeat == SYSTEMS):
            cell = cells.get(item.item, Cell("", item.item, at or raw.at))
            value = self._field(raw, item, cell)
            if value == "" and item.required and cells:
                self.refuse(raw, cell, "missing_value", " | ".join(item.codes) or "text")
            system[item.item] = value or ""
        if system.get(SCHEME) and not cells.get(RISK_CLASS, Cell("", "")).text:
            self.refuse(raw, Cell("", RISK_CLASS, at), "missing_value", CLASS)
        if cells and len(self.findings) == before:
            made.systems.append(system)
            made.systems_at.append(at or raw.at)

    def _field(self, raw: Raw, item: Item, cell: Cell) -> str | None:
        if not cell.text:
            return ""
        if len(cell.text) > LONGEST:
            return self.refuse(raw, cell, "wrong_value", TOO_LONG)
        if item.codes:
            return (self._options(raw, item, cell, [cell.text]) or [None])[0]
        if cell.text.startswith("="):
            return self.refuse(raw, cell, "wrong_value", NO_FORMULA)
        if ADDRESS.search(cell.text):
            return self.refuse(raw, cell, "wrong_value", NO_PERSON)
        if item.kind == "text" and says_nothing(cell.text):
            return self.refuse(raw, cell, "wrong_value", NO_WORD)
        if item.kind == "year" and not (
            WHOLE.fullmatch(cell.text) and YEAR["ge"] <= int(cell.text) <= YEAR["le"]
        ):
            return self.refuse(
                raw,
                cell,
                "wrong_value",
                f"a year from {YEAR['ge']} to {YEAR['le']}, as 2024; not a date or its number",
            )
        if item.kind == "url" and not re.fullmatch(URL[1:-1], cell.text):
            return self.refuse(
                raw, cell, "wrong_value", "a link that begins with http:// or https://"
            )
        return cell.text

    def refuse(self, raw: Raw, cell: Cell, problem: str, accepted: str) -> None:
        """Notes a finding; addresses are blanked, because a finding is published."""
        if cell.text.startswith("="):
            problem, accepted = "wrong_value", NO_FORMULA
        shown = re.sub(
            r"\S+",
            lambda found: "(an e-mail address)" if ADDRESS.search(found[0]) else found[0],
            cell.text[:LONGEST],
        )
        self.findings.append(
            Finding(cell.at or raw.at, raw.at, cell.column, shown, problem, accepted)
        )


def split(text: str, item: Item) -> list[str]:
    """The options in one cell: joined by semicolons, lines or bars; by commas; or, where all are
    codes, by blanks.

    Labels hold commas themselves, so between commas the longest run that is a label counts as one.
    """
    parts = [part.strip() for part in re.split(r"[;|\n]", text) if part.strip()]
    if len(parts) != 1:
        return parts
    known = words(item)
    if said(parts[0]) in known:
        return parts
    blanks = parts[0].split()
    if all(code in offered(item) for code in blanks):
        return blanks
    return _longest(parts[0].split(","), known)


def _longest(pieces: list[str], known: dict[str, str]) -> list[str]:
    """Neighbouring pieces put together again where together they are an option."""
    found, start, longest = [], 0, 1 + max(name.count(",") for name in known)
    while start < len(pieces):
        ends = range(min(len(pieces), start + longest), start, -1)
        end = next((end for end in ends if said(",".join(pieces[start:end])) in known), start + 1)
        found.append(",".join(pieces[start:end]).strip())
        start = end
    return [one for one in found if one]
