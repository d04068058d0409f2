"""Instrument -> an XLSForm for KoboToolbox and ODK: survey, choices and settings, in both
languages."""

import io
import re
import zipfile
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from schema.arrow import fingerprint
from schema.columns import YEAR
from schema.instrument import ALONE, LANGUAGES, LINK, NON_ANSWERS, PLACE, TOPICS_ES, Item, offered
from schema.operator import usual

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip archive can hold
TITLE = {
    "en": "member survey {wave}",
    "es": "encuesta a los miembros {wave}",
}
URL_RULE, YEAR_RULE = "regex(., '^https?://[^ ]+$')", f". >= {YEAR['ge']} and . <= {YEAR['le']}"
TYPES = {"text": "text", "url": "text", "number": "integer", "year": "integer"}
CONSTRAINTS = {"url": URL_RULE, "year": YEAR_RULE, "number": ". >= 0"}
SURVEY = [
    "type",
    "name",
    *[f"label::{name} ({code})" for code, name in LANGUAGES.items()],
    *[f"hint::{name} ({code})" for code, name in LANGUAGES.items()],
    "required",
    "relevant",
    "constraint",
    "appearance",
]
Cities = dict[str, str]  # place_id -> name


def xlsform(items: list[Item], cities: Cities, wave: str) -> bytes:
    """An XLSForm (survey, choices, settings) in both languages."""
    book = Workbook()
    fill(book.active, "survey", [SURVEY, *_survey(items)])
    fill(book.create_sheet(), "choices", [["list_name", *SURVEY[1:4]], *_choices(items, cities)])
    settings = [
        title(wave, "en"),
        f"forum_survey_{wave}",
        f"{wave}-{fingerprint()[:12]}",
        f"{LANGUAGES['en']} (en)",
    ]
    fill(
        book.create_sheet(),
        "settings",
        [["form_title", "form_id", "version", "default_language"], settings],
    )
    return saved(book)


def title(wave: str, language: str) -> str:
    """What the form is called: who asks, and for which wave."""
    asked, who = TITLE[language].format(wave=wave), usual().word("publisher", language)
    return f"{who}: {asked}" if who else asked[:1].upper() + asked[1:]


def fill(sheet: Worksheet, title: str, rows: Iterable[list]) -> None:
    """Give a sheet its title and rows; the first stays in sight."""
    sheet.title = title
    for row in rows:
        sheet.append(row)
    sheet.freeze_panes = "A2"


def _survey(items: list[Item]) -> Iterable[list]:
    """Rows of the survey sheet: a group a topic, and the repeated list inside its own."""
    topics = list(dict.fromkeys(item.topic for item in items))
    for number, topic in enumerate(topics):
        yield _row("begin_group", f"topic_{number}", {"en": topic, "es": TOPICS_ES[topic]})
        for item in (item for item in items if item.topic == topic):
            yield from _item(item, items)
        yield _row("end_group", "", {})


def _item(item: Item, items: list[Item]) -> Iterable[list]:
    wording = {language: item.wording(language) for language in LANGUAGES}
    hint = {language: item.hint(language) for language in LANGUAGES}
    if item.kind == "repeat":
        yield _row("begin_repeat", item.item, wording, hint)
        for field in (field for field in items if field.repeat == item.item):
            yield _question(field)
        yield _row("end_repeat", "", {})
    elif not item.repeat:
        yield _question(item)
        if item.has_link:
            answered = f"${{{item.name}}} = 'yes' or ${{{item.name}}} = 'partly'"
            yield _row("text", f"{item.name}_url", LINK, relevant=answered, constraint=URL_RULE)


def _question(item: Item) -> list:
    """One question; what can be chosen is checked by its list, what is typed by a constraint."""
    kind = {
        "one": f"select_one {list_name(item)}",
        "many": f"select_multiple {list_name(item)}",
    }.get(item.kind) or TYPES[item.kind]
    alone = (
        [f"not(selected(., '{code}') and count-selected(.) > 1)" for code in [*NON_ANSWERS, ALONE]]
        if item.kind == "many"
        else []
    )
    return _row(
        kind,
        item.name,
        {language: item.wording(language) for language in LANGUAGES},
        {language: item.hint(language) for language in LANGUAGES},
        required="yes" if item.required else "",
        relevant="${systems_risk_scheme} != ''" if item.item == "systems.risk_label" else "",
        constraint=" and ".join(alone) or CONSTRAINTS.get(item.kind, ""),
        appearance="minimal autocomplete" if item.item == PLACE else "",
    )


def list_name(item: Item) -> str:
    """Its list of choices: a repeated field must have a code, so only plain items offer reasons not
    to answer."""
    return f"{item.options}_code" if item.repeat else item.options


def _row(kind: str, name: str, labels: dict, hints: dict | None = None, **more: str) -> list:
    rest = [more.get(column, "") for column in SURVEY[6:]]
    return [
        kind,
        name,
        *[labels.get(code, "") for code in LANGUAGES],
        *[(hints or {}).get(code, "") for code in LANGUAGES],
        *rest,
    ]


def _choices(items: list[Item], cities: Cities) -> Iterable[list]:
    for place_id, name in cities.items():
        yield [PLACE, place_id, *[name] * len(LANGUAGES)]
    for item in {list_name(item): item for item in items if item.codes}.values():
        for code in offered(item):
            yield [list_name(item), code, *[item.label(code, language) for language in LANGUAGES]]


def saved(book: Workbook) -> bytes:
    """The workbook's bytes without the moment it was saved at."""
    first, last = io.BytesIO(), io.BytesIO()
    book.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(
                    rb"(<dcterms:(created|modified)[^>]*>)[^<]*",
                    rb"\g<1>1980-01-01T00:00:00Z",
                    data,
                )
            new.writestr(zipfile.ZipInfo(entry.filename, EPOCH), data, zipfile.ZIP_DEFLATED)
    return last.getvalue()
