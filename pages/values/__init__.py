"""What a page is made of: frozen values that `app` and `snapshot` draw, each in its own way.

Text is plain and stands as it is; where it has formats or links in it, it is `Markdown`
(`say.markdown`). Every text comes from the catalogue (`look.say`) or is a name from the data.
"""

from pages.values.arrangement import Apart, Columns, Fold, Live, Row, Scroll, Section, Tabs
from pages.values.choices import (
    Choice,
    Choices,
    Finder,
    Number,
    Search,
    Span,
    choose,
    choose_several,
    span,
)
from pages.values.exhibits import Drawer, Exhibit, FileButtons, Metric
from pages.values.tables import Column, Reference, Rows, Table, table
from pages.values.walk import every, holds, opened_at
from pages.values.ways import Button, File, Link
from pages.values.words import Bullets, Code, Divider, Head, Heading, Notice, Paragraph, Sentences

Part = (
    Head
    | Sentences
    | Heading
    | Paragraph
    | Bullets
    | Notice
    | Code
    | Divider
    | Metric
    | Table
    | Exhibit
    | Drawer
    | FileButtons
    | Rows
    | Reference
    | Choice[str]
    | Choice[tuple[str, ...]]
    | Search
    | Finder
    | Number
    | Span
    | Link
    | File
    | Button
    | Section
    | Columns
    | Row
    | Fold
    | Tabs
    | Scroll
    | Live
    | Apart
)
Parts = tuple[Part, ...]

__all__ = [
    "Apart",
    "Bullets",
    "Button",
    "Choice",
    "Choices",
    "Code",
    "Column",
    "Columns",
    "Divider",
    "Drawer",
    "Exhibit",
    "File",
    "FileButtons",
    "Finder",
    "Fold",
    "Head",
    "Heading",
    "Link",
    "Live",
    "Metric",
    "Notice",
    "Number",
    "Paragraph",
    "Part",
    "Parts",
    "Reference",
    "Row",
    "Rows",
    "Scroll",
    "Search",
    "Section",
    "Sentences",
    "Span",
    "Table",
    "Tabs",
    "choose",
    "choose_several",
    "every",
    "holds",
    "opened_at",
    "span",
    "table",
]
