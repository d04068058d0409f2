"""A shared filter is declared once, as a field of the selection."""

from dataclasses import dataclass, fields

import pytest

from queries import engine
from queries.filters import declared
from queries.selection import CODELISTS, FILTERS, IN_ADDRESS, LISTS, OLDER, Selection
from schema.codelists import names
from schema.fields import BESIDE
from schema.tables import columns


def test_a_declaration_means_something():
    """Every filter narrows by a column that there is, and takes codes from a list or a release that
    there is."""
    for each in FILTERS.values():
        assert not each.table or each.column in columns(each.table) | BESIDE, each.name
        assert not each.codelist or each.codelist in names(), each.name
        assert (each.kind == "codes") == (each.name in LISTS), each.name
        assert each.group in ("where", "what", "risk", "when", "release", ""), each.name
    assert len(FILTERS) == len(fields(Selection))
    assert len(set(IN_ADDRESS)) == len(IN_ADDRESS) == len(FILTERS) + len(OLDER)


def test_open_codes_are_those_of_the_release(small_release):
    """A filter without a code list of its own finds its codes in the release."""
    known = engine.known()
    assert {FILTERS[name].domain for name in LISTS if name not in CODELISTS} < set(known)
    assert known["scheme"] == {"eu_ai_act", "nl_publication_category", "own_scale"}


def test_a_bare_field_is_refused():
    """A field of a selection that does not say what filter it is, is named."""

    @dataclass(frozen=True)
    class Bare(Selection):
        size: tuple[str, ...] = ()

    with pytest.raises(TypeError, match=r"Bare\.size: say what filter it is"):
        declared(Bare)
