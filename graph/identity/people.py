"""Which people of one council are the same person, and which stay undecided.

Whole names are joined first, by what the records say of them. Then shorter forms look for the
person they mean, the fuller first: several initials, one initial, a surname alone. A short form
that two people may mean stays a node of its document; one that nobody known may mean is a person
of its own. The outcome depends on the set of mentions alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.identity.clusters import Cluster, Pair, Unit, join
from graph.identity.coverage import Coverage
from graph.identity.evidence import Evidence, setting
from graph.identity.mentions import Mention
from graph.identity.namesakes import Council, bearers
from graph.identity.naming import alone, name_clusters, undecided_key
from graph.identity.profiles import Appearance, Profile, appearances
from graph.identity.rulings import Place, Rulings
from graph.identity.shortforms import Choice, ShortForms
from graph.identity.stretches import left_over, link, periods

__all__ = ["Finding", "People", "people", "resolve_people"]

_SETTLINGS = 3
"""How often what was left is looked at again."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What the machine found of two names, by the keys of what they are in the graph.

    ``documents``: in how many the shorter form was so understood; 0 for names as such.
    """

    one: str
    other: str
    verdict: str
    score: float
    reasons_for: tuple[str, ...]
    reasons_against: tuple[str, ...]
    documents: int = 0


@dataclass(slots=True)
class People:
    """The people of a council: ``keys`` of each appearance (document, name), ``forms`` the printed
    form that names each key, ``findings`` what was found of pairs, ``replaced`` forms that are
    nobody of their own but one person everywhere (form → key)."""

    keys: dict[tuple[str, str], str] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)


def people(mentions: Iterable[Mention]) -> dict[tuple[str, str], str]:
    """``(document, name)`` → the key of the person within the council, for one council's people.

    A key is the folded fullest name, or the folded name with the document's digest where it is
    undecided whose it is.
    """
    return resolve_people(mentions).keys


def resolve_people(mentions: Iterable[Mention], rulings: Rulings | None = None) -> People:
    """The people of one council, from the mentions of people in its documents."""
    seen = appearances(mentions)
    rulings = rulings or Rulings(())
    rulings.see(Place(one.address, one.form, one.role, one.sex, int(one.day or 0)) for one in seen)
    return _Council(seen, rulings).resolve()


class _Council:
    def __init__(self, seen: list[Appearance], rulings: Rulings) -> None:
        self.seen = seen
        self.rulings = rulings
        self.coverage = Coverage(seen)
        self.council = Council(seen)
        self.withheld: list[Appearance] = []
        self.clusters: list[Cluster] = []
        self.pairs: list[Pair] = []
        self.bound: list[tuple[Appearance, Cluster, Choice]] = []
        self.doubts: list[tuple[Appearance, Choice]] = []
        self.alone: list[Appearance] = []

    def resolve(self) -> People:
        for tier in _tiers(self.seen):
            free, doubts = tier, dict[int, Choice]()
            if self.clusters and tier:
                free, doubts = self._bind(tier)
            units, alone = self._units(free)
            clusters, pairs = join(units, self._ruling, self.coverage)
            torn = _torn(clusters, pairs)
            gone = {unit.key for one in clusters if one.key in torn for unit in one.units}
            self.clusters += [cluster for cluster in clusters if cluster.key not in torn]
            self.pairs += [pair for pair in pairs if gone.isdisjoint((pair.one, pair.other))]
            self.alone += alone
            for cluster in clusters:
                if cluster.key in torn:
                    self._share_out([one for unit in cluster.units for one in unit.members])
            self.doubts += [(one, doubts[id(one)]) for one in free if id(one) in doubts]
        for _ in range(_SETTLINGS):
            if not self._settle():
                break
        runs, self.alone = left_over(self.alone, self.rulings, self.coverage.sitting)
        self.clusters += runs
        if link(self.clusters, self.rulings, self.coverage.sitting) or runs:
            self.clusters = [cluster for cluster in self.clusters if cluster.into is None]
            self._settle()
        short_forms = ShortForms(self.clusters, self.rulings, self.coverage)
        self.doubts += short_forms.doubts(self.withheld)
        return self._result()

    def _settle(self) -> bool:
        """Look once more at what was left, now that everybody is better known; whether it helped."""
        short_forms = ShortForms(self.clusters, self.rulings, self.coverage)
        absorbed = short_forms.absorb()
        self.pairs += [Pair(a.key, b.key, evidence, True) for a, b, evidence in absorbed]
        self.clusters = [cluster for cluster in self.clusters if cluster.into is None]
        outcome = ShortForms(self.clusters, self.rulings, self.coverage).bind(self.alone)
        self.bound += outcome.bound
        if outcome.bound:
            kept = {id(one) for one, _, _ in outcome.bound}
            self.alone = [one for one in self.alone if id(one) not in kept]
            self.doubts = [(one, choice) for one, choice in self.doubts if id(one) not in kept]
        return bool(absorbed or outcome.bound)

    def _bind(self, tier: list[Appearance]) -> tuple[list[Appearance], dict[int, Choice]]:
        """Bind the short forms of a tier; those that are left free, and all doubts about them."""
        outcome = ShortForms(self.clusters, self.rulings, self.coverage).bind(tier)
        self.bound += outcome.bound
        for one, choice in outcome.rivals:
            self.alone.append(one)
            self.doubts.append((one, choice))
        return outcome.free, {id(one): choice for one, choice in outcome.doubts}

    def _share_out(self, torn: list[Appearance]) -> None:
        """Let each appearance of a name that two people bear find its bearer, or stay undecided."""
        free, doubts = self._bind(torn)
        self.alone += free
        self.doubts += [(one, doubts[id(one)]) for one in free if id(one) in doubts]

    def _ruling(self, one: Unit, other: Unit) -> str:
        if not self.rulings:
            return ""
        return self.rulings.between(
            [a.address for a in one.members], [a.address for a in other.members]
        )

    def _units(self, free: list[Appearance]) -> tuple[list[Unit], list[Appearance]]:
        """Units of the names that are people of their own, and the names that are nobody's.

        Of a surname alone, a councillor is one person over the years, where no gap says otherwise;
        others only in one post.
        """
        grouped: dict[tuple[str, ...], list[Appearance]] = defaultdict(list)
        alone: list[Appearance] = []
        whose = self._bearers(free)
        for one in free:
            bare = not one.name.given
            post = min(one.mention.posts, default="") if bare else ""
            if bare and one.role != "councillor" and not post:
                alone.append(one)
                continue
            number = whose.get(id(one), 0)
            if number is None:
                self.withheld.append(one)
                continue
            single = one.document[:12] if self.rulings.singles(one.address) else ""
            kept = post if one.role != "councillor" else ""
            bearer = str(number) if id(one) in whose else ""
            grouped[one.form, one.role, one.sex, kept, single, bearer].append(one)
        units: list[Unit] = []
        for key, members in grouped.items():
            for year, part in periods(members, self.coverage.sitting):
                unit = Unit((*key, year), part, Profile.of(part))
                if key[-1]:
                    unit.profile.bearers.add(int(key[-1]))
                units.append(unit)
        return units, alone

    def _bearers(self, free: list[Appearance]) -> dict[int, int | None]:
        """The number of the bearer of each councillor's whole name that several bear, by the
        identity of the appearance; None where it may be any of them."""
        named: dict[tuple[str, str], list[Appearance]] = defaultdict(list)
        for one in free:
            if one.name.full and one.role == "councillor" and not self.rulings.about(one.address):
                named[one.name.first, one.name.surname].append(one)
        whose: dict[int, int | None] = {}
        for _, members in sorted(named.items()):
            found, nobodys = bearers(members, self.council)
            whose |= dict.fromkeys(map(id, nobodys))
            if len(found) > 1:
                for number, theirs in enumerate(found):
                    whose |= dict.fromkeys(map(id, theirs), number)
        return whose

    # -- the outcome -----------------------------------------------------------------------

    def _result(self) -> People:
        result = People()
        named = name_clusters(self.clusters, self.pairs)
        key_of: dict[tuple[str, ...], str] = {}
        for cluster, (key, form) in named:
            result.forms[key] = form
            for unit in cluster.units:
                key_of[unit.key] = key
                for one in unit.members:
                    result.keys[one.address] = key
        for one, cluster, _ in self.bound:
            result.keys[one.address] = key_of[cluster.now.key]
        for one in (*self.alone, *self.withheld):
            result.keys[one.address] = undecided_key(one.form, one.document)
        self.rulings.unite(result.keys)
        result.replaced = _replaced(self.seen, result.keys)
        result.findings = sorted(
            {
                *self._of_pairs(result, key_of),
                *self._of_bound(result),
                *self._of_doubts(result, key_of),
            }
        )
        return result

    def _of_pairs(self, result: People, key_of: dict[tuple[str, ...], str]) -> Iterator[Finding]:
        best: dict[tuple[str, str, str], Finding] = {}
        for pair in self.pairs:
            if pair.joined:
                one, other, verdict = pair.one[0], pair.other[0], "same"
            else:
                one, other, verdict = key_of[pair.one], key_of[pair.other], "undecided"
            if one == other:
                continue
            found = _finding(one, other, verdict, pair.score, pair.evidence)
            known = best.get((found.one, found.other, verdict))
            if known is None or found.score > known.score:
                best[found.one, found.other, verdict] = found
        yield from best.values()

    def _of_bound(self, result: People) -> Iterator[Finding]:
        """Of each short form and each person whom it was taken to mean: the least sure case."""
        groups: dict[tuple[str, str], list[Choice]] = defaultdict(list)
        for one, _, choice in self.bound:
            groups[one.form, result.keys[one.address]].append(choice)
        for (form, key), choices in groups.items():
            worst = min(choices, key=lambda choice: (choice.score, choice.evidence.pieces))
            if form != key:
                yield _finding(form, key, "same", worst.score, worst.evidence, (), len(choices))

    def _of_doubts(self, result: People, key_of: dict[tuple[str, ...], str]) -> Iterator[Finding]:
        """Of each name that was left undecided and each person whom it may mean."""
        best: dict[tuple[str, str], Finding] = {}
        for one, choice in self.doubts:
            own = result.keys[one.address]
            for cluster, evidence, score in choice.candidates:
                key = key_of[cluster.now.key]
                if score < setting("ask") or key == own:
                    continue
                also = tuple(
                    f"{_called(other)} may be meant as well"
                    for other, _, rival in choice.candidates
                    if rival >= setting("ask") and key_of[other.now.key] not in (key, own)
                )
                found = _finding(own, key, "undecided", score, evidence, also)
                known = best.get((found.one, found.other))
                if known is None or found.score > known.score:
                    best[found.one, found.other] = found
        yield from best.values()


def _torn(clusters: Iterable[Cluster], pairs: Iterable[Pair]) -> set[tuple[str, ...]]:
    """The keys of clusters that may be either of two others, which are two people: "Guy Lewis"
    beside "Guy I. Lewis" and "Guy L. Lewis"; a slip, or a name without a role, beside two bearers."""
    owner = {unit.key: cluster for cluster in clusters for unit in cluster.units}
    others: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for pair in pairs:
        if pair.joined or pair.score < setting("same"):
            continue
        one, other = owner[pair.one], owner[pair.other]
        if one is other:
            continue
        if "given-longer" in pair.evidence.pieces:
            rank = (_given_names(one), 0), (_given_names(other), 0)
        else:
            rank = (0, len(one.profile.documents)), (0, len(other.profile.documents))
        if rank[0] != rank[1]:
            lesser, greater = (one, other) if rank[0] < rank[1] else (other, one)
            others[lesser.key].add(greater.key)
    return {key for key, found in others.items() if len(found) > 1}


def _given_names(cluster: Cluster) -> int:
    return max(len(name.given) for unit in cluster.units for name in unit.profile.names)


def _called(cluster: Cluster) -> str:
    """The longest name under which a person is printed."""
    printed = {one.mention.name for unit in cluster.now.units for one in unit.members}
    return max(printed, key=lambda name: (len(name), name))


def _finding(
    one: str,
    other: str,
    verdict: str,
    score: float,
    evidence: Evidence,
    also: tuple[str, ...] = (),
    documents: int = 0,
) -> Finding:
    first, second = sorted((one, other))
    return Finding(
        first, second, verdict, round(score, 4),
        evidence.reasons_for, (*also, *evidence.reasons_against), documents,
    )  # fmt: skip


def _tiers(seen: list[Appearance]) -> Iterator[list[Appearance]]:
    """Whole names, several initials, one initial, surnames alone."""
    tiers: list[list[Appearance]] = [[], [], [], []]
    for one in seen:
        name = one.name
        place = 0 if name.full else 3 if not name.given else 1 if len(name.given) > 1 else 2
        tiers[place].append(one)
    yield from tiers


def _replaced(seen: list[Appearance], keys: dict[tuple[str, str], str]) -> dict[str, str]:
    """The forms that are one person wherever they stand, under another form's key."""
    meant: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        meant[one.form].add(keys[one.address])
    used = set(keys.values())
    return {
        form: next(iter(found))
        for form, found in sorted(meant.items())
        if len(found) == 1 and form not in used and not alone(next(iter(found)))
    }
