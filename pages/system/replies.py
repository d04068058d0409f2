"""What the places that run a system say of it themselves."""

from charts.look import Look
from pages.shared import replies
from pages.system.found import Found
from pages.values import Bullets, Heading, Link, Paragraph, Parts
from words.markdown import joined


def parts(system: Found, look: Look) -> Parts:
    """Their replies, and the way to reply."""
    say = look.say
    told = [
        joined(say.markdown("replies-of-place", place=row["place"]), reply)
        for row in system.rows
        for (record_id, place_id), reply in replies.to_systems(
            row["place_id"], system.release, say
        ).items()
        if (record_id, place_id) == (row["deployment_id"], row["place_id"])
    ]
    return (
        Heading(say("system-replies")),
        Bullets(tuple(told)) if told else Paragraph(say("system-no-reply")),
        Link("submit", say("system-reply"), {}),
    )
