"""One wave of answers, written as each platform exports it, with all that a platform adds about
persons."""

import csv
import io
from pathlib import Path

import openpyxl

from etl.waves.headings import BLOCK
from schema import form
from tests.waves.one_wave import (
    BLOCKS,
    CITIES,
    FIELDS,
    ITEMS,
    PERSON,
    QUESTIONS,
    RESPONSES,
    block,
    linked,
    option_columns,
    said,
)


def as_csv(path: Path, rows: list[list[str]], delimiter: str = ",") -> list[Path]:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig")
    return [path]


def qualtrics(folder: Path, responses: list[dict], language: str) -> list[Path]:
    """Every other select-all item in one comma-joined cell, the rest in columns that only their
    second row explains."""
    own = [
        "StartDate",
        "EndDate",
        "Status",
        "IPAddress",
        "Progress",
        "Finished",
        "RecordedDate",
        "RecipientLastName",
        "RecipientEmail",
        "LocationLatitude",
        "LocationLongitude",
        "DistributionChannel",
    ]
    names, texts = [*own, "place"], [*own, "City"]
    many = [item for item in QUESTIONS if item.kind == "many"]
    joined = many[::2]
    for number, item in enumerate(QUESTIONS):
        if item.kind == "many" and item not in joined:
            names += [f"Q{number}_{place}" for place, _ in enumerate(form.offered(item), start=1)]
            texts += [
                f"{item.wording(language)} - Selected Choice - {label}"
                for label in said(item, form.offered(item), language)
            ]
        else:
            names.append(item.item)
            texts.append(item.wording(language))
    names += [f"{item.item}_url" for item in linked()] + [
        f"systems_{n}_{f.name[8:]}" for n in range(1, BLOCKS + 1) for f in FIELDS
    ]
    texts += [""] * (len(names) - len(texts))
    rows = [names, texts, [f'{{"ImportId":"QID{number}"}}' for number in range(len(names))]]
    for one in responses:
        row = [
            one["submitted"],
            one["submitted"],
            "Survey Preview" if one["preview"] else "IP Address",
            PERSON["ip"],
            "100",
            str(one["finished"]),
            one["submitted"],
            PERSON["name"],
            PERSON["email"],
            PERSON["lat"],
            PERSON["lon"],
            "anonymous",
            CITIES.get(one["city"], one["city"]),
        ]
        for item in QUESTIONS:
            codes = one["answers"].get(item.item, [])
            if item.kind == "many" and item not in joined:
                row += [
                    item.label(code, language) if code in codes else ""
                    for code in form.offered(item)
                ]
            else:
                row.append(",".join(said(item, codes, language)))
        row += [one["links"].get(item.item, "") for item in linked()]
        rows.append(
            row + [cell for number in range(BLOCKS) for cell in block(one, number, language)]
        )
    return as_csv(folder / "export.csv", rows)


def limesurvey(folder: Path, responses: list[dict], language: str) -> list[Path]:
    """Question codes without underscores; every second select-all item by option code, the others
    by SQ numbers."""
    names = [
        "id",
        "submitdate",
        "lastpage",
        "startlanguage",
        "ipaddr",
        "firstname",
        "lastname",
        "email",
        "place",
    ]
    many = [item for item in QUESTIONS if item.kind == "many"]
    for item in QUESTIONS:
        code = item.item.replace("_", "")
        if item.kind == "many":
            ends = (
                [f"SQ{n:03}" for n, _ in enumerate(form.offered(item), start=1)]
                if item in many[::2]
                else form.offered(item)
            )
            names += [f"{code}[{end.replace('_', '')}]" for end in ends]
        else:
            names.append(code)
    names += [f"{item.item}url".replace("_", "") for item in linked()]
    names += [
        f"systems{n}{field.name[8:]}".replace("_", "")
        for n in range(1, BLOCKS + 1)
        for field in FIELDS
    ]
    rows = [names]
    for number, one in enumerate(responses, start=1):
        done = one["submitted"] if one["finished"] and not one["preview"] else ""
        row = [
            str(number),
            done,
            "9",
            language,
            PERSON["ip"],
            PERSON["name"],
            PERSON["name"],
            PERSON["email"],
            one["city"],
        ]
        for item in QUESTIONS:
            codes = one["answers"].get(item.item, [])
            row += (
                option_columns(one, item, "Y", "")
                if item.kind == "many"
                else ["".join(said(item, codes, language))]
            )
        row += [one["links"].get(item.item, "") for item in linked()]
        rows.append(row + [cell for n in range(BLOCKS) for cell in block(one, n, language)])
    return as_csv(folder / "results-survey.csv", rows)


