"""Where a place's number of systems lies among places of its kind and country, in words: a band, never a rank."""

from schema import measures
from schema.codelists import label

QUARTERS = {1: "lowest", 2: "second", 3: "third", 4: "highest"}


def words(row: dict) -> str:
    """One row of the question `bands`: `in the third quarter of 203 places of its kind (...); half of them have 1 to 5`."""
    if row["places"] == 1:
        return f"the only place of its kind there ({label('place_kind', row['kind']).lower()}; {measures.country(row['country'])}): no band"
    places = measures.plural(row["places"], "place", "places")
    kind = f"{places} of its kind ({label('place_kind', row['kind']).lower()}; {measures.country(row['country'])})"
    if row["first_quarter"] is None:
        return f"with {kind} in it: too few for a band"
    lower, upper = row["lower_quartile"], row["upper_quartile"]
    middle = f"half of them have {lower} to {upper}" if lower < upper else f"at least half of them have {lower}"
    first, last = row["first_quarter"], row["last_quarter"]
    if (first, last) == (1, 4):
        return f"as most of {kind}"
    if first == last:
        return f"in the {QUARTERS[first]} quarter of {kind}; {middle}"
    return f"in the {QUARTERS[first]} to {QUARTERS[last]} quarter, which share this number, of {kind}; {middle}"
