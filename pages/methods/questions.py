"""Every question that the dashboard asks, and the SQL of the one that the reader chooses."""

from charts.look import Look
from pages.values import Choices, Code, Paragraph, Parts, choose
from queries import engine
from queries.selection import Selection


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """The choice of a question, what it answers, and its text."""
    say, asked = look.say, engine.questions()
    names = {
        name: say(
            "methods-question-of",
            name=name.replace("_", " "),
            meaning=say.told("question", name, text=meaning),
        )
        for name, meaning in asked.items()
    }
    label = say("methods-questions-choose", n=len(asked))
    chosen = choose(choices, "question", label, names, next(iter(asked)))
    return (
        chosen,
        Code(engine.question_text(str(chosen.value)), "sql"),
        Paragraph(say.markdown("methods-questions-note"), is_quiet=True),
    )
