"""What the release was made from, so that anybody can make it again."""

from charts.look import Look
from pages.values import Choices, Paragraph, Parts, Reference, table
from queries import engine
from queries.imprint import citation
from queries.selection import Selection


def parts(everything: Selection, choices: Choices, look: Look) -> Parts:
    """Version, checksums and the raw files."""
    say, manifest = look.say, engine.manifest(everything)
    facts = {
        say("methods-cite-as"): citation(everything),
        say("methods-version"): manifest["version"],
        say("methods-newest"): manifest["as_of"],
        say("methods-code-checksum"): manifest["code"],
        say("methods-schema"): manifest["schema"],
        say("methods-content"): manifest["content"],
        say("methods-fall"): manifest["reason_for_large_fall"] or say("methods-no-fall"),
    }
    this, file, checksum = say("methods-tab-release"), say("methods-file"), say("methods-sha")
    inputs = manifest["inputs"]
    listed = table({file: inputs.keys(), checksum: inputs.values()}, codes=[file, checksum])
    return (
        table({say("methods-what"): facts.keys(), this: facts.values()}, codes=[this]),
        Paragraph(say("methods-inputs", n=len(inputs))),
        Reference("inputs", say("methods-raw-files"), say("methods-with-checksums"), listed),
    )
