"""The platforms whose exports are read: how each writes its headings, and what columns it adds.

What a platform adds to the answers stands in `data/reference/platform_columns.csv` (platform,
heading, holds, counts, mark), in the languages of its accounts; `*` in a heading stands for any
text. A column holds

- submitted: when a response was sent; of several the first that says so
- state: whether a response counts: only where it is empty or says one of the words of `counts`,
  those before a semicolon as findings name them; after a `!` stand the words that do not count
- id: what a list of systems calls the response by; parent: that name, in the list
- person: who answered and from where; added: anything else. Neither is read
- plain: in a second row of headings, that the one above says it all

A file is of the platform of whose every mark it has a column.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from itertools import groupby

from etl.reference import curated_now
from etl.waves.headings import key

EVERY = "any"  # platforms add these columns


@dataclass(frozen=True)
class Column:
    """A column that a platform adds."""

    heading: str
    holds: str
    counts: str
    mark: str

    @property
    def words(self) -> tuple[list[str], bool]:
        """The words of a state as findings name them, and whether they are those that count."""
        shown = self.counts.removeprefix("!").partition(";")[0]
        return shown.split("|"), not self.counts.startswith("!")

    def is_of_one_that_counts(self, word: str) -> bool:
        """Whether a response with this word in the column counts."""
        words = {key(each) for each in self.counts.lstrip("!").replace(";", "|").split("|")}
        return not word or (key(word) in words) != self.counts.startswith("!")


@dataclass(frozen=True)
class Platform:
    """One platform's way to write an export.

    - heads: rows of headings; `third`: how the cells of the third begin, where that tells it;
      `parts`: whether the second tells the columns below one heading apart
    - leads: whether its first mark heads the first column
    - groups: signs that part a question's groups from its name
    - has_codes: whether a heading may be a question's code and its words: `ai_policy. Is there ...`
    - is_dated: whether a response that does not say when it was sent was not sent
    - month_first: whether its dates are written 3/25/2027
    - spans_files: whether a list of systems is a file of its own
    - not_shown: what stands in the cell of a question that a respondent did not see
    """

    name: str
    called: str
    heads: int = 1
    third: str = ""
    parts: bool = False
    leads: bool = False
    groups: str = "/"
    has_codes: bool = False
    is_dated: bool = False
    month_first: bool = False
    spans_files: bool = False
    not_shown: frozenset[str] = frozenset()

    @cached_property
    def _columns(self) -> list[Column]:
        return [*_columns().get(self.name, []), *_columns()[EVERY]]

    @cached_property
    def _exact(self) -> dict[str, Column]:
        whole = [column for column in self._columns if "*" not in column.heading]
        return {key(column.heading): column for column in reversed(whole)}

    @cached_property
    def _patterns(self) -> list[str]:
        return [each.heading.casefold() for each in self._columns if "*" in each.heading]

    def column(self, heading: str) -> Column | None:
        """What the platform means by a heading that it writes itself."""
        return self._exact.get(key(heading))

    def adds(self, heading: str) -> bool:
        """Whether a heading, which leads to no item, is of a kind of columns that platforms add."""
        plain = heading.casefold()
        return any(fnmatchcase(plain, pattern) for pattern in self._patterns)

    def order(self, holds: str) -> list[str]:
        """The headings of its columns of one kind, the best first."""
        return [key(column.heading) for column in self._columns if column.holds == holds]

    @cached_property
    def marks(self) -> list[list[str]]:
        """For each mark the headings of which an export has one."""
        marked = sorted((each for each in self._columns if each.mark), key=lambda each: each.mark)
        return [
            [each.heading for each in headings]
            for _, headings in groupby(marked, key=lambda each: each.mark)
        ]


@cache
def _columns() -> dict[str, list[Column]]:
    columns: dict[str, list[Column]] = {}
    for row in curated_now().table("platform_columns").to_dict("records"):
        column = Column(row["heading"], row["holds"], row["counts"], row["mark"])
        columns.setdefault(row["platform"], []).append(column)
    return columns


# A file whose headings columns.csv leads to items, whatever made it.
TABLE = Platform("table", "columns.csv")
PLATFORMS = {
    platform.name: platform
    for platform in [
        Platform("qualtrics", "Qualtrics", heads=3, third='{"ImportId"'),
        Platform(
            "limesurvey",
            "LimeSurvey",
            has_codes=True,
            is_dated=True,
            not_shown=frozenset({"n/a"}),
        ),
        Platform("kobo", "KoboToolbox"),
        Platform("odk", "ODK", groups="/-", spans_files=True),
        Platform("ms_forms", "Microsoft Forms", leads=True),
        Platform("google_forms", "Google Forms", leads=True),
        Platform("surveymonkey", "SurveyMonkey", heads=2, parts=True, month_first=True),
        TABLE,
    ]
}
