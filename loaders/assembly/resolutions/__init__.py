"""Resolutions: where operative words begin, how they fall into parts, and where they end."""

from loaders.assembly.resolutions.gather import read_resolutions
from loaders.assembly.resolutions.model import Clause, Marker, Resolution

__all__ = ["Clause", "Marker", "Resolution", "read_resolutions"]
