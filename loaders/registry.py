"""Who is who within one document: mentions brought together under their fullest form.

Nothing is guessed: a surname that two people share stays apart from both.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache

from loaders.annotators.names import words
from loaders.annotators.people import NameMention
from loaders.grammar import patterns as re
from loaders.namesakes import apart, join_knights
from loaders.passages import Passage
from ontology.record import Span


@lru_cache(maxsize=50_000)
def fold_name(text: str) -> str:
    """A name for comparing: no accents, case, stops or kinds of quotes and dashes."""
    flat = text
    if not text.isascii():
        flat = unicodedata.normalize("NFKD", text)
        flat = "".join(c for c in flat if not unicodedata.combining(c))
    flat = re.sub(r"[’‘`´]", "'", flat)
    flat = re.sub(r"[-–—]", "-", flat)
    return re.sub(r"[\s.]+", " ", flat).strip().lower()


def _initials(given: str) -> str:
    return "".join(part[0] for part in re.findall(r"[^\W\d_][\w'-]*", given)).lower()


@dataclass(slots=True)
class Sighting:
    """One mention of a person, with where it stands in the document."""

    mention: NameMention
    span: Span
    outer: Span
    printed: str = ""
    row: int = -1
    role: str = "unknown"
    serves: bool = False
    """Whether an officer's post stands beside the name, and no member's title."""


@dataclass(slots=True)
class Individual:
    """A person as far as the document tells them apart."""

    name: str
    given: str
    surname: str
    sightings: list[Sighting] = field(default_factory=list)
    ambiguous: bool = False
    role: str = "unknown"

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(t for s in self.sightings for t in s.mention.honorifics))

    @property
    def suffixes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(t for s in self.sightings for t in s.mention.suffixes))


def _sex(titles: tuple[str, ...]) -> str:
    low = {t.lower().rstrip(".") for t in titles}
    if low & words().female:
        return "f"
    return "m" if low & words().male else ""


@lru_cache(maxsize=20_000)
def _fits(given: str, other: str) -> bool:
    """Whether two given names can be one person's ("J", "J W", "John", "John William")."""
    if not given or not other:
        return True
    a, b = fold_name(given), fold_name(other)
    if a == b:
        return True
    fa, fb = a.split(" ")[0], b.split(" ")[0]
    if _cut_short(fa, fb) or _cut_short(fb, fa):
        return True
    bare = re.compile(r"^(?:[a-z] ?)+$")
    if bare.match(a) or bare.match(b):
        ia, ib = _initials(a.replace(" ", " ")), _initials(b)
        if bare.match(a):
            ia = a.replace(" ", "")
        if bare.match(b):
            ib = b.replace(" ", "")
        return ia.startswith(ib) or ib.startswith(ia)
    return fa == fb


def _cut_short(short: str, given: str) -> bool:
    """Whether a given name is printed short for another ("Wm." for William): its letters, in their order."""
    if short.capitalize() not in words().short or short[0] != given[0]:
        return False
    letters = iter(given)
    return all(letter in letters for letter in short)


def as_printed(text: str, mention: NameMention) -> str:
    """A name as the text prints it ("J.Pell"), but turned about where its surname stands first."""
    printed = text[mention.start : mention.end]
    if (
        "," in printed
        or printed[:1] in "“\"‘'"
        or (mention.given and printed.startswith(f"{mention.surname} "))
    ):
        # "BOWEN, Alan", "Bowen A"
        return mention.name
    return printed


