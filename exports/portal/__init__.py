"""Bundles for open data portals: dumps, catalogue, checks and README in one folder."""

from __future__ import annotations

from exports.portal.bundle import PortalReport, write_portal
from exports.portal.config import Config, ConfigError, read_config

__all__ = ["Config", "ConfigError", "PortalReport", "read_config", "write_portal"]
