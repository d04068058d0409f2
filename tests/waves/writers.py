"""One wave of answers, written as each platform exports it, with all that a platform adds about
persons."""

import csv
import io
from pathlib import Path

import openpyxl

from etl.reference import Reference
from etl.waves.cities import labels, members
from etl.waves.columns import BLOCK
from schema import form
from schema.instrument import NON_ANSWERS, items

WAVE = "2027"
ITEMS = items(WAVE)
QUESTIONS = [item for item in ITEMS if item.is_question]
FIELDS = [item for item in ITEMS if item.repeat]
CITIES = labels(members(Reference().places))
PERSON = {
    "name": "Perpetua Mustermann",
    "email": "perpetua" + "@" + "example.org",
    "ip": "192.0.2.17",
    "lat": "48.123456",
    "lon": "11.654321",
}
BLOCKS = 2


def response(
    city: str,
    submitted: str,
    answers: dict,
    links: dict | None = None,
    systems: list | None = None,
    **state: bool,
) -> dict:
    return {
        "city": city,
        "submitted": submitted,
        "answers": answers,
        "links": links or {},
        "systems": systems or [],
        "finished": state.get("finished", True),
        "preview": state.get("preview", False),
    }


def system(name: str, **fields: str) -> dict[str, str]:
    usual = {
        "sector": "transport",
        "technology": "computer_vision",
        "status": "in_use",
        "start": "2024",
    }
    return {f"systems.{field}": value for field, value in ({"name": name} | usual | fields).items()}


# A yes everywhere, a mixed one with every reason not to answer, and one that is nearly empty.
# Codes; lists for select-all items.
FIRST = {
    "many": lambda item: item.codes[:3],
    "one": lambda item: item.codes[:1],
    "number": lambda item: ["7"],
}
FULL = {item.item: FIRST[item.kind](item) for item in QUESTIONS}
MIXED = {
    "ai_strategy": ["partly"],
    "ai_policy": ["not_applicable"],
    "genai_guidelines": ["dont_know"],
    "public_register": ["declined"],
    "staff_training": ["no"],
    "ladder_robotics": ["not_considered"],
    "ai_budget_band": ["from_100k_to_1m"],
    "barriers": ["cost", "skills"],
    "needs": ["none_of_these"],
    "data_protection": ["declined"],
    "systems_total": ["0"],
}
RESPONSES = [
    response(
        "us-2507000",
        "2027-03-02 09:30:00",
        FULL,
        {"ai_strategy": "https://example.org/strategy"},
        [
            system(
                "Street camera",
                vendor="Example Ltd",
                risk_scheme="eu_ai_act",
                risk_label="high",
                residents_facing="no",
                link="https://example.org/camera",
            ),
            system("Helper", technology="chatbot_assistant", status="pilot"),
        ],
    ),
    response(
        "es-28079", "2027-03-03 10:00:00", MIXED, {"ai_strategy": "https://example.org/estrategia"}
    ),
    response("ke-047", "2027-03-04 11:15:00", {"ai_strategy": ["no"]}),
]


def write(
    platform: str, folder: Path, responses: list[dict] = RESPONSES, language: str = "en"
) -> list[Path]:
    """The wave as one platform gives it; gives back the files."""
    folder.mkdir(parents=True, exist_ok=True)
    return WRITERS[platform](folder, responses, language)


def said(item, codes: list[str], language: str) -> list[str]:
    return [item.label(code, language) if item.codes else code for code in codes]


def option_columns(response: dict, item, yes: str, no: str) -> list[str]:
    return [
        yes if code in response["answers"].get(item.item, []) else no for code in form.offered(item)
    ]


def as_csv(path: Path, rows: list[list[str]], delimiter: str = ",") -> list[Path]:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig")
    return [path]


def linked() -> list:
    return [item for item in QUESTIONS if item.has_link]


def block(response: dict, number: int, language: str) -> list[str]:
    """A system's fields, as words, or blanks where there is none of this number."""
    one = response["systems"][number] if number < len(response["systems"]) else {}
    return [
        "".join(said(field, [one[field.item]], language)) if one.get(field.item) else ""
        for field in FIELDS
    ]


def _qualtrics(folder: Path, responses: list[dict], language: str) -> list[Path]:
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


def _limesurvey(folder: Path, responses: list[dict], language: str) -> list[Path]:
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


def _kobo(folder: Path, responses: list[dict], language: str) -> list[Path]:
    main, listed = _kobo_tables(
        [one for one in responses if one["finished"] and not one["preview"]], "both"
    )
    return as_xlsx(folder / "kobo.xlsx", {"survey": main, "systems": listed})


def kobo_csv(folder: Path, multi: str) -> list[Path]:
    """The other exports of the same platform, which have no list of systems."""
    folder.mkdir(parents=True)
    return as_csv(folder / "kobo.csv", _kobo_tables(RESPONSES, multi)[0], ";")


def _ms_forms(folder: Path, responses: list[dict], language: str) -> list[Path]:
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


def _workbook(folder: Path, responses: list[dict], language: str) -> list[Path]:
    """The Forum's own workbook filled in, one a city."""
    return [
        fill(folder / f"city{number}.xlsx", one, language) for number, one in enumerate(responses)
    ]


def fill(path: Path, one: dict, language: str = "en") -> Path:
    """The empty workbook with one response's answers in it."""
    book = openpyxl.load_workbook(io.BytesIO(form.workbook(ITEMS, CITIES, WAVE, language)))
    sheet, listed = (book[form.SHEETS[name][language]] for name in ("answers", "systems"))
    yes, no = (QUESTIONS[0].label(code, language) for code in ("yes", "no"))
    given = {
        "place": CITIES.get(one["city"], one["city"]),
        "submitted": one["submitted"][:10],
        "finished": yes if one["finished"] else no,
    }
    by_code = {item.item: item for item in QUESTIONS}
    for row in sheet.iter_rows(min_row=2):
        if not row[0].value:  # a topic
            continue
        code, _, option = row[0].value.partition("/")
        answer = one["answers"].get(code, [])
        if code in given:
            row[2].value = given[code]
        elif option:
            row[2].value = yes if option in answer else None
        else:
            row[2].value = "".join(said(by_code[code], answer, language)) or None
            row[3].value = one["links"].get(code)
        row[4].value = PERSON["name"]
    for number in range(len(one["systems"])):
        for column, cell in enumerate(block(one, number, language), start=1):
            listed.cell(number + 3, column, cell or None)
    book.save(path)
    return path


WRITERS = {
    "qualtrics": _qualtrics,
    "limesurvey": _limesurvey,
    "kobo": _kobo,
    "ms_forms": _ms_forms,
    "workbook": _workbook,
}
assert set(NON_ANSWERS) <= {code for codes in MIXED.values() for code in codes}
