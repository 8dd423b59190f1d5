"""``python -m folkmoot``: the command without its console script."""

from __future__ import annotations

from folkmoot.cli import main

main()
