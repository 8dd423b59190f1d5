"""The people of a document's tables: each once, with all that the tables say of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from loaders.annotators.posts import find_posts
from loaders.grammar import grammar
from loaders.rosters.names import RosterName, split_name
from loaders.rosters.tables import person_id, text_of
from loaders.rosters.words import is_party, is_post, party_name, post_kind
from ontology.record import Block, Document, Fact, Holding, Person, Post, Span

__all__ = ["Known", "People"]


@dataclass(slots=True)
class Known:
    """One person as far as the tables tell. ``where`` is the cell that named them first."""

    name: RosterName
    where: Span
    role: str = "unknown"
    party: str = ""
    ward: str = ""
    authority: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    evidence: list[Span] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)


class People:
    """Collects people and their posts; ``facts`` gives them in the order of their evidence."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.known: dict[tuple[str, str], Known] = {}
        self.posts: dict[str, Post] = {}
        self.holdings: dict[tuple[str, str], Holding] = {}

    def meet(
        self,
        cell: Block,
        *,
        role: str = "",
        party: Block | None = None,
        ward: Block | None = None,
        authority: Block | None = None,
        ids: tuple[tuple[str, str], ...] = (),
        part: Span | None = None,
        given: Block | None = None,
        body: str = "",
        office: str = "",
    ) -> Known | None:
        """The person named in a cell, or in ``part`` of it; None where it names nobody.

        ``given`` is the cell of the first name where ``cell`` holds the surname only; ``office`` what another
        cell says that the person is, in full where a title is short of it ("West Mayor" of "Mayor Orr").
        """
        span = part or cell.span
        name = split_name(self.document.text[span.start : span.end])
        if given is not None:
            whole = split_name(f"{text_of(self.document, given)} {text_of(self.document, cell)}")
            name = whole and replace(whole, start=0, end=span.end - span.start)
        if name is None:
            return None
        ids = ids or (person_id(self.document, cell) if part is None else ())
        key = (name.name.casefold(), ids[0][1] if ids else "")
        known = self.known.get(key) or self._same(name.name, ids)
        if known is None and not ids:
            known = self._short(name.name)
        where = Span(span.start + name.start, span.start + name.end)
        if known is None:
            known = self.known[key] = Known(name, where)
            known.evidence += [where] if given is None else [given.span, where]
        known.mentions.append(where)
        known.ids = known.ids or ids
        if role and (known.role == "unknown" or role == "officer"):
            known.role = role
        elif name.councillor and known.role == "unknown":
            known.role = "councillor"
        for slot, block in (("party", party), ("ward", ward), ("authority", authority)):
            if block is not None and not getattr(known, slot):
                value = text_of(self.document, block)
                setattr(known, slot, party_name(value) if slot == "party" else value)
                known.evidence.append(block.span)
        for post in name.posts:
            if office.casefold().endswith(f" {post.casefold()}"):
                continue
            at = self.document.text.find(post, span.start, span.end)
            self.hold(known, post, Span(at, at + len(post)) if at >= 0 else span, "")
        for bracket in name.brackets:
            at = self.document.text.find(bracket, span.start, cell.span.end)
            if at >= 0 and is_post(bracket) and post_kind(bracket):
                self.hold(known, bracket, Span(at, at + len(bracket)), body)
            elif at >= 0 and is_party(bracket) and not known.party:
                known.party = party_name(bracket)
                known.evidence.append(Span(at, at + len(bracket)))
        return known

    def _short(self, name: str) -> Known | None:
        """The one person known so far whom initials and a surname ("P Addlestone") stand for."""
        initials, _, surname = name.rpartition(" ")
        letters = initials.replace(" ", "").replace(".", "")
        if not letters.isupper() or len(letters) > 3:
            return None
        found = [
            known
            for known in self.known.values()
            if known.name.name.casefold().endswith(f" {surname.casefold()}")
            and _initials(known.name.name).startswith(letters)
        ]
        return found[0] if len(found) == 1 else None

    def _same(self, name: str, ids: tuple[tuple[str, str], ...]) -> Known | None:
        """A person of that name whom nothing tells apart: one of the two has no id."""
        if ids and (name.casefold(), "") not in self.known:
            return None
        found = [k for (folded, _), k in self.known.items() if folded == name.casefold()]
        return found[0] if len(found) == 1 else None

    def hold_all(self, person: Known, cell: Block, body: str) -> None:
        """The posts in a cell, which may list several."""
        text = text_of(self.document, cell)
        start = 0
        for part in grammar().rule("rosters.offices_parted").regex.split(text):
            at = text.index(part, start)
            start = at + len(part)
            label = grammar().rule("rosters.label").match(part)
            if label:
                at += label.end()
                part = part[label.end() :]
            if part.strip() and is_post(part):
                begin = cell.span.start + at
                for low, high in _each_post(part.rstrip()):
                    words = part[low:high].strip()
                    self.hold(person, words, Span(begin + low, begin + high), body)

    def hold(self, person: Known, post: str, span: Span, body: str) -> None:
        """A person in a post, and the post; "Interim" and the like is how it is held."""
        kind = post_kind(post)
        held = next((p for p in find_posts(post) if p.status and p.end == len(post)), None)
        status = ""
        if held is not None and post.casefold() == f"{held.status} {held.name}".casefold():
            post, status = held.name, held.status
        of_body = _body_of(post) or body if kind == "chair" else ""
        self.posts.setdefault(
            post.casefold(),
            Post(evidence=(span,), name=post, holder_kind=kind, body=of_body, rule="roster.post"),
        )
        holding = Holding(
            evidence=tuple(sorted({person.mentions[-1], span})),
            person=person.name.name,
            post=post,
            organisation=of_body,
            status=status,
            rule="roster.post",
        )
        self.holdings.setdefault((person.name.name.casefold(), post.casefold()), holding)

    def facts(self) -> list[Fact]:
        """A Person for each, then posts and their holders."""
        people: list[Fact] = [
            Person(
                evidence=tuple(sorted(set(known.evidence))),
                name=known.name.name,
                role=known.role,
                titles=known.name.titles,
                suffixes=known.name.suffixes,
                aliases=known.name.aliases,
                mentions=tuple(sorted(set(known.mentions))),
                party=known.party,
                ward=known.ward,
                authority=known.authority,
                ids=known.ids,
                rule="roster.person",
            )
            for known in self.known.values()
        ]
        return [*people, *self.posts.values(), *self.holdings.values()]


def _initials(name: str) -> str:
    """The first letters of all names but the last: "Mary Ann Pell" -> "MA"."""
    return "".join(word[0] for word in name.replace(".", " ").split()[:-1])


def _each_post(words: str) -> list[tuple[int, int]]:
    """Bounds of the posts of a cell: "Leader of the Council and Cabinet Member for Parks" are two."""
    posts = find_posts(words)
    joined = all(
        words[one.end : other.start] in (" and ", " & ", ", ")
        for one, other in zip(posts, posts[1:], strict=False)
    )
    whole = len(posts) > 1 and posts[0].start == 0 and posts[-1].end == len(words)
    return [(p.start, p.end) for p in posts] if whole and joined else [(0, len(words))]


def _body_of(post: str) -> str:
    """The body that a chair's post names: "Chair of the Planning Committee"."""
    found = grammar().rule("rosters.of_body").search(post)
    return found.group(1).strip() if found else ""
