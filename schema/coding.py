"""What a release says of how fields were coded that sources do not state."""

import pandas as pd

from schema.columns import PARTIAL_DATE, Table, number, text


class CodingQuality(Table):
    """How one field was coded where sources do not state it, and how far that can be trusted."""

    coding_file: str = text("The raw file with the codes")
    coded_field: str = text("The field that was coded", shown=1)
    scope: str = text("Which records were read", shown=2)
    coder: str = text("Who or what coded them, and from what", shown=3)
    where_readings_differ: str = text("What becomes of a code on which the two readings differ")
    reference_date: str = text("The date of the coding", str_matches=PARTIAL_DATE)
    records: pd.Int64Dtype = number("Records read", "records", ge=0, shown=4)
    records_coded: pd.Int64Dtype = number(
        "Records that got a code; of the others the reading cannot tell", "records", ge=0, shown=5
    )
    records_adjudicated: pd.Int64Dtype = number(
        "Records whose code was decided in the third reading", "records", ge=0
    )
    records_corrected: pd.Int64Dtype = number(
        "Records whose code was agreed on and corrected by the written rules", "records", ge=0
    )
    units: pd.Int64Dtype = number(
        "Units read twice; records of like name and purpose are one", "units", ge=0, shown=6
    )
    share_agreed: float = number(
        "Share of units on which the two readings agree; they share one model, so it overstates"
        " reliability",
        ge=0,
        le=1,
        shown=7,
    )
    kappa: float = number("Cohen's kappa of the two readings", ge=-1, le=1, shown=8)
    validity_units: pd.Int64Dtype = number(
        "Units compared with a description of the method that the readings had not seen",
        "units",
        ge=0,
        shown=9,
    )
    validity_agreed: pd.Int64Dtype = number("Those of them whose code it confirms", "units", ge=0)
    validity_share: float = number("Share confirmed", ge=0, le=1, shown=10)
    validity_low: float = number(
        "Lower end of Wilson's 95% interval of that share", ge=0, le=1, shown=11
    )
    validity_high: float = number(
        "Upper end of Wilson's 95% interval of that share", ge=0, le=1, shown=12
    )
    validity_kappa: float = number("Cohen's kappa of code and description", ge=-1, le=1)
