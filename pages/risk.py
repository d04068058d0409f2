"""Risk: how risky, says who?"""

import pandas as pd
import streamlit as st

from charts import bars, theme
from charts.exhibit import Exhibit
from pages import _cards, _own, _places, _screening, _show, _summary
from pages import _summary_systems as say
from queries.engine import ask
from queries.selection import Selection
from schema import measures
from schema.codelists import label

UNMAPPED = {
    "no_tier": "Stated, but without a tier",
    "other_scheme": "Stated in another scheme",
    "not_stated": "No category stated",
}


def main() -> None:
    selection = _show.head("Risk", "How risky are these systems, and who says so?")
    running = selection.running()
    found = ask("screening_coverage", running).to_pylist()[0]
    if not found["systems"]:
        _show.empty(running, f"systems {_show.status_words(running)}")
        return
    rows, words = ask("systems_by_risk_label", running).to_pylist(), _show.status_words(running)
    high = say.stated_high(found["systems_stated_high"], rows, found["systems"], words)
    _summary.show([high, say.unstated_risk(rows, found["systems"]), say.screened(found)])
    as_stated(running, found["systems"])
    tiers(running, found["systems"])
    _screening.screening(running, found)
    the_list(selection, running, found)


def as_stated(running: Selection, total: int) -> None:
    """Categories in the sources' own words; no category is a row too."""
    rows = ask("systems_by_risk_label", running).to_pylist()
    names = [row["risk_label"] or UNMAPPED["not_stated"] for row in rows]
    stated = [row for row in rows if row["risk_label"]]
    _show.exhibit(
        Exhibit(
            title=_stated_title(sum(row["systems"] for row in stated), total, running),
            counted=(
                f"{_show.systems(total, running)}, each once, by the category their source gives"
                " them, in its own words. No category stated means that nobody said; it does not"
                " mean low risk."
            ),
            figure=_bars(names, [row["systems"] for row in rows], [_colour(row) for row in rows]),
            table=pd.DataFrame(
                [
                    {
                        "Scheme": label("risk_scheme", row["risk_scheme"]) or "–",
                        "Category as stated": name,
                        "Also worded": row["other_wordings"],
                        "Systems": row["systems"],
                        "Local governments": row["places"],
                    }
                    for name, row in zip(names, rows, strict=True)
                ]
            ),
            question="systems_by_risk_label",
            sources=_show.sources_of(running),
            note=_wordings(stated),
        ),
        key="risk-stated",
        selection=running,
    )


def _stated_title(stated: int, total: int, running: Selection) -> str:
    if not stated:
        return f"None of {_show.systems(total, running)} has a stated risk category"
    return (
        f"{measures.count(stated)} of {_show.systems(total, running)}"
        f" {'has' if stated == 1 else 'have'} a stated risk category"
    )


def _colour(row: dict) -> str | None:
    """Vermilion is stated high and nothing else; a missing category is hollow, one without a tier
    is the plain accent."""
    if not row["risk_label"]:
        return None
    return (
        theme.ink(_show.is_dark()).accent
        if row["risk_tier"] == "not_assessed"
        else theme.RISK_TIER[row["risk_tier"]]
    )


def _wordings(stated: list[dict]) -> str:
    worded = [
        f"“{row['risk_label']}” is also worded “{row['other_wordings']}”"
        for row in stated
        if row["other_wordings"]
    ]
    return "; ".join(worded) + "." if worded else ""


