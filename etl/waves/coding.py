"""Words in a response -> codes of the instrument, or a reason why there is none, or a finding.

Options are accepted as codes and as labels in each language of the form. What is no option may be
one of the ways to say "not applicable", "don't know" or "prefer not to say"
(`data/reference/non_answers.csv`). All else is a finding.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from etl import everyday
from etl.judge import LONGEST
from etl.reference import curated_now, says_nothing
from etl.waves.recoding import Recoded, compared, meant
from etl.waves.responses import Cell, Finding, Raw, Response
from schema.columns import URL, YEAR
from schema.instrument import ALONE, LANGUAGES, NON_ANSWERS, NUMBER, SYSTEMS, Item, offered
from words.said import both, said

TICKED, UNTICKED = (
    {"1", "y", "yes", "true", "sí", "si", "x", "checked", "selected"},
    {"0", "n", "no", "false", "unchecked", "not selected"},
)
ADDRESS = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
TOO_LONG = said("rule-text-at-most", most=LONGEST)
NO_FORMULA = said("rule-no-formula")
LINK = said("rule-link")
WHOLE, IS_LINK = re.compile(r"[0-9]{1,9}"), re.compile(URL[1:-1])
# A whole number with decimals that say nothing; three of them may be thousands.
NO_DECIMALS = re.compile(r"([0-9]{1,9})(?:\.0{1,2}|[.,]0{4,})")
SCHEME, RISK_CLASS = f"{SYSTEMS}.risk_scheme", f"{SYSTEMS}.risk_label"


def whole(text: str) -> str:
    """A number without decimals that say nothing: `12.0000000000` -> `12`; other texts as they
    are."""
    number = NO_DECIMALS.fullmatch(text)
    return number[1] if number else text


@lru_cache
def words(item: Item) -> dict[str, str]:
    """Everything an option of the item may be called -> its code."""
    by_label = {
        compared(item.label(code, language)): code
        for code in offered(item)
        for language in LANGUAGES
    }
    return by_label | {compared(code): code for code in offered(item)}


@lru_cache
def non_answers() -> dict[str, str]:
    """The ways to say that there is no answer -> answer_status."""
    table = curated_now().table("non_answers")
    return {
        compared(text): status
        for text, status in zip(table["word"], table["answer_status"], strict=True)
    }


class Coder:
    """Codes the responses of a wave, and collects what it could not admit."""

    def __init__(self, items: list[Item], recode: Recoded | None = None):
        self.items, self._everyday = items, curated_now().everyday_words
        self.recode = recode or {}
        self.findings: list[Finding] = []

    def code(self, raw: Raw, place_id: str, asked: set[str]) -> Response:
        """One response with all its items coded."""
        made = Response(raw.at, place_id, raw.submitted.text)
        for item in (item for item in self.items if item.is_question):
            if item.item in asked - raw.not_shown:
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
        if not self._is_short(raw, cell):
            return None
        if cell is None or not cell.text:
            return []
        if item.kind != "number":
            return self._options(raw, item, cell, [cell.text])
        told = non_answers().get(compared(cell.text), whole(cell.text))
        if told in NON_ANSWERS or WHOLE.fullmatch(told):
            return [told]
        self.refuse(raw, cell, "wrong_value", NUMBER)
        return None

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
        if cell and joined and chosen and set(joined) != set(ticked):
            self.refuse(
                raw, cell, "wrong_value", said("rule-same-options", options=" ".join(ticked))
            )
            return None
        codes = sorted(set(joined or ticked), key=offered(item).index)
        if len(codes) > 1 and set(codes) & {*NON_ANSWERS, ALONE}:
            at_fault = (
                cell if cell and joined else Cell(" ".join(codes), item.item, chosen[codes[0]].at)
            )
            self.refuse(raw, at_fault, "wrong_value", said("rule-declined-alone"))
            return None
        return codes

    def _joined(self, raw: Raw, item: Item, cell: Cell | None) -> list[str] | None:
        if not self._is_short(raw, cell):
            return None
        if cell is None or not cell.text:
            return []
        return self._options(raw, item, cell, split(cell.text, item, self._recoded(item)))

    def _meant(self, item: Item, text: str) -> str | None:
        """What words.csv says that a word means, where the item has such an option."""
        code = meant(self.recode, item.item, text)
        return code if code in offered(item) else None

    def _recoded(self, item: Item) -> set[str]:
        """The words that the wave's words.csv knows as options of an item."""
        return {word for (of, word) in self.recode if of in (item.item, "")}

    def _is_short(self, raw: Raw, cell: Cell | None) -> bool:
        if cell is None or len(cell.text) <= LONGEST:
            return True
        self.refuse(raw, cell, "wrong_value", TOO_LONG)
        return False

    def _options(self, raw: Raw, item: Item, cell: Cell, told: list[str]) -> list[str] | None:
        """The codes of what was told, or None after a finding on the first that is no option."""
        codes = []
        for text in told:
            code = words(item).get(compared(text)) or self._meant(item, text)
            if code is None and not item.repeat:
                code = non_answers().get(compared(text))
            if code is None:
                accepted = " | ".join(offered(item))
                if item.item == SCHEME:
                    accepted = both(accepted, said("rule-other-scheme"))
                unknown = Cell(text, cell.column, cell.at)
                self.refuse(raw, unknown, "unknown_code", accepted)
                return None
            codes.append(code)
        return codes

    def _is_ticked(self, raw: Raw, item: Item, code: str, cell: Cell) -> bool:
        """Whether an option's own column says that it was chosen: by a tick, a yes or its words."""
        text = compared(cell.text)
        told = everyday.yes_or_no(self._everyday, cell.text)
        if text in TICKED or told == "yes" or words(item).get(text) == code:
            return True
        if cell.text and text not in UNTICKED and told != "no":
            self.refuse(raw, cell, "unknown_code", said("rule-tick", option=item.label(code, "en")))
        return False

    def _link(self, raw: Raw, item: Item, made: Response) -> None:
        cell = raw.links.get(item.item)
        if cell is None or not cell.text:
            return
        is_link = len(cell.text) <= LONGEST and IS_LINK.fullmatch(cell.text)
        if made.status.get(item.item) == "missing":
            del made.status[item.item]
            accepted = said("rule-answer-beside-link", options=" | ".join(offered(item)))
            self.refuse(raw, Cell("", item.item, cell.at), "missing_value", accepted)
        elif is_link and not ADDRESS.search(cell.text):
            made.links[item.item] = cell.text
        else:
            self.refuse(raw, cell, "wrong_value", LINK)

    def _system(self, raw: Raw, cells: dict[str, Cell], made: Response) -> None:
        """One entry of the list; a field that cannot be read costs the entry."""
        before, system = len(self.findings), {}
        at = next(iter(cells.values())).at if cells else None
        for item in (item for item in self.items if item.repeat == SYSTEMS):
            cell = cells.get(item.item, Cell("", item.item, at or raw.at))
            value = self._field(raw, item, cell)
            if value == "" and item.required and cells:
                self.refuse(raw, cell, "missing_value", " | ".join(item.codes) or said("rule-text"))
            system[item.item] = value or ""
        if system.get(SCHEME) and not cells.get(RISK_CLASS, Cell("", "")).text:
            self.refuse(
                raw, Cell("", RISK_CLASS, at), "missing_value", said("rule-class-or-no-scheme")
            )
        if cells and len(self.findings) == before:
            made.systems.append(system)
            made.systems_at.append(at or raw.at)

    def _field(self, raw: Raw, item: Item, cell: Cell) -> str | None:
        """A field's code or text, empty where the cell is, or None after a finding."""
        if accepted := _instead(item, cell.text):
            self.refuse(raw, cell, "wrong_value", accepted)
            return None
        if item.codes and cell.text:
            codes = self._options(raw, item, cell, [cell.text])
            return codes[0] if codes else None
        return whole(cell.text) if item.kind == "year" else cell.text

    def refuse(self, raw: Raw, cell: Cell, problem: str, accepted: str) -> None:
        """Notes a finding; addresses are blanked, because a finding is published."""
        if cell.text.startswith("="):
            problem, accepted = "wrong_value", NO_FORMULA
        shown = re.sub(
            r"\S+",
            lambda piece: "(an e-mail address)" if ADDRESS.search(piece[0]) else piece[0],
            cell.text[:LONGEST],
        )
        self.findings.append(
            Finding(cell.at or raw.at, raw.at, cell.column, shown, problem, accepted)
        )


