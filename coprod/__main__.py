"""``python -m coprod`` is ``coprod``."""

import sys

from coprod.cli import main

sys.exit(main())