def tiers(running: Selection, total: int) -> None:
    """Display tiers through the crosswalk, which stands beside what it cannot map."""
    st.header("Display tiers, through a crosswalk")
    scheme = _scheme()
    rows = ask("systems_by_risk_tier", running, risk_scheme=scheme).to_pylist()
    found = {
        row["risk_tier"] if row["standing"] == "tier" else row["standing"]: row for row in rows
    }
    systems, places = (
        {name: row[count] for name, row in found.items()} for count in ("systems", "places")
    )
    shown = [
        "prohibited",
        "high",
        "transparency",
        "minimal",
        *(one for one in UNMAPPED if one != "other_scheme" or one in systems),
    ]
    names, numbers = (
        [UNMAPPED.get(one) or label("risk_tier", one) for one in shown],
        [systems.get(one, 0) for one in shown],
    )
    _show.exhibit(
        Exhibit(
            title=_tier_title(systems, total, running),
            counted=(
                f"The same {_systems(total)}, each once, read by {_scheme_words(scheme)}. A tier"
                " stands only where the crosswalk below maps the stated category; hollow bars are"
                " systems without one. Reading another scheme never changes the total."
            ),
            figure=_bars(names, numbers, [theme.RISK_TIER.get(one) for one in shown]),
            table=pd.DataFrame(
                {
                    "Tier": names,
                    "Systems": numbers,
                    "Local governments": [places.get(one, 0) for one in shown],
                }
            ),
            question="systems_by_risk_tier",
            parameters={"risk_scheme": scheme},
            sources=_show.sources_of(running),
        ),
        key="risk-tiers",
        selection=running,
    )
    crosswalk(running, scheme)
    unmapped(running, scheme, systems)


def _scheme() -> str:
    """The scheme to read, from the page's switch and the address (`risk_scheme`); it narrows
    nothing."""
    schemes = sorted({row["risk_scheme"] for row in ask("crosswalk", Selection()).to_pylist()})
    words = {"any": "Any scheme"} | {scheme: label("risk_scheme", scheme) for scheme in schemes}
    return _own.choice(
        "risk_scheme", "Read risk by", words, "any", widget=st.segmented_control, required=True
    )


def _scheme_words(scheme: str) -> str:
    return (
        "whichever scheme the source uses"
        if scheme == "any"
        else f"the scheme “{label('risk_scheme', scheme)}” alone"
    )


def _tier_title(systems: dict[str, int], total: int, running: Selection) -> str:
    found = {tier: number for tier, number in systems.items() if tier not in UNMAPPED}
    parts = [
        f"{measures.count(number)} {label('risk_tier', tier).lower()}"
        for tier, number in found.items()
    ]
    parts.append(f"{measures.count(total - sum(found.values()))} without a tier")
    return f"Display tiers of {_show.systems(total, running)}: {', '.join(parts)}"


def crosswalk(running: Selection, scheme: str) -> None:
    """The crosswalk itself, in the open."""
    rows = ask("crosswalk_categories", running, risk_scheme=scheme).to_pylist()
    mapped = sum(bool(row["tier"]) for row in rows)
    title = f"The crosswalk maps {mapped} of {measures.plural(len(rows), 'category', 'categories')}"
    with st.container(key="exhibit-crosswalk"):
        st.subheader(title, anchor="crosswalk")
        st.caption(
            "Each category of a scheme, all its wordings together, and the tier it leads to. The"
            " NIST AI Risk Management Framework and the United Kingdom's transparency records rank"
            " no system, so they have no row."
        )
        with st.container(key="wide-crosswalk"):
            _cards.table(
                pd.DataFrame(
                    [
                        {
                            "Category": row["risk_labels"],
                            "Scheme": (
                                f"{label('risk_scheme', row['risk_scheme'])},"
                                f" {row['scheme_version']}"
                            ),
                            "Tier and match": _tier_and_match(row),
                            "Systems": row["systems"],
                            "Why": row["reason"],
                        }
                        for row in rows
                    ]
                ),
                key="crosswalk",
            )
        _show.drawer(
            "crosswalk_categories",
            "crosswalk",
            running,
            title,
            _show.sources_of(running),
            {"risk_scheme": scheme},
        )


def _tier_and_match(row: dict) -> str:
    return (
        f"{label('risk_tier', row['tier'])}, {label('match', row['match']).lower()}"
        if row["tier"]
        else "None"
    )


