"""Read by `jupyter nbconvert`: who executes a notebook of the workbook says which one it is."""

c = get_config()  # noqa: F821
c.Exporter.default_preprocessors.insert(0, "coprod.executing.TellNotebook")
