"""Chatbots of German cities: 191 cities looked at for a chatbot on their homepage or their service
portal.

Collected: one compiler opened the pages of cities mostly of more than 40,000 residents; how they
were chosen is not told. A city has a chatbot where either column says ja. So each city gives an
answer, yes or no, and each city with a chatbot a system. Not read: the file's own number of
residents, which has no year, and remarks other than those named below.

Choices made here. The day of looking is not in the file, which was published in August 2025: that
month is the survey's date and the system's date of evidence. A chatbot that is there is in use,
Hamburg's too, of which a remark says that it failed on a 19 December, and Erlangen's, whose address
a remark calls a test environment. AI: yes where the file says that a language model answers, no
where it says that rules do, else not stated; the file says so of five of the 28. Supplier: named in
a remark for one. The link is the page that explains the chatbot, else the page where it was seen; a
portal's cell may hold words instead of an address or behind it, and then gives no more than its
address.

Cannot tell: since when a chatbot runs, what it can do, whether chatbots stand on other pages or in
messengers; nor what cities do that nobody looked at.
"""

import pandas as pd

from etl import read
from etl.source import Fill, Origin, Snapshot

ORIGIN = Origin(
    title="Chatbots on the websites of German cities",
    publisher="Nicolai Krueger",
    url="https://doi.org/10.5281/zenodo.16902154",
    licence="CC BY 4.0",
    licence_note="Stated in the dataset's README",
    citation=(
        "Krueger, N.: German municipal chatbot dataset, August 2025, doi:10.5281/zenodo.16902154"
    ),
    collection_kind="survey",
    frame=(
        "191 German cities, mostly of more than 40,000 residents, that one compiler looked at; how"
        " they were chosen is not told"
    ),
    frame_size=191,
    caveat=(
        "Looked at from outside, on a day that the file does not tell; published in August 2025."
        " Shares are of the 191 cities looked at, not of Germany's."
    ),
    by_hand=(
        "Follow https://doi.org/10.5281/zenodo.16902154 and save the table as"
        " german_municipal_chatbots.csv in {folder}."
    ),
)

CHATBOTS = "german_municipal_chatbots.csv"
PUBLISHED = "2025-08"
SURVEY = "de_municipal_chatbots:2025"
QUESTION = f"{SURVEY}:citizen_chatbot_live"
SURVEYS = [
    {
        "survey_id": SURVEY,
        "title": "Chatbots of German cities",
        "organiser": "Nicolai Krueger",
        "reference_date": PUBLISHED,
        "frame": ORIGIN.frame,
        "frame_size": 191,
        "evidence_kind": "coded_from_documents",
    }
]
QUESTIONS = [
    {
        "question_id": QUESTION,
        "survey_id": SURVEY,
        "item": "citizen_chatbot_live",
        "wording": "Is there a chatbot on the city's homepage or service portal?",
        "topic": "Capacity and tools",
        "options": "yes|no",
        "comparability": "definition differs",
    }
]

HOME, PORTAL = "URL Homepage", "URL Serviceportal oder Service-Seiten"
ON_HOME, ON_PORTAL = "Chatbot auf Homepage (y/n)", "Chatbot auf Serviceportal (y/n)"
REMARK, RULES, MODEL = "Indizien zum Chatbot (Zusatzinfos gefunden?)", "Regelbasiert?", "LLM?"
EXPLAINED = "URL Bot-Information (Erklärseiten, Pressemitteilung, etc.)"
NEEDS = ["Name", "Bundesland", HOME, PORTAL, ON_HOME, ON_PORTAL, REMARK, RULES, MODEL, EXPLAINED]
# Where a chatbot was seen, homepage/portal -> the answer, and what the system is called.
SEEN = {"ja/ja": "yes", "ja/nein": "yes", "nein/ja": "yes", "nein/nein": "no"}
CALLED = {
    "ja/ja": "Chatbot on homepage and service portal",
    "ja/nein": "Chatbot on the homepage",
    "nein/ja": "Chatbot on the service portal",
}
NOT_TOLD = "not told"
# Rules/language model -> whether it is AI.
IS_AI = {"nein/ja": "yes", "ja/ja": "yes", "ja/nein": "no", "nein/nein": "not_stated"}
SUPPLIERS = {"von https://www.neuraflow.de/": "neuraflow"}


def cities(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a city, in the file's columns. Adds seen ("ja/nein": homepage/portal), link,
    question_id, answer_status and obs_status."""
    frame = read.csv_rows(snapshots[-1].path(CHATBOTS), needs=NEEDS, above=1)
    is_on_home = frame[ON_HOME].str.casefold() == "ja"
    is_on_portal = ~is_on_home & (frame[ON_PORTAL].str.casefold() == "ja")
    page = frame[HOME].mask(is_on_portal, frame[PORTAL].map(_address))
    explained = frame[EXPLAINED].map(_address)
    return frame.assign(
        seen=frame[ON_HOME] + "/" + frame[ON_PORTAL],
        link=explained.where(explained != "", page),
        question_id=QUESTION,
        answer_status="given",
        obs_status="A",
    )


def chatbots(snapshots: list[Snapshot]) -> pd.DataFrame:
    """One row a city with a chatbot. Adds key, place, name, kind ("nein/ja": rules/language model;
    "not told" where both are empty) and vendor."""
    frame = cities(snapshots)
    frame = frame[frame["seen"].str.casefold().isin(CALLED)]
    kind = frame[RULES] + "/" + frame[MODEL]
    return frame.assign(
        key=frame["Name"] + "/" + frame["Bundesland"],
        place=frame["Name"],
        name=frame["seen"].str.casefold().map(CALLED),
        kind=kind.where(kind != "/", NOT_TOLD),
        vendor=frame[REMARK].map(SUPPLIERS).fillna(""),
        start_date=PUBLISHED,
    )


def _address(cell: str) -> str:
    """The address a cell begins with, if any."""
    first = cell.split(" ")[0]
    return first if first.startswith("http") else ""


FILLS = [
    Fill(
        table="answer",
        rows=cities,
        columns={
            "question_id": "question_id",
            "Name": "place",
            "Bundesland": "place_context",
            "seen": "answer",
            "answer_status": "answer_status",
            "obs_status": "obs_status",
            "link": "evidence_url",
        },
        codes={"answer": SEEN},
        constants={"evidence_kind": "coded_from_documents"},
    ),
    Fill(
        table="deployment",
        rows=chatbots,
        columns={
            "key": "key",
            "Name": "body",
            "place": "place",
            "Bundesland": "place_context",
            "name": "name",
            "kind": "is_ai",
            "vendor": "vendor",
            "start_date": "start_date",
            "link": "evidence_url",
        },
        codes={"is_ai": IS_AI | {NOT_TOLD: "not_stated"}},
        constants={
            "sector": "general_public_services",
            "technology": "chatbot_assistant",
            "status": "in_use",
            "residents_facing": "yes",
            "start_kind": "evidence",
        },
    ),
]