def _instead(item: Item, text: str) -> str:
    """What a field would take instead of a text that it cannot; empty where it can, or has a
    list."""
    if len(text) > LONGEST:
        return TOO_LONG
    if item.codes or not text:
        return ""
    if text.startswith("="):
        return NO_FORMULA
    if ADDRESS.search(text):
        return said("rule-no-person")
    if item.kind == "text" and says_nothing(text):
        return said("rule-own-words")
    year = whole(text)
    if item.kind == "year" and not (
        WHOLE.fullmatch(year) and YEAR["ge"] <= int(year) <= YEAR["le"]
    ):
        return said("rule-year", first=str(YEAR["ge"]), last=str(YEAR["le"]))
    return LINK if item.kind == "url" and not IS_LINK.fullmatch(text) else ""


def split(text: str, item: Item, more: Collection[str] = ()) -> list[str]:
    """The options in one cell: joined by semicolons, lines or bars; by commas; or by blanks, where
    each is a code or label.

    Labels hold commas and blanks themselves, so between them the longest run that is a label counts
    as one; `more` are words beside the labels that are options.
    """
    parts = [part.strip() for part in re.split(r"[;|\n]", text) if part.strip()]
    if len(parts) != 1:
        return parts
    known = {*words(item), *more}
    if compared(parts[0]) in known:
        return parts
    blanks = _longest(parts[0], " ", known)
    if all(compared(option) in known for option in blanks):
        return blanks
    return _longest(parts[0], ",", known)


def _longest(text: str, sign: str, known: set[str]) -> list[str]:
    """Neighbouring pieces put together again where together they are an option."""
    pieces = text.split(sign)
    options, start, longest = [], 0, 1 + max(name.count(sign) for name in known)
    while start < len(pieces):
        ends = range(min(len(pieces), start + longest), start, -1)
        end = next(
            (end for end in ends if compared(sign.join(pieces[start:end])) in known), start + 1
        )
        options.append(sign.join(pieces[start:end]).strip())
        start = end
    return [option for option in options if option]