def unmapped(running: Selection, scheme: str, systems: dict[str, int]) -> None:
    """What the crosswalk cannot map: counted, listed, and with a way to the rows."""
    rows = [row for row in ask("systems_by_risk_label", running).to_pylist() if row["risk_label"]]
    listed = [
        row
        for row in rows
        if row["risk_tier"] == "not_assessed" or scheme not in ("any", row["risk_scheme"])
    ]
    if not listed:
        return
    st.subheader(
        "It cannot map the category of"
        f" {_systems(systems.get('no_tier', 0) + systems.get('other_scheme', 0))}"
    )
    st.caption("These stay in every total, as systems without a tier.")
    _cards.table(
        pd.DataFrame(
            [
                {
                    "Category as stated": row["risk_label"],
                    "Scheme": label("risk_scheme", row["risk_scheme"]),
                    "Systems": row["systems"],
                    "Why": _why(row, scheme),
                }
                for row in listed
            ]
        ),
        key="unmapped",
    )
    if scheme == "any":
        _show.rows_link(
            "Their records",
            running.but(
                tier=("not_assessed",), scheme=tuple({row["risk_scheme"] for row in listed})
            ),
        )


def _why(row: dict, scheme: str) -> str:
    if scheme not in ("any", row["risk_scheme"]):
        return "Stated in another scheme than the one read"
    return (
        "The category has no tier" if row["match"] else "The crosswalk does not know the category"
    )


def the_list(selection: Selection, running: Selection, found: dict) -> None:
    """The systems stated or screened high, with their records and cities."""
    st.divider()
    with st.container(key="exhibit-systems-high"):
        st.header("The systems", anchor="systems-high")
        _stated_and_screened(selection, running, found)
        if found["systems_stated_high"] or found["systems_listed_only"]:
            title = (
                f"Systems {_show.status_words(running)} that are stated or screened high-risk or"
                " prohibited"
            )
            _show.drawer("systems_high", "systems-high", running, title, _show.sources_of(running))


def _stated_and_screened(selection: Selection, running: Selection, found: dict) -> None:
    rows = ask("systems_high", running).to_pandas()
    stated, screened = rows[rows["is_stated_high"]], rows[~rows["is_stated_high"]]
    high, only = found["systems_stated_high"], found["systems_listed_only"]
    ever = ask("screening_coverage", selection).to_pylist()[0]["systems_stated_high"]
    st.subheader(
        f"{measures.plural(high, 'system is', 'systems are') if high else 'No system is'} stated"
        " high-risk or prohibited"
    )
    others = f" With systems of every status: {measures.count(ever)}." if ever > high else ""
    st.caption(f"By their own source, {_show.status_words(running)}.{others}")
    if high:
        with st.container(key="wide-stated"):
            _cards.table(
                _listed(stated, running, **{"Category as stated": stated["risk_label"]}),
                key="stated",
            )
    if only:
        st.subheader(
            f"{measures.plural(only, 'more system points', 'more systems point')} to Annex III or"
            " Article 5"
        )
        st.caption(f"{_screening.MARK} One row a system and place.")
        _cards.table(_listed(screened, running), key="screened")


def _listed(rows: pd.DataFrame, running: Selection, **columns: pd.Series) -> pd.DataFrame:
    """The list under readable headers, its links before what a screen may have no room for."""
    where = [
        f"{place}, {measures.country(country)}"
        for place, country in zip(rows["place"], rows["country"], strict=True)
    ]
    places = [_places.city_address(place_id, running) for place_id in rows["place_id"]]
    listed = {
        "System": rows["name"],
        "Place": where,
        "Link to record": rows["evidence_url"],
        "Link to place": places,
    } | columns
    listed["Screening points to"] = [_pointing(row) for row in rows.to_dict("records")]
    return pd.DataFrame(
        listed
        | {
            one.capitalize(): [label(one, code) for code in rows[one]]
            for one in ("technology", "sector", "status")
        }
    )


def _pointing(row: dict) -> str:
    if row["technology"] == "not_stated":
        return "cannot be screened"
    return (
        ", ".join(label("screening_area", area) for area in row["areas"].split(", ") if area)
        or "nowhere"
    )


def _bars(names: list[str], numbers: list[int], colours: list[str | None]) -> dict:
    return bars.bars(
        names, numbers, [measures.count(number) for number in numbers], _show.is_dark(), colours
    )


def _systems(number: int) -> str:
    return measures.plural(number, "system", "systems")


main()
