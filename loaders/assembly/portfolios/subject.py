"""Whose portfolio a passage speaks of."""

from __future__ import annotations

from functools import cached_property

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.registry import fold_name
from ontology.record import Holding

_LONG = 100
"""Lines are no longer than this where each says something of its own (characters)."""

_NARROW = 45
"""Lines are no longer than this where none of them was wrapped (characters)."""

_FAR = 8
"""How many paragraphs back the portfolio may have been named."""


class Matter:
    """An item, or the text outside the items, as a place in which portfolios are spoken of."""

    def __init__(
        self,
        reading: Reading,
        meeting: MeetingReading,
        paragraphs: list[Paragraph],
        item: ItemReading | None = None,
    ) -> None:
        self.reading = reading
        self.meeting = meeting
        self.paragraphs = [line for p in paragraphs for line in _lines(reading, p)]
        self.item = item
        self.scheme: dict[str, str] = {}
        """Who holds which portfolio by a list of them: the portfolio of each holder's surname."""
        self.settled: set[int] = set()
        """Where the lines begin of which a page of offices has said what they are."""
        self.named_portfolios: list[str] = []
        """Portfolios that head a list without their office's name."""
        self.charged: list[tuple[int, int, str]] = []
        """The stretches of a page of offices, with the portfolio or office that each is about."""

    def follow(self, page: Matter) -> None:
        """Know what a page of offices, of which this is a part, says of its lines."""
        self.settled = page.settled
        self.named_portfolios = page.named_portfolios
        self.charged = page.charged
        self.scheme = page.scheme

    def charged_at(self, place: int) -> str:
        """The portfolio, or office without one, about which a page of offices is at a paragraph."""
        start = self.paragraphs[place].whole.start
        return next((owner for a, b, owner in self.charged if a <= start < b), "")

    @property
    def portfolios(self) -> list[str]:
        """Every portfolio that the document names."""
        return list(dict.fromkeys(self._known.values()))

    @cached_property
    def title(self) -> list[Paragraph]:
        if self.item is None or self.item.section.title is None:
            return []
        return self.reading.split(self.item.section.title)

    @cached_property
    def titled(self) -> str:
        """The portfolio that the item's title names, or ''."""
        for paragraph in self.title:
            for post in paragraph.posts:
                if is_portfolio(post):
                    return post.portfolio
            match = grammar().rule("portfolios.title").search(paragraph.text)
            if match is None:
                continue
            named = next(group for group in match.groups() if group).strip()
            known = self._known.get(fold_name(named))
            if known or not named.isupper():
                return known or named
        return ""

    @property
    def _known(self) -> dict[str, str]:
        """The portfolios of the document, by their folded names."""
        offices = self.reading.posts.offices.values()
        known = {fold_name(o.portfolio): o.portfolio for o in offices if o.portfolio}
        named = [*self.scheme.values(), *self.named_portfolios]
        return {**known, **{fold_name(p): p for p in named}}

    def known_in(self, text: str, start: int, stop: int) -> str:
        """The document's portfolio that a stretch names as it is, in whatever case; '' if none."""
        words = f" {fold_name(text[start:stop])} "
        found = [name for folded, name in self._known.items() if f" {folded} " in words]
        return max(found, key=len, default="")

    @cached_property
    def first(self) -> str:
        """The portfolio of the title, else the first that the matter names."""
        if self.titled:
            return self.titled
        for paragraph in self.paragraphs:
            for post in paragraph.posts:
                if is_portfolio(post):
                    return post.portfolio
        return ""

    def named(self, words: str) -> str:
        """The document's portfolio of these words, else the words as they are."""
        return self._known.get(fold_name(words), words)

    def portfolio_at(self, place: int, position: int, words: str = "") -> str:
        """The portfolio meant at ``position`` of the paragraph at ``place``: the one named last
        before it, or held by the member named last; '' where somebody else was. ``words`` are those
        that ask for it: "his portfolio" is no officer's where a member with one was named before."""
        found = self._last_named(self.paragraphs[place], position)
        for back in range(place - 1, max(-1, place - _FAR), -1):
            if found is not None:
                break
            found = self._last_named(self.paragraphs[back], len(self.paragraphs[back].text))
        if found == "" and "ortfolio" in words:
            held = (
                self.post_portfolio(p)
                for p in reversed(self.paragraphs[place].posts)
                if p.start < position
            )
            found = next((name for name in held if name), "")
        if not found and grammar().rule("portfolios.mine").search(
            self.paragraphs[place].text[max(0, position - 100) : position]
        ):
            return self.titled or self.only
        if found is None:
            return self.titled or self.charged_at(place)
        return found

    @staticmethod
    def post_portfolio(post: PostMention) -> str:
        """The portfolio of a post, '' where it has none or only supports one."""
        return post.portfolio if is_portfolio(post) and not post.plural else ""

    def portfolio_near(self, place: int) -> str:
        """The portfolio of the line or two before the paragraph at ``place``, else of the title."""
        for back in range(place - 1, max(-1, place - 4), -1):
            for post in self.paragraphs[back].posts:
                if is_portfolio(post):
                    return post.portfolio
            for person in self.paragraphs[back].people:
                if person.surname in self.scheme:
                    return self.scheme[person.surname]
        return self.titled

    @cached_property
    def only(self) -> str:
        """The one portfolio that the document names, '' where it names several or none."""
        found = {
            o.portfolio
            for o in self.reading.posts.offices.values()
            if o.portfolio and not _lesser(o.name)
        }
        return next(iter(found)) if len(found) == 1 else ""

    def _last_named(self, paragraph: Paragraph, position: int) -> str | None:
        """The portfolio of the last post or person before ``position``; '' for somebody without
        one, None where nobody is named."""
        named: list[PostMention | NameMention] = [*paragraph.posts, *paragraph.people]
        alone = list(
            grammar().rule("portfolios.portfolio_named").finditer(paragraph.text, 0, position)
        )
        if alone and not any(m.start > alone[-1].start() for m in named if m.start < position):
            return self.named(alone[-1]["portfolio"])
        for mention in sorted((m for m in named if m.start < position), key=_start, reverse=True):
            if isinstance(mention, NameMention):
                held = self.held_by(self.reading.name(paragraph, mention))
                held = held or self.scheme.get(mention.surname, "")
                if held:
                    return held
                behind = (p for p in paragraph.posts if 0 <= p.start - mention.end <= 12)
                if any(p.portfolio for p in behind):
                    continue
                officer = self.reading.name(paragraph, mention) in self.reading.roll().officers
                if officer and mention is max((n for n in named if n.start < position), key=_start):
                    return ""
            elif is_portfolio(mention) and not mention.plural:
                return mention.portfolio
            elif mention.name.startswith("Secretary of State"):
                continue
            elif mention.kind == "officer" and not mention.generic and position - mention.end < 60:
                return ""
        return None

    def held_by(self, person: str) -> str:
        """The one portfolio that the document states a person to hold, or ''."""
        posts = {f.post for f in self.reading.stated(Holding) if f.person == person}
        offices = self.reading.posts.offices.values()
        held = {o.portfolio for o in offices if o.name in posts and not _lesser(o.name)}
        held.discard("")
        return next(iter(held)) if len(held) == 1 else ""


