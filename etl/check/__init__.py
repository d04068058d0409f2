"""Is my file right? The build's own judgement on one city's file, finding by finding.

    checked = check(path)                      a forum package (workbook, CSV, zip of CSV files) or
        the survey's workbook
    checked = check(path, city="us-2507000")   the same as that city's delivery: rows of other
        cities are findings
    checked.findings                           sheet, row, column, value, rule and suggested fix, in
        the order of the file
    checked.said                               "would be accepted: 41 of 44 rows"
    check_apart(path, city, language, mends)   the same of a file with suggestions taken, and the
        marked workbook, from a process with limits: for a server
    as_sent(name, data)                        a chosen file as it is meant: a workbook out of its
        zip, a CSV by the table that it holds
    annotated(path, checked)                   the workbook with suggestions filled in and each
        finding coloured and commented
    city_of(text, reference)                   the place_id that a name means
    written(finding, language)                 what taking a suggestion changes, for `mended`
    parts(checked), score(parts)               how good the delivery is, and why

There are no rules here: a finding is a refusal of `etl.build`. Raises `FileProblem` for a file that
cannot be read.
"""

from etl.check.annotate import annotated
from etl.check.apart import check_apart
from etl.check.as_sent import Sent, as_sent
from etl.check.asked import NoSuchCity, city_of
from etl.check.checked import Checked, check
from etl.check.findings import Finding, Mend
from etl.check.mending import called, column_called, mended, written
from etl.check.quality import Part, parts, score
from etl.check.turns import Busy, turn
from etl.read import FileProblem

__all__ = [
    "Busy",
    "Checked",
    "FileProblem",
    "Finding",
    "Mend",
    "NoSuchCity",
    "Part",
    "Sent",
    "annotated",
    "as_sent",
    "called",
    "check",
    "check_apart",
    "city_of",
    "column_called",
    "mended",
    "parts",
    "score",
    "turn",
    "written",
]
