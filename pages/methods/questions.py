"""Every question that the dashboard asks, and the SQL of the one that the reader chooses."""

from charts.look import Look
from pages.values import Choices, Code, Paragraph, Parts, choose
from queries import engine
from queries.selection import Selection
from words import asked


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """The choice of a question, what it answers, and its text."""
    say, questions = look.say, engine.questions()
    names = {
        name: say(
            "methods-question-of",
            name=asked.named(name, say),
            meaning=say.told("question", name, text=meaning),
        )
        for name, meaning in questions.items()
    }
    label = say("methods-questions-choose", n=len(questions))
    chosen = choose(choices, "question", label, names, next(iter(questions)))
    return (
        chosen,
        Code(engine.question_text(str(chosen.value)), "sql"),
        Paragraph(say.markdown("methods-questions-note"), is_quiet=True),
    )