def is_portfolio(mention: PostMention) -> bool:
    """Whether a post is a portfolio's holder; one who supports, shadows or champions is none."""
    return mention.kind == "portfolio" and bool(mention.portfolio) and not _lesser(mention.name)


def _lesser(name: str) -> bool:
    return grammar().rule("portfolios.lesser").search(name) is not None


def _lines(reading: Reading, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph, or its printed lines where their lengths are those of no wrapped text."""
    passage = paragraph.passage
    text, offsets = reading.document.text, passage.offsets
    if not offsets or "\n" not in text[offsets[0] : offsets[-1]]:
        return [paragraph]
    breaks = [
        at
        for at, letter in enumerate(passage.text)
        if letter == " " and "\n" in text[offsets[at - 1] + 1 : offsets[at + 1]]
    ]
    bounds = [-1, *breaks, len(passage.text)]
    pieces = [(a + 1, b) for a, b in zip(bounds, bounds[1:], strict=False)]
    entry = grammar().rule("portfolios.scheme_line").regex
    longest = max(b - a for a, b in pieces)
    ragged = longest <= _LONG and any(b - a < 0.6 * longest for a, b in pieces[:-1])
    ragged = ragged or longest <= _NARROW and len(pieces) > 1 and not reading.wrapped
    if not ragged and not all(entry.match(passage.text, a) for a, _ in pieces):
        return [paragraph]
    return [Paragraph(passage.cut(a, b), paragraph.part, 1) for a, b in pieces]


def _start(mention: PostMention | NameMention) -> int:
    return mention.start