def _kobo_tables(responses: list[dict], multi: str) -> tuple[list, list]:
    """The main sheet and that of the systems; select-all items as joined codes, 0/1 columns, or
    both."""
    names, rows, listed = ["start", "end", "phonenumber", "_gps_latitude", "city/place"], [], []
    for item in QUESTIONS:
        names += [f"group/{item.item}"] if item.kind != "many" or multi != "columns" else []
        names += (
            [f"group/{item.item}/{code}" for code in form.offered(item)]
            if item.kind == "many" and multi != "joined"
            else []
        )
    names += [f"group/{item.item}_url" for item in linked()] + [
        "_id",
        "_uuid",
        "_submission_time",
        "_submitted_by",
        "_index",
    ]
    for number, one in enumerate(responses, start=1):
        row = [one["submitted"], one["submitted"], "0049 89 000", PERSON["lat"], one["city"]]
        for item in QUESTIONS:
            codes = one["answers"].get(item.item, [])
            row += [" ".join(codes)] if item.kind != "many" or multi != "columns" else []
            row += (
                option_columns(one, item, "1", "0")
                if item.kind == "many" and multi != "joined"
                else []
            )
        row += [one["links"].get(item.item, "") for item in linked()]
        rows.append(
            [*row, f"9{number}", f"uuid{number}", one["submitted"], PERSON["email"], str(number)]
        )
        listed += [
            [*(system.get(field.item, "") for field in FIELDS), "systems", str(number)]
            for system in one["systems"]
        ]
    return [names, *rows], [
        [*(f"systems/{field.name}" for field in FIELDS), "_parent_table_name", "_parent_index"],
        *listed,
    ]


def kobo(folder: Path, responses: list[dict], language: str) -> list[Path]:
    main, listed = _kobo_tables(
        [one for one in responses if one["finished"] and not one["preview"]], "both"
    )
    return as_xlsx(folder / "kobo.xlsx", {"survey": main, "systems": listed})


def kobo_csv(folder: Path, multi: str) -> list[Path]:
    """The other exports of the same platform, which have no list of systems."""
    folder.mkdir(parents=True)
    return as_csv(folder / "kobo.csv", _kobo_tables(RESPONSES, multi)[0], ";")


def ms_forms(folder: Path, responses: list[dict], language: str) -> list[Path]:
    names = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        next(item for item in ITEMS if item.item == "place").wording(language),
    ]
    names += [item.wording(language) for item in QUESTIONS] + [
        item.link_wording(language) for item in linked()
    ]
    names += [
        BLOCK[language].format(number=n, wording=field.wording(language))
        for n in range(1, BLOCKS + 1)
        for field in FIELDS
    ]
    rows = [names]
    for number, one in enumerate(
        (one for one in responses if one["finished"] and not one["preview"]), start=1
    ):
        row = [
            number,
            one["submitted"],
            one["submitted"],
            PERSON["email"],
            PERSON["name"],
            CITIES.get(one["city"], one["city"]),
        ]
        for item in QUESTIONS:
            words = said(item, one["answers"].get(item.item, []), language)
            row.append(
                "".join(f"{word};" for word in words) if item.kind == "many" else "".join(words)
            )
        row += [one["links"].get(item.item, "") for item in linked()]
        rows.append(row + [cell for n in range(BLOCKS) for cell in block(one, n, language)])
    return as_xlsx(folder / "forms.xlsx", {"Form1": rows})


def as_xlsx(path: Path, sheets: dict[str, list[list]]) -> list[Path]:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    book.save(path)
    return [path]
