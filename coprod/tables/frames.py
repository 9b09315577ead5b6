"""A table as a DataFrame, for whoever works with pandas; coprod itself reads rows."""

import pandas as pd

from coprod.tables.values import TYPES, Rows, Schema


def frame(rows: Rows, resource: Schema) -> pd.DataFrame:
    """Return the rows of a table, indexed by its primary key; a blank cell is `pd.NA`."""
    columns = {}
    for field in resource["schema"]["fields"]:
        values = [row[field["name"]] for row in rows.values()]
        blank = [pd.NA if value is None else value for value in values]
        columns[field["name"]] = pd.Series(blank, dtype=TYPES[field["type"]][0])
    return pd.DataFrame(columns).set_index(resource["key"])
