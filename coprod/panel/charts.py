"""The library that draws charts in the page: it goes there once, and only where one is drawn."""

import ipywidgets as ipw
import traitlets

from coprod.panel.front import charts_script, charts_version


class Charts(ipw.Widget):
    """Carries plotly's script, in a build that holds what we draw.

    Each of plotly's own live figures would bring all of it along: four times as much, every time.
    """

    script = traitlets.Unicode().tag(sync=True)
    version = traitlets.Unicode().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(script=charts_script(), version=charts_version())


_charts: list[Charts] = []


def charts() -> str:
    """Return the id of the model that carries the library; it is made with the first chart."""
    if not _charts or _charts[0].comm is None:
        _charts[:] = [Charts()]
    return str(_charts[0].model_id)
