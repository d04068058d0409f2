"""One record walked back: release -> source, raw file and row, fields as received, and every rule
applied on the way.

Reads the release and the curated tables; the raw files only where they are at hand.

    trace = Trace(folder, raw, record_id, reference)
    sections(trace)       headed lines, from the record back to what was received

Raises `Unknown` for a record that is not in the release.
"""

from etl.trace.lines import sections
from etl.trace.record import Trace, Unknown, near

__all__ = ["Trace", "Unknown", "near", "sections"]
