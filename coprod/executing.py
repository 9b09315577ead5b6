"""What `jupyter nbconvert --execute` needs to know of us: it tells the kernel which notebook runs.

Loaded by nbconvert, before it executes anything, by the configuration that comes with us.
"""

from pathlib import Path
from typing import Any

from nbconvert.preprocessors import Preprocessor

from coprod.keep.told import EXECUTED, tell


class TellNotebook(Preprocessor):
    """Tells the kernel that is about to be started which file it executes."""

    enabled = True

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Tell it, where it is executed; the notebook stays as it is."""
        if not self.config.get("ExecutePreprocessor", {}).get("enabled"):
            return nb, resources
        of = resources.get("metadata", {})
        file = Path(of.get("path") or "", f"{of.get('name', '')}.ipynb").absolute()
        tell(EXECUTED, str(file) if file.is_file() else "")
        return nb, resources
