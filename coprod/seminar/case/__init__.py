"""The steps A real case, Your rating and The reveal: one case, before and after."""
