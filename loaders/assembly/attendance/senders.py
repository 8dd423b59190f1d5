"""Lists of those present that are parted by who sent them: the councils of a joint committee, other bodies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.headings import Heading
from loaders.grammar import grammar

__all__ = ["Senders"]


@dataclass(slots=True)
class Senders:
    """What the headings and labels of a list have told so far of who sent its people."""

    parted: bool = False
    """Whether the list of those present opened with the heading of a group."""
    councils: bool = False
    """Whether lines of members were labelled with the councils that sent them."""
    mixed: bool = False
    """Whether the list is of all who were there, members or not ("Attendees")."""
    visiting: bool = False
    """Whether the last label named a body that sent guests."""

    def under(self, heading: Heading, says: str, *, opens: bool) -> None:
        """Take a heading in; ``opens``: it follows right upon that of those present."""
        self.visiting = False
        self.mixed = grammar().rule("rolls.says_all_there").match(heading.words) is not None or (
            self.mixed and heading.says == "title"
        )
        if heading.says == "title" and opens:
            self.parted = True
        elif says != "present":
            self.parted = False

    def among_present(self, heading: Heading | None) -> Heading | None:
        """The heading; "Employer Representatives" is one of those present where each group has its own."""
        group = grammar().rule("rolls.group_of_senders")
        if heading and heading.says == "members" and self.parted and group.match(heading.words):
            return replace(heading, says="title")
        return heading

    def guests(self, text: str, start: int, mentions: Sequence[NameMention]) -> bool:
        """Whether a line, or the one it goes on from, is labelled with a body that sent guests, where
        the members' lines are labelled with their councils."""
        label = grammar().rule("rolls.entry_label").regex.match(text, start)
        sender = label["label"] if label else text[:start].rstrip(" :–-")
        if not mentions or not self.mixed:
            return False
        members = any(m.council for m in mentions)
        if sender and grammar().rule("rolls.council_label").search(sender):
            self.councils = self.councils or members
            self.visiting = False
        elif members:
            self.visiting = False
        elif label:
            self.visiting = self.councils
        return self.visiting
