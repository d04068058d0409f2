"""What is behind one answer of one city: what it means, the page that it rests on, and the city's
reply."""

from charts.look import Look
from pages.shared.places import city_parameters
from pages.shared.replies import to_answers
from pages.shared.shares import code_of, item_name, marked
from pages.shared.sources import source_line
from pages.values import Link, Paragraph, Parts, Section
from queries.selection import Selection
from words.markdown import link
from words.speech import Speech


def evidence(row: dict, selection: Selection, look: Look) -> Parts:
    """What is behind one cell."""
    say = look.say
    head = say.markdown(
        "governance-cell-head",
        city=row["name"],
        item=item_name(row, say),
        answer=marked(row, look),
    )
    replies = to_answers(row["place_id"], selection, say)
    reply = replies.get((row["survey_id"], row["item"]))
    sources = source_line((row["source_id"],), selection.release, say)
    shown = (
        Paragraph(head),
        Paragraph(row["wording"]),
        *((Paragraph(row["detail"]),) if row["detail"] else ()),
        Paragraph(_rests_on(row, say)),
        *(
            (Paragraph(say.markdown("governance-reply", city=row["name"], reply=reply)),)
            if reply
            else ()
        ),
        Paragraph(say("drawer-source", sources=sources), is_quiet=True),
        Link(
            "city",
            say("systems-all-about", place=row["name"]),
            city_parameters(row["place_id"], selection),
        ),
    )
    return (Section(shown, key="evidence", is_framed=True),)


def _rests_on(row: dict, say: Speech) -> str:
    """What the answer means, the page that it rests on, and how it came about."""
    codelist = "answer" if row["answer"] else "answer_status"
    meaning, year = say.meaning(codelist, code_of(row)), row["evidence_year"]
    page = say("governance-page-rested-on" if row["answer"] else "governance-page-nearest")
    told = say.markdown(
        "governance-evidence" if year else "governance-evidence-undated",
        page=link(page, row["evidence_url"]),
        year=str(year),
        evidence=say.inner("evidence_kind", row["evidence_kind"]),
    )
    return say.markdown("governance-meaning", meaning=meaning, evidence=told) if meaning else told
