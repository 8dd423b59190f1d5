"""What all answers share: errors, headers, ETags, answers that are sent while they come."""

from __future__ import annotations
