"""What the page Overview says of the invented release of `tests/small_release.md`."""

import pytest

from pages.values import Metric, Sentences
from queries.engine import DEFAULT_RELEASES
from queries.selection import Selection
from tests.pages.read import of, parts

FINDINGS = {
    "": (
        "Transport leads: 3 of 8 systems in use, before general public services with 2.",
        "computer vision and licence-plate recognition are the commonest, each in 2 systems.",
    ),
    "nl-linde": (
        "1 more lead alike, each with 1 of 3 systems in use.",
        "licence-plate recognition and prediction and scoring are the commonest, each in 1 system.",
    ),
    "gb-quay": (
        "Recreation, culture and religion is the only sector that is named: 1 of 1 system in use.",
        "computer vision is the commonest, in 1 system.",
    ),
}


def said(selection: Selection) -> tuple[str, ...]:
    return of(Sentences, parts("overview", selection))[0].said


@pytest.mark.parametrize("place", FINDINGS)
def test_nobody_leads_alone_who_shares_the_first_place(small_release, place):
    """The first sector and technology are named with all that are level with them, and the next
    only after a single leader."""
    _, sector, technology = said(Selection(place=(place,) if place else ()))
    assert sector.endswith(FINDINGS[place][0]) and FINDINGS[place][1] in technology


def test_what_is_known_of_all_leads(monkeypatch):
    """Residents come first, then the shares of those who were all asked, looked at or may
    register, the largest frame first, each with its base."""
    monkeypatch.setenv("DASHBOARD_RELEASES", str(DEFAULT_RELEASES))
    metrics = of(Metric, parts("overview", Selection(release="2026.11.2")))
    assert [(metric.label, metric.value, metric.counted) for metric in metrics[1:]] == [
        (
            "Japan: use AI",
            "50.5%",
            "879 of 1,741 local governments said so when all were asked, March 2024",
        ),
        (
            "Germany: run a chatbot",
            "14.7%",
            "28 of 191 local governments whose pages were read, August 2025",
        ),
        (
            "Dutch Algorithm Register",
            "59.4%",
            "203 of 342 local governments have entered a system in use; others may have some too",
        ),
    ]


@pytest.mark.parametrize(
    ("area", "residents", "live"),
    [
        ("GB", "1 million", "in 3 places with a system in use; populations of 2021 to 2024"),
        ("NL", "150,000", "in 2 of 3 places with a system in use, the rest without a dated"),
    ],
)
def test_residents_are_said_to_live_where_they_are_counted(small_release, area, residents, live):
    """Places inside another one are among those in which its residents live; where nobody has a
    dated number, nobody is counted, and that is said."""
    metrics = of(Metric, parts("overview", Selection(area=(area,))))
    (metric,) = [each for each in metrics if each.label == "Residents"]
    assert metric.value == residents and metric.counted.startswith(f"live {live}")


def test_under_five_bodies_there_is_no_share(small_release):
    """The small census of four gives no share; the register of five does."""
    labels = [metric.label for metric in of(Metric, parts("overview", Selection()))]
    assert labels[1:3] == ["Small register", "Systems in use"]


def test_where_nobody_was_asked_the_counts_lead(small_release):
    """A city that no census, survey or register holds shows counts, and no share."""
    labels = [metric.label for metric in of(Metric, parts("overview", Selection(area=("GB",))))]
    assert labels[1:] == ["Systems in use", "Local governments", "Member cities"]


def test_the_base_holds_systems_of_every_status(small_release):
    """Choosing the status in use says the same number on record as choosing none."""
    first, second = (
        said(Selection(area=("NL",), status=status))[0] for status in ((), ("in_use",))
    )
    assert first == second and "of 7 on record in" in first


def test_filters_do_not_narrow_the_founding_cities(small_release):
    """The number of founding cities on record is the same whatever is selected, as it says."""
    values = {
        of(Metric, parts("overview", Selection(place=(place,))))[3].value
        for place in ("gb-quay", "gb-great")
    }
    assert values == {"3 of 3"}


def test_a_register_tells_of_what_the_filters_leave(small_release):
    """Where filters narrow systems, the share of a register is of bodies that entered such a one,
    and says so."""
    counted = of(Metric, parts("overview", Selection(sector=("transport",))))[1].counted
    said = "3 of 5 local governments have entered a system in use that matches the filters"
    assert counted == f"{said}; others may have some too"