class People:
    """The people of one document."""

    def __init__(self) -> None:
        self._sightings: dict[Span, Sighting] = {}
        self._by_outer: dict[tuple[int, int], Individual] = {}
        self.individuals: list[Individual] = []
        self._by_given: dict[str, list[Individual]] = {}

    def see(self, passage: Passage, mention: NameMention) -> Sighting:
        """Record a mention; the same place is recorded once, under its richest reading."""
        span = passage.span(mention.start, mention.end)
        outer = passage.span(mention.outer, mention.end)
        known = self._sightings.get(span)
        if known is not None:
            if mention.council and not known.mention.council:
                known.mention = mention
            return known
        printed = as_printed(passage.text, mention)
        row = passage.offsets[0] if mention.listed and passage.offsets else -1
        sighting = Sighting(mention, span, outer, printed, row)
        sighting.role = "councillor" if mention.council else "unknown"
        self._sightings[span] = sighting
        return sighting

    def settle(self) -> None:
        """Bring the mentions together: fullest names first, then initials, then surnames alone."""
        groups: dict[str, list[Sighting]] = {}
        for sighting in sorted(self._sightings.values(), key=lambda s: s.span):
            groups.setdefault(fold_name(sighting.mention.surname), []).append(sighting)
        self.individuals = []
        for _, sightings in sorted(groups.items(), key=lambda g: g[1][0].span):
            self._settle_surname(sightings)
        join_knights(self.individuals)
        self.individuals.sort(key=lambda i: i.sightings[0].span)
        self._by_given = {}
        for individual in self.individuals:
            self._by_given.setdefault(individual.given.split(" ")[0], []).append(individual)
            for sighting in individual.sightings:
                self._by_outer[(sighting.span.start, sighting.span.end)] = individual

    def called(self, given: str) -> list[Individual]:
        """Those whose first given name this is."""
        return self._by_given.get(given, [])

    def _settle_surname(self, sightings: list[Sighting]) -> None:
        own: list[Individual] = []
        ranked = {t.rstrip(".") for s in sightings for t in s.mention.honorifics}
        for sighting in sightings:
            given = sighting.mention.given
            if given in ranked:
                # "Col Orr" beside "Col. A Orr" is a colonel, and not called so
                sighting.mention = replace(sighting.mention, given="", honorifics=(given,))

        def weight(s: Sighting) -> tuple[int, int, bool]:
            given = s.mention.given
            full = bool(re.search(r"[a-zà-þ]{2}", given))
            return (0 if full else 1 if given else 2, -len(fold_name(given)), glued(s))

        def glued(s: Sighting) -> bool:
            # "J.Pell", where the document prints "J. Pell" too
            return re.search(r"\b[A-Z]\.[A-Z][a-z]", s.printed) is not None

        for sighting in sorted(sightings, key=weight):
            given = sighting.mention.given
            sex = _sex(sighting.mention.honorifics)
            fits = [i for i in own if _fits(given, i.given) and not self._clash(sex, i)]
            if len(fits) > 1 and sex:
                exact = [i for i in fits if _sex(i.titles) == sex]
                fits = exact if len(exact) == 1 else fits
            if len(fits) > 1 and given:
                same = [i for i in fits if fold_name(i.given) == fold_name(given)]
                fits = same or fits
            if len(fits) == 1 and (self._beside(fits[0], sighting) or apart(fits[0], sighting)):
                fits = []
            if len(fits) == 1:
                fits[0].sightings.append(sighting)
                continue
            if len(fits) > 1:
                known = next(
                    (i for i in own if i.ambiguous and fold_name(i.given) == fold_name(given)), None
                )
                if known is None:
                    known = Individual(
                        sighting.printed, given, sighting.mention.surname, ambiguous=True
                    )
                    own.append(known)
                known.sightings.append(sighting)
                continue
            if not given and not sex and own:
                pass
            own.append(Individual(sighting.printed, given, sighting.mention.surname, [sighting]))
        for individual in own:
            individual.sightings.sort(key=lambda s: s.span)
        self.individuals.extend(own)

    def _beside(self, individual: Individual, sighting: Sighting) -> bool:
        """Whether both stand in one row of names under different forms, and so are two people."""
        if sighting.row < 0:
            return False
        return any(
            s.row == sighting.row and s.printed != sighting.printed and s.span != sighting.span
            and abs(s.span.start - sighting.span.start) < 400
            and bool(s.mention.given or s.mention.honorifics) and bool(sighting.mention.given or sighting.mention.honorifics)
            for s in individual.sightings
        )  # fmt: skip

    def _clash(self, sex: str, individual: Individual) -> bool:
        theirs = _sex(individual.titles)
        # an undecided namesake takes nobody in; "Mr" and "Mrs" are two people
        return individual.ambiguous or bool(sex and theirs and sex != theirs)

    def who(self, passage: Passage, mention: NameMention) -> Individual | None:
        """The individual of a mention seen before, or None."""
        span = passage.span(mention.start, mention.end)
        return self._by_outer.get((span.start, span.end))

    def surnamed(self, surname: str) -> list[Individual]:
        """Those who bear a surname and are known by a given name too."""
        wanted = fold_name(surname)
        return [i for i in self.individuals if i.given and fold_name(i.surname) == wanted]

    def named(self, name: str) -> Individual | None:
        """The individual whose printed form folds to the same, or None."""
        wanted = fold_name(name)
        for individual in self.individuals:
            if fold_name(individual.name) == wanted:
                return individual
        return None
