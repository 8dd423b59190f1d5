"""Which post is which within one document: mentions brought together under their fullest form."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import Passage
from loaders.registry import fold_name
from ontology.record import Span


@lru_cache(maxsize=20_000)
def fold_post(name: str) -> str:
    """A post's name for comparing."""
    flat = fold_name(name).replace("&", "and").replace("'", "")
    flat = grammar().rule("posts.not_in_office").regex.sub("", flat)
    flat = grammar().rule("posts.responsible").regex.sub("with responsibility", flat)
    return re.sub(r"[^a-z0-9 ]", " ", flat).strip()


@dataclass(slots=True)
class Office:
    """A post as far as the document tells offices apart."""

    name: str
    kind: str
    portfolio: str
    body: str
    spans: list[Span] = field(default_factory=list)
    held: bool = False
    articled: bool = True
    """Whether an article or a possessive stands before it wherever it is named."""


def _in_full(key: str, other: str) -> bool:
    """Whether an office is another one named in full: "the Clerk" beside "Clerk to the Board"."""
    fuller = grammar().rule("offices.named_in_full").regex.fullmatch(other)
    return fuller is not None and key in (fuller["first"], fuller["last"])


def _with_qualifier(key: str, other: str) -> bool:
    """Whether an office of which a council has one is named with whose it is: "Leader" beside "Leader of the
    Council", "Clerk" beside "Town Clerk"."""
    fuller = grammar().rule("offices.qualified").regex.fullmatch(other)
    return fuller is not None and key in fuller.groups()


class Posts:
    """The posts of one document."""

    def __init__(self) -> None:
        self.offices: dict[str, Office] = {}
        self._aliases: dict[str, str] = {}

    def see(self, passage: Passage, mention: PostMention) -> Office | None:
        """Record a mention; None for a role that names no office ("the Cabinet Member")."""
        if mention.generic:
            return None
        key = fold_post(mention.name)
        office = self.offices.get(key)
        if office is None:
            office = Office(mention.name, mention.kind, mention.portfolio, mention.body)
            self.offices[key] = office
        office.spans.append(passage.span(mention.start, mention.end))
        before = passage.text[max(0, mention.start - 6) : mention.start]
        office.articled &= grammar().rule("offices.articled").search(before) is not None
        return office

    def settle(self) -> None:
        """Short forms ("Leader", "Cabinet Member for Finance") join the one fuller form."""
        keys = sorted(self.offices)
        for key in keys:
            for fuller in (_with_qualifier, _in_full):
                if key in self._aliases or (fuller is _in_full and not self.offices[key].articled):
                    continue
                known = [k for k in keys if fuller(key, k)]
                if len(known) == 1:
                    self._aliases[key] = known[0]
            of_body = grammar().rule("offices.chair_of_body").match(key)
            if of_body and (beside := f"{of_body['chair']}  {of_body['body']}") in self.offices:
                # "Chair, Parks Board", of whose comma a space is left, beside "Chair of the Parks Board"
                self._aliases[beside] = key
            own = grammar().rule("offices.chair_of_own_body").match(key)
            if own and own["bare"] in self.offices:
                # "Chairman of the Committee" beside "Chairman": one office
                self._aliases[key] = own["bare"]
        for short, full in self._aliases.items():
            self.offices[full].spans += self.offices.pop(short).spans

    def name(self, mention: PostMention) -> str:
        """The name under which a mention's post is recorded."""
        key = fold_post(mention.name)
        key = self._aliases.get(key, key)
        office = self.offices.get(key)
        return office.name if office else mention.name
