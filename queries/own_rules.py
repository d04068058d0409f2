"""How a release counted when it was made, where today's rules are others.

Every page counts every release by today's rules. Only the release that another one is compared with
counts by its own, so that what was read and cited of it stands at the beginning, and what a new
rule did is told as that.
"""

import duckdb

# A release without this column of a record was made before three rules: a system ends by its own
# dates; bodies above local governments stand beside them; of like records the newer one speaks.
SINCE = "evidence_date"
CHOICE = "row_number() over (partition by system_id, place_id order by preference, deployment_id)"
STATUS_TODAY = "d.status::varchar"
LEVEL = "'local'"


# Whether the release in a schema of a database was made before the rules of today.
IS_OLDER = f"""select count(*) > 0 from duckdb_columns() where schema_name = $schema
    and table_name = 'lacking_deployment' and column_name = '{SINCE}'"""


def is_older(connection: duckdb.DuckDBPyConnection, schema: str) -> bool:
    """Whether the release in a schema of a database was made before the rules of today."""
    ((is_so,),) = connection.execute(IS_OLDER, {"schema": schema}).fetchall()
    return is_so
