"""Grammar of sentences with numbers in them."""

from schema import measures

SYSTEM, PLACE, CITY = (
    ("system", "systems"),
    ("local government", "local governments"),
    ("city", "cities"),
)


def part(number: int, base: int, noun: tuple[str, str]) -> str:
    """`7 of 10 cities`, `none of 10 cities`, `all 10 cities`, `both cities`, `1 of 1 city`."""
    if number == base > 1:
        return f"both {noun[1]}" if base == 2 else f"all {measures.plural(base, *noun)}"
    return f"{measures.count(number) if number else 'none'} of {measures.plural(base, *noun)}"


def verb(number: int, one: str, many: str) -> str:
    """The form that follows `part`: one of ten has, none of ten has, seven have."""
    return one if number <= 1 else many


def opened(sentence: str) -> str:
    """A sentence with its first letter written large."""
    return sentence[:1].upper() + sentence[1:]


def inner(words: str) -> str:
    """A label within a sentence: `Health` is health, `AI budget` stays as it is."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def listed(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def leading(names: list[str]) -> str:
    """Names that share the first place: two in words, more counted."""
    first, *others = names
    return (
        first
        if not others
        else f"{first} and {inner(others[0]) if len(others) == 1 else f'{len(others)} more'}"
    )
