"""The waist of the hourglass: a Document, and the Record of what it states.

Loaders produce these types and the graph consumes them; neither knows the other. They are
frozen, carry no behaviour beyond construction and checks, and use the field's own terms.
Offsets count Unicode code points in ``Document.text``, half open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

__all__ = [
    "Action", "Attendance", "Block", "Decision", "Declaration", "Document", "Fact", "Holding",
    "Item", "LayoutMatch", "Meeting", "MentionedMeeting", "Motion", "Organisation", "Person",
    "Post", "Priority", "Question", "Recommendation", "Record", "Remit", "Renaming", "Report",
    "Scrutiny", "Seat", "Source", "Span", "Unread",
]  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Document.text``: ``text[start:end]``.

    Raises ``ValueError`` when the bounds are negative or the wrong way round.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


BlockKind = Literal["heading", "paragraph", "list-item", "cell", "label"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document's structure.

    ``role`` is what the markup says the block is (``item-number``, ``item-title``, ``agenda-text``,
    ``minutes``, ``decision``, ``documents``, ``page-kind``, ``subject`` …), empty where it says
    nothing. ``place`` leads back to the source: a DOM path, a byte offset, a page.
    ``row`` and ``column`` are set for table cells (0-based within ``table``).
    """

    kind: BlockKind
    span: Span
    role: str = ""
    level: int = 0
    place: str = ""
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from. ``retrieved`` is an ISO date-time, ``ids`` are the council
    system's own identifiers keyed by host (``(("democracy.example.gov.uk", "meeting", "4967"),)``).
    """

    name: str
    path: str = ""
    url: str = ""
    retrieved: str = ""
    licence: str = ""
    ids: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file's normalised text with its structure. ``digest`` is the SHA-256 of the source bytes
    in hex, ``format`` the kind found from the content (``text``, ``html``, ``pdf`` …)."""

    source: Source
    text: str
    format: str
    digest: str
    blocks: tuple[Block, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader could not do: pages without text, replaced bytes …"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something the document states. ``evidence`` are the words that state it, in order.

    ``inferred``: follows from the words without being said in one phrase. ``meeting`` is the
    ``id`` of the Meeting or MentionedMeeting it belongs to (empty: the document's first).
    ``rule`` names the rule that read it.
    """

    evidence: tuple[Span, ...]
    inferred: bool = False
    meeting: str = ""
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"{type(self).__name__} without evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A meeting that the document records. ``date`` ISO 8601, ``start`` HH:MM."""

    id: str
    council: str = ""
    body: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    venue: str = ""
    contact: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionedMeeting(Fact):
    """Another meeting that the text speaks of. ``relation``: previous-minutes, earlier, next."""

    id: str
    body: str = ""
    date: str = ""
    start: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Fact):
    """An agenda item. ``order``: place in which it was taken, where that differs."""

    id: str
    title: str
    number: str = ""
    minute: str = ""
    order: int | None = None
    truncated: bool = False
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    """A person, under the fullest form of the name in the document (the key within it).

    ``mentions`` are all places that name the person, with the form printed there in the text.
    """

    name: str
    role: str = "unknown"
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    party: str = ""
    ward: str = ""
    authority: str = ""
    ids: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Fact):
    """An office, held or not. ``holder_kind``: portfolio, officer, chair, elected."""

    name: str
    holder_kind: str = ""
    portfolio: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Fact):
    """A person in a post. ``status``: acting, interim, former, elect … as printed, lower case."""

    person: str
    post: str
    organisation: str = ""
    status: str = ""
    started_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Fact):
    """A membership of a body (a roster or a committee page), with its role and dates."""

    person: str
    body: str
    role: str = "member"
    ward: str = ""
    party: str = ""
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Fact):
    """Who was there and how. ``person`` is a Person's name, or a Post's where ``unnamed``.

    ``item`` is an Item's id, ``replaces`` the person whom a substitute stands in for.
    """

    person: str
    status: str
    unnamed: bool = False
    item: str = ""
    at: str = ""
    replaces: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Fact):
    """A report brought to the meeting; ``by`` its owners, ``presented_by`` who brought it."""

    item: str = ""
    ref: str = ""
    title: str = ""
    by: tuple[str, ...] = ()
    presented_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    """What the body decided. ``text`` are the operative words after "That"."""

    item: str
    text: str
    outcomes: tuple[str, ...]
    verb: str = ""
    ordinal: str = ""
    body: str = ""
    parent: str = ""
    unanimous: bool = False
    condition: str = ""
    delegated_to: tuple[str, ...] = ()
    referred_to: str = ""
    maker: str = ""
    decided_on: str = ""
    key: bool | None = None
    call_in: bool | None = None
    status: str = ""
    reference: str = ""
    published: str = ""
    effective: str = ""
    wards: tuple[str, ...] = ()
    reasons: str = ""
    options_rejected: str = ""
    lead_officer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Fact):
    """Put forward to another body or post (``to``), not decided by this one."""

    item: str
    text: str
    to: str = ""
    ordinal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Fact):
    """Something to be done. ``due`` an ISO date or the words, ``form`` undertaking or request."""

    item: str
    text: str
    form: str
    who: tuple[str, ...] = ()
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion(Fact):
    """A motion or amendment put. Counts are None where not printed, never derived from names."""

    item: str
    mover: str = ""
    seconder: str = ""
    result: str = ""
    text: str = ""
    amendment: bool = False
    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    voters_for: tuple[str, ...] = ()
    voters_against: tuple[str, ...] = ()
    voters_abstain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(Fact):
    """A declaration of interest by ``person`` in ``item`` (an Item's id, or empty)."""

    person: str
    item: str = ""
    interest: str = ""
    withdrew: bool | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remit(Fact):
    """A responsibility (``area``) listed under a portfolio."""

    portfolio: str
    area: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority(Fact):
    """An aim or planned action of a portfolio. ``mode``: direct, with-partners, influence."""

    portfolio: str
    text: str
    area: str = ""
    mode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scrutiny(Fact):
    """``body`` holds ``portfolio`` or ``post`` to account."""

    body: str
    portfolio: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming(Fact):
    """What was called ``former`` before is ``name``. ``kind``: body, post, portfolio, person.

    ``words`` are the evidence on one line: what joins two names must be told with its reason.
    """

    kind: str
    name: str
    former: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Fact):
    """A question, or a point raised that was answered. ``by`` is whoever answered."""

    item: str
    text: str
    answer: str = ""
    asked_by: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Fact):
    """A named body other than the meeting's own."""

    name: str
    acronym: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class LayoutMatch:
    """The layout that read the document, its score (0 to 1) and why it was chosen."""

    name: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Text that no rule claimed, or that could not be read, and the reason."""

    span: Span
    reason: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What one document states, in the order of its evidence."""

    document: Document
    layout: LayoutMatch
    facts: tuple[Fact, ...] = ()
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = field(default=())
