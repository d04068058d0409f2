"""How to cite rows, an exhibit or a release: as text, BibTeX and CITATION.cff. Pure: everything
comes from the caller.

The date is the release's, never the clock's. The digest is the SHA-256 of the rows' CSV file as it
is downloaded, so that `sha256sum` on the file proves that these are the rows.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    letter: f"\\{letter}" for letter in "&%$#_{}"
}
CFF = "1.2.0"


def digest(pieces: Iterable[bytes]) -> str:
    """SHA-256 of a file given in pieces, in hexadecimal."""
    total = hashlib.sha256()
    for piece in pieces:
        total.update(piece)
    return total.hexdigest()


class Citation(NamedTuple):
    """What is cited. `what` is the table or question, `words` the selection; `publisher` and
    `digest`, the SHA-256 of `proof`, may be empty."""

    title: str
    publisher: str
    release: str
    date: str
    what: str
    words: str
    rows: int
    address: str
    digest: str = ""
    proof: str = "the CSV file"

    @property
    def name(self) -> str:
        """The title of these rows: `Municipal AI dashboard: deployment, Country: Netherlands`."""
        return f"{self.title}: {self.what}, {self.words}"

    @property
    def extent(self) -> str:
        """How many rows, and what proves them."""
        rows = f"{self.rows:,} {'row' if self.rows == 1 else 'rows'}"
        return f"{rows}, SHA-256 of {self.proof} {self.digest}" if self.digest else rows

    def text(self) -> str:
        """One line for a list of references."""
        who = f"{self.publisher} ({self.date[:4]}). " if self.publisher else ""
        where = f" {self.address}" if self.address else ""
        return (
            f"{who}{self.name} [data set]. Release {self.release} of {self.date}."
            f" {self.extent}.{where}"
        )

    def bibtex(self) -> str:
        """A `@misc` entry, which every BibTeX style knows."""
        fields = {
            "title": f"{{{_tex(self.name)}}}",
            "author": f"{{{_tex(self.publisher or self.title)}}}",
            "year": self.date[:4],
            "month": self.date[5:7],
            "version": self.release,
            "note": _tex(f"Data set, release of {self.date}, {self.extent}"),
            "url": self.address,
        }
        inside = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
        return f"@misc{{{self.key},\n{inside}\n}}\n"

    @property
    def key(self) -> str:
        """A key of letters, digits and hyphens: what, of which release."""
        return re.sub(r"[^A-Za-z0-9]+", "-", f"{self.what}-{self.release}").strip("-")

    def cff(self, sources: Sequence[Mapping[str, object]] = ()) -> str:
        """The content of a CITATION.cff (Citation File Format 1.2.0), with the sources as
        references."""
        card = {
            "cff-version": CFF,
            "message": (
                "If you use these data, please cite them, and the sources in them, as below."
            ),
            "type": "dataset",
            "title": self.name,
            "version": self.release,
            "date-released": self.date,
            "abstract": f"{self.extent}.",
            "authors": [{"name": self.publisher or self.title}],
        }
        card |= {"url": self.address} if self.address.startswith("http") else {}
        card |= (
            {
                "identifiers": [
                    {
                        "type": "other",
                        "value": f"sha256:{self.digest}",
                        "description": f"SHA-256 of {self.proof}",
                    }
                ]
            }
            if self.digest
            else {}
        )
        card |= {"references": [_reference(source) for source in sources]} if sources else {}
        return "\n".join(_yaml(card)) + "\n"


def _reference(source: Mapping[str, object]) -> dict[str, object]:
    return {
        "type": "data",
        "title": source["title"],
        "authors": [{"name": source["publisher"]}],
        "url": source["url"],
        "notes": source["citation"],
    }


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(letter, letter) for letter in text)


def _yaml(card: Mapping[str, object], indent: str = "") -> Iterable[str]:
    """Mappings, lists of mappings and texts as YAML; a text in double quotes is the same in JSON
    and in YAML."""
    for name, value in card.items():
        if isinstance(value, list):
            yield f"{indent}{name}:"
            for item in value:
                first, *rest = _yaml(item, indent + "    ")
                yield f"{indent}  - {first.strip()}"
                yield from rest
        else:
            yield f"{indent}{name}: {json.dumps(value, ensure_ascii=False)}"
