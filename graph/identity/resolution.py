"""From the mentions of all records to one IRI for each thing.

Resolution is a function of the *set* of mentions and of human judgements: neither their order nor
the number of runs changes it. It works council by council; nothing is ever merged across councils.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.identity.bodies import body_key, is_body
from graph.identity.identities import Identities, Resolved
from graph.identity.judgements import Judgement, Replacement
from graph.identity.mentions import Kind, Mention
from graph.identity.names import PersonName
from graph.identity.people import Finding, People, resolve_people
from graph.identity.posts import is_bare, post_key
from graph.identity.renames import renamed
from graph.identity.restated import Stated, followed, long_after, never, stated
from graph.identity.rulings import Place, Ruling, Rulings
from graph.iris import Names, fold, slug

__all__ = ["Resolution", "council_key", "resolve", "resolve_council"]

_RULED: tuple[Kind, ...] = ("body", "portfolio", "post", "organisation")
"""The kinds, beside people, of which a person may say that two are one."""


_RENAMED: tuple[Kind, ...] = ("body", "portfolio", "post")
"""The kinds of which a record may state that they have a new name."""

_STATED = 0.99
"""The score of what a record states."""


@dataclass(slots=True)
class Resolution:
    """What became of one council's mentions: a slice of the identity map for each document
    (``slices``, by digest), what the machine found of pairs of names (``judgements``), the forms
    that are nodes no more (``replacements``), and addresses in human judgements that mean nothing
    here (``unknown``)."""

    slices: dict[str, Identities] = field(default_factory=dict)
    judgements: list[Judgement] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def resolve(
    mentions: Iterable[Mention], names: Names, judgements: Sequence[Judgement] = ()
) -> dict[str, Identities]:
    """``{digest: Identities}`` for every document that has mentions."""
    slices: dict[str, Identities] = {}
    councils: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        councils[council_key(mention)].append(mention)
    for key in sorted(councils):
        slices.update(resolve_council(key, councils[key], names, judgements).slices)
    return slices


def resolve_council(
    key: str, mentions: Iterable[Mention], names: Names, judgements: Sequence[Judgement] = ()
) -> Resolution:
    """Resolve the mentions of one council, by its key; ``judgements`` of others do not matter."""
    return _Council(key, sorted(mentions), names, judgements).resolve()


def council_key(mention: Mention) -> str:
    """The slug of the council that a mention belongs to."""
    return slug(mention.council) if mention.council else f"unidentified-{mention.document[:12]}"


class _Council:
    """The mentions of one council, resolved kind by kind."""

    def __init__(
        self, key: str, mentions: list[Mention], names: Names, judgements: Sequence[Judgement]
    ) -> None:
        self.key = key
        self.root = names.council(key)
        self.names = names
        self.kinds: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.kinds[mention.kind].append(mention)
        self.rulings = {kind: _rulings(key, kind, judgements) for kind in ("person", *_RULED)}
        self.main_bodies = {m.document: m.body for m in self.kinds["body"]}
        self.united: dict[str, str] = {}
        self.outdated: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self.renamings: list[tuple[Kind, Stated, str]] = []
        self.people = People()
        self.result = Resolution()

    def resolve(self) -> Resolution:
        """Bind every mention, in an order in which each kind finds what it builds on."""
        found: dict[tuple[str, str], Resolved] = {}
        slices: dict[str, Identities] = defaultdict(Identities)
        order: tuple[Kind, ...] = (
            "council", "body", "meeting", "portfolio", "post", "person", "organisation", "agent",
        )  # fmt: skip
        for kind in order:
            group = self.kinds[kind]
            keyed = self._keys(kind, group)
            labels = self._labels(kind, group, keyed)
            for mention in group:
                key = keyed[mention.document, mention.name]
                label = self._title(kind, mention, found) or labels[key]
                if kind == "post" and " of " in key and " of " not in f" {fold(label)} ":
                    body = self._body(mention.document, mention.body, mention.council)
                    known = found.get(("body", body)) if mention.body else None
                    whose = known.label if known else mention.body or mention.council
                    label = f"{label}, {whose}" if whose else label
                what: Kind = "body" if kind == "agent" and is_body(mention.name) else kind
                resolved = found.get((kind, key)) or Resolved(self._iri(what, key), label, what)
                if kind in ("organisation", "agent"):
                    known = self._already_known(mention, key, found, slices[mention.document])
                    resolved = known or resolved
                found.setdefault((kind, key), resolved)
                other = (*mention.aliases, *mention.formerly)
                slices[mention.document].add(kind, mention.name, resolved, other)
            if kind in _RENAMED:
                self._tell_stated(kind, group, labels)
                self._tell_renames(kind, group, keyed, labels)
            elif kind == "person":
                self._tell_people(group, labels)
        self.result.slices = dict(slices)
        self.result.unknown = sorted(
            f"{self.key}/{kind}/{address}"
            for kind, rulings in self.rulings.items()
            for address in rulings.unknown()
        )
        return self.result

    # -- keys ------------------------------------------------------------------------------

    def _keys(self, kind: Kind, group: list[Mention]) -> dict[tuple[str, str], str]:
        if kind == "person":
            self.people = resolve_people(group, self.rulings["person"])
            return self.people.keys
        if kind == "meeting":
            self.twice = self._twice_a_day()
        keys = {(m.document, m.name): self._key(kind, m) for m in group}
        before = dict(keys)
        if rulings := self.rulings.get(kind):
            rulings.see(Place(address, key) for address, key in sorted(keys.items()))
            rulings.unite(keys)
        if kind in _RENAMED:
            self._rename(kind, group, keys)
        if kind == "body":
            self.united = {before[a]: key for a, key in keys.items() if before[a] != key}
        return keys

    def _rename(self, kind: Kind, group: list[Mention], keys: dict[tuple[str, str], str]) -> None:
        """Give what a record states to have been renamed the key of its new name."""

        def key_of(mention: Mention, name: str) -> str:
            return self._key(kind, replace(mention, name=name))

        told = stated(group, keys, key_of, self._met_after if kind == "body" else never)
        told = [one for one in told if not self._ruled_out(kind, keys, one)]
        now = followed(told)
        self.outdated[kind] |= {address for address, key in keys.items() if key in now}
        for address, key in keys.items():
            keys[address] = now.get(key, key)
        self.renamings += [(kind, one, now[one.old]) for one in told if one.old in now]

    def _ruled_out(self, kind: Kind, keys: Mapping[tuple[str, str], str], one: Stated) -> bool:
        """Whether somebody has judged that the two are not, or may not be, one."""
        sides = ([a for a, key in keys.items() if key == side] for side in (one.old, one.new))
        return self.rulings[kind].between(*sides) in ("different", "undecided")

    def _met_after(self, key: str, day: str) -> bool:
        """Whether a body met under a name long after a day: it has no new one then."""
        return any(
            m.stated and m.date > day and long_after(day, m.date)
            and self._body(m.document, m.body, m.council) == key
            for m in self.kinds["meeting"]
        )  # fmt: skip

    def _key(self, kind: Kind, mention: Mention) -> str:
        match kind:
            case "council":
                return ""
            case "body":
                return self._body(mention.document, mention.name, mention.council)
            case "meeting":
                return self._meeting(mention)
            case "post":
                return self._post(mention)
            case "agent":
                return self._agent(mention)
            case _:
                return fold(mention.name)

    def _body(self, document: str, name: str, council: str) -> str:
        key = body_key(document, name, self.main_bodies.get(document, ""), council)
        return self.united.get(key, key)

    def _agent(self, mention: Mention) -> str:
        """A body's name where it ends like one; else a node of this document alone, undecided."""
        if is_body(mention.name):
            return self._body(mention.document, mention.name, mention.council)
        return f"{fold(mention.name)} {mention.document[:12]}"

    def _post(self, mention: Mention) -> str:
        body = self._body(mention.document, mention.body, mention.council) if mention.body else ""
        key = post_key(mention.name, body, mention.council)
        # "Chair of the Homes Panel" is the chair of what that is called now.
        head, _, whose = key.partition(" of ")
        if whose not in self.united or not is_bare(head):
            return key
        self.outdated["post"].add((mention.document, mention.name))
        return f"{head} of {self.united[whose]}"

    def _meeting(self, mention: Mention) -> str:
        """``body|date``, with the time where the body meets more than once on that day."""
        body = slug(self._body(mention.document, mention.body, mention.council))
        if len(mention.date) != 10:
            # Which day is not said: the document's own, or one that only it speaks of.
            own = "" if mention.stated else f"-{slug(mention.name)}"
            return f"{body}|{slug(mention.date or 'undated')}-{mention.document[:12]}{own}"
        if (body, mention.date) in self.twice and mention.start:
            return f"{body}|{mention.date}T{mention.start.replace(':', '')}"
        return f"{body}|{mention.date}"

    def _twice_a_day(self) -> set[tuple[str, str]]:
        times: dict[tuple[str, str], set[str]] = defaultdict(set)
        for mention in self.kinds["meeting"]:
            if mention.start and mention.body and mention.date:
                body = slug(self._body(mention.document, mention.body, mention.council))
                times[body, mention.date].add(mention.start)
        return {day for day, starts in times.items() if len(starts) > 1}

    # -- names and labels ------------------------------------------------------------------

    def _title(
        self, kind: Kind, mention: Mention, found: Mapping[tuple[str, str], Resolved]
    ) -> str:
        """The label of a thing that has no name of its own, empty for all others."""
        if kind == "council" and not mention.label:
            return "Unidentified council"
        if kind == "body" and not mention.name:
            return "Unnamed body"
        if kind != "meeting":
            return ""
        key = self._body(mention.document, mention.body, mention.council)
        body = found[("body", key)].label if ("body", key) in found else mention.body
        whole = len(mention.date) == 10
        when = self._meeting(mention).rpartition("|")[2] if whole else mention.date or "undated"
        return f"{body or 'Unnamed body'}, {when}"

    def _labels(
        self, kind: Kind, group: list[Mention], keyed: Mapping[tuple[str, str], str]
    ) -> dict[str, str]:
        """The label of each key: its fullest printed name, the commonest of these, then by
        alphabet; of a person, only names that are no slips."""
        printed: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        before: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for mention in group:
            key = keyed[mention.document, mention.name]
            if (mention.document, mention.name) in self.outdated[kind]:
                before[key][mention.label] += 1
                continue
            if kind == "person" and self.people.forms.get(key, fold(mention.name)) != fold(
                mention.name
            ):
                continue
            printed[key][mention.label] += 1
        return {
            key: min(forms, key=lambda form: (-len(fold(form)), form.isupper(), -forms[form], form))
            for key, forms in (before | printed).items()
        }

    def _iri(self, kind: Kind, key: str) -> str:
        return f"{self.names.base}/{self._path(kind, key)}"

    def _path(self, kind: Kind, key: str) -> str:
        """An IRI without its base."""
        if kind == "council":
            return self.key
        if kind == "meeting":
            body, _, when = key.partition("|")
            return f"{self.key}/body/{body}/meeting/{when}"
        return f"{self.key}/{kind}/{slug(key)}"

    def _already_known(
        self, mention: Mention, key: str, found: Mapping[tuple[str, str], Resolved],
        here: Identities,
    ) -> Resolved | None:  # fmt: skip
        """The council, body, post, organisation or person that has this name in the council."""
        plain = fold(mention.name)
        if mention.council and plain == fold(mention.council):
            return found.get(("council", ""))
        if mention.kind == "organisation":
            return found.get(("body", plain))
        if is_body(mention.name):
            return found.get(("body", key)) or found.get(("organisation", plain))
        post = found.get(("post", self._post(mention)))
        known = post or found.get(("organisation", plain)) or self._person(mention, found)
        return known or _of_this_document(mention.name, here)

    def _person(
        self, mention: Mention, found: Mapping[tuple[str, str], Resolved]
    ) -> Resolved | None:
        """The one person of the council with that whole name: a surname or initials alone bind to
        nobody of another document."""
        plain = fold(mention.name)
        if not PersonName.of(mention.name).full:
            return None
        key = self.people.replaced.get(plain, plain)
        shared = any(form == plain and other != key for other, form in self.people.forms.items())
        return None if shared else found.get(("person", key))

    # -- what is to be judged --------------------------------------------------------------

    def _tell_people(self, group: list[Mention], labels: Mapping[str, str]) -> None:
        printed = {fold(mention.name): mention.label for mention in reversed(group)}
        for found in self.people.findings:
            names = tuple(
                labels.get(key) or printed.get(key, key) for key in (found.one, found.other)
            )
            self.result.judgements.append(self._judgement("person", found, names))
        for form, key in self.people.replaced.items():
            self.result.replacements.append(
                Replacement(
                    self._path("person", form), self._path("person", key), printed.get(form, form)
                )
            )

    def _tell_renames(
        self, kind: Kind, group: list[Mention], keyed: Mapping[tuple[str, str], str],
        labels: Mapping[str, str],
    ) -> None:  # fmt: skip
        some = [m for m in group if not keyed[m.document, m.name].endswith(m.document[:12])]
        for one, other, score, evidence in renamed(some, keyed):
            found = Finding(
                one, other, "undecided", round(score, 4),
                evidence.reasons_for, evidence.reasons_against,
            )  # fmt: skip
            self.result.judgements.append(
                self._judgement(kind, found, (labels[one], labels[other]))
            )

    def _tell_stated(self, kind: Kind, group: list[Mention], labels: Mapping[str, str]) -> None:
        printed = {fold(name): name for m in group for name in (*m.formerly, m.label)}
        first = {(one.old, key): one for what, one, key in reversed(self.renamings) if what == kind}
        for (_, key), one in sorted(first.items()):
            found = Finding(
                one.old, key, "same", _STATED, (f"a record states it: “{one.words}”",), ()
            )
            name = printed.get(one.name, one.name)
            self.result.judgements.append(self._judgement(kind, found, (name, labels[key])))
            self.result.replacements.append(
                Replacement(self._path(kind, one.old), self._path(kind, key), name)
            )

    def _judgement(self, kind: Kind, found: Finding, names: tuple[str, ...]) -> Judgement:
        sides = sorted(
            zip((self._path(kind, found.one), self._path(kind, found.other)), names, strict=True)
        )
        counted = (f"in {found.documents} documents",) if found.documents > 1 else ()
        return Judgement(
            sides[0][0], sides[1][0], found.verdict, found.score,
            (*found.reasons_for, *counted), found.reasons_against,
            labels=(sides[0][1], sides[1][1]),
        )  # fmt: skip


def _of_this_document(name: str, here: Identities) -> Resolved | None:
    """The one person of this document whom a surname or initials fit, or the one post of which
    "the Director" or "the Cabinet Member" says the first words."""
    short = PersonName.of(name)
    people = {
        to for (kind, other), to in here.known.items()
        if kind == "person" and short.fits(PersonName.of(other))
    }  # fmt: skip
    head = fold(name)
    posts = {
        to for (kind, other), to in here.known.items()
        if kind == "post" and fold(other).startswith(f"{head} ") and not is_bare(head)
    }  # fmt: skip
    fitting = people | posts
    return next(iter(fitting)) if len(fitting) == 1 else None


def _rulings(key: str, kind: str, judgements: Sequence[Judgement]) -> Rulings:
    start = f"{key}/{kind}/"
    return Rulings(
        [
            Ruling(one.one.removeprefix(start), one.other.removeprefix(start), one.verdict)
            for one in judgements
            if one.one.startswith(start) and one.other.startswith(start)
        ]
    )
