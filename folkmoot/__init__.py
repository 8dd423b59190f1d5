"""Folkmoot: a knowledge graph of how local government governs.

The public Python interface; the rooms behind it need not be named.
"""

from __future__ import annotations

__version__ = "0.1.0"
