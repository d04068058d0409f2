"""What a file says around the name of a place: the kind of body before it, a country or state
behind it; and which names other cities bear, of which the dashboard has no data."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from babel import Locale

from etl.reference import Reference
from etl.spelt_dates import LANGUAGES
from schema.names import folded, spellings

WRAPPED = re.compile(
    r"(?:the\s+)?(?:city|town|municipality|ayuntamiento|alcald[ií]a(?: mayor)?|municipalidad|"
    r"ville|gobierno de la ciudad|ciudad(?: aut[óo]noma)?|municipio|commune|mairie|comune|"
    r"c[âa]mara municipal|prefeitura(?: municipal)?|munic[íi]pio|gemeente|"
    r"(?:landeshaupt|(?:freie und )?hanse)?stadt|kommune|miasto|місто|м\.|jiji)\s+"
    r"(?:(?:of|de la|del|de|da|do|di|la)\s+)?(?P<name>\S.*)",
    re.IGNORECASE,
)
FOLLOWED = re.compile(
    r"(?P<name>.*\S)"
    r"(?:\s+(?:city(?: council)?|council|municipality|kommune|kommun|stad|kaupunki)|役所)",
    re.IGNORECASE,
)
BESIDE = re.compile(r"(?P<name>[^()]*[^,()\s])(?:,\s*|\s*\()(?P<where>[^,()]+)\)?")
SHORT = {"uk": "GB", "usa": "US", "england": "GB", "scotland": "GB", "wales": "GB"}


def bare(text: str) -> list[str]:
    """The name within a body's, and where it may end with the s of whose it is, that without it:
    `Ayuntamiento de Madrid`, `Kyoto City`, `Stockholms stad`; none where there is none."""
    text = " ".join(text.split())
    held = WRAPPED.fullmatch(text) or FOLLOWED.fullmatch(text)
    name = held["name"] if held else ""
    is_whose = name.endswith("s") and text.lower().endswith(("kommune", "kommun", "stad"))
    return [*([name] if name else []), *([name[:-1]] if is_whose else [])]


@dataclass(frozen=True)
class Stated:
    """Countries, states and other cities by their names."""

    reference: Reference

    def apart(self, text: str) -> tuple[str, str, str]:
        """Name, country and state of `Bogotá, Colombia` and `Boston, Massachusetts`; empty where
        neither stands behind the name."""
        written = BESIDE.fullmatch(" ".join(text.split()))
        if not written:
            return "", "", ""
        where = folded(written["where"])
        country = self._countries.get(where, "")
        state = "" if country else self._states.get(where, "")
        return (written["name"] if country or state else ""), country, state

    def is_another(self, text: str) -> bool:
        """Whether a city is called so of which the dashboard has no data."""
        return self.residents_elsewhere(text) > 0

    def residents_elsewhere(self, text: str) -> int:
        """Residents of the largest city called so of which the dashboard has no data; 0 of none."""
        return max((self._elsewhere.get(way, 0) for way in spellings(text)), default=0)

    @cached_property
    def _countries(self) -> dict[str, str]:
        """Countries by their codes, but those that are states, and their names in the languages
        in which months are read."""
        rows: list[dict] = self.reference.table("country_names").to_dict("records")
        names = {folded(name): row["country"] for row in rows for name in _names(row) if name}
        known = {row["country"] for row in rows}
        for language in LANGUAGES:
            for code, name in Locale.parse(language).territories.items():
                if code in known:
                    names.setdefault(folded(name), code)
        states = {code.lower() for code in self._states.values()}
        return {name: code for name, code in names.items() if name not in states} | SHORT

    @cached_property
    def _states(self) -> dict[str, str]:
        """States of the United States, which tell the places of one name apart."""
        rows = self.reference.table("regions").query("country == 'US'").to_dict("records")
        return {folded(row["name"]): row["region_id"].partition("-")[2] for row in rows}

    @cached_property
    def _elsewhere(self) -> dict[str, int]:
        largest: dict[str, int] = {}
        ours = {name.partition("-gn")[2] for name in self.reference.place_ids}
        for row in self.reference.table("known_cities").to_dict("records"):
            if row["geonames_id"] in ours:  # it has been added since
                continue
            for way in spellings(row["name"]):
                largest[way] = max(largest.get(way, 1), int(row["residents"] or 1))
        return largest


@lru_cache(maxsize=2)
def stated(reference: Reference) -> Stated:
    """What the curated tables say, gone through once for each reading of them."""
    return Stated(reference)


def _names(row: dict[str, str]) -> list[str]:
    return [row["name"], row["country"], *row["names"].split("|")]
