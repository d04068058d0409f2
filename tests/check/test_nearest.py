"""What a check proposes for a place that a file names and nobody knows."""

import pytest

from etl.check.nearest import Nearest
from tests.delivered import BOSTON, REFERENCE

SEATTLE = "us-5363000 (Seattle, WA, US)"


@pytest.mark.parametrize(
    ("city", "country", "value", "suggestion"),
    [
        (BOSTON, "", "Seattle", SEATTLE),
        (BOSTON, "", "Seatle", SEATTLE),
        ("", "", "Seattle", SEATTLE),
        ("", "", "Seatle", ""),
        ("", "JP", "Seattle", ""),
        (BOSTON, "JP", "Satte", "jp-112402 (Satte, Saitama Prefecture, JP)"),
        ("", "", "Kiev", "ua-gn703448 (Kyiv, UA)"),
        ("", "NL", "Den Bosch", "nl-gm0796 ('s-Hertogenbosch, North Brabant, NL)"),
        (BOSTON, "", "Nowhere at all", ""),
    ],
)
def test_a_place_is_proposed_in_the_country_of_its_row(city, country, value, suggestion):
    """A whole name first, then one slip, and none of another country's; where nobody knows the
    country, a slip is not guessed at."""
    nearest = Nearest(REFERENCE, {}, city)
    assert nearest.fix("place_unresolved", "", "place_id", value, "", country) == suggestion
