"""Invented council sites on this machine, served as the real ones are, faults included."""

from replica.server import Replica, Request
from replica.sites import cmis_site, moderngov_site

__all__ = ["Replica", "Request", "cmis_site", "moderngov_site"]
