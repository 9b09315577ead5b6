"""Where the notebooks are: beside the package, in a checkout."""

from pathlib import Path

from coprod.errors import CoprodError


def notebooks() -> Path:
    """Return the folder of the notebooks; `CoprodError` where there is no checkout."""
    folder = Path(__file__).resolve().parents[2] / "notebooks"
    if not folder.is_dir():
        raise CoprodError(
            "The notebooks of coprod are not here: they come with its source folder. "
            "Run `make workbook` there, or name a notebook: coprod lab MY-NOTEBOOK.ipynb"
        )
    return folder
