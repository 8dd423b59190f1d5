"""A person's name as it is printed, and the words that tell one from what is none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from loaders.grammar import grammar
from loaders.grammar import patterns as re


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person's name at ``start``..``end`` (titles left out; ``outer`` begins with them)."""

    start: int
    end: int
    outer: int
    given: str
    surname: str
    honorifics: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    council: str = ""
    """councillor, alderman, bailie: the elected title that the name carries, itself or by its list."""
    bracket: tuple[int, int] | None = None
    stop: int = 0
    """Where the mention ends with its suffixes and bracket."""
    listed: bool = False
    alias: str = ""
    code: tuple[int, int] | None = None
    """Where the person's own initials are printed behind the name, bare: "Ann Prosser AP"."""

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}".strip()


def untitled(name: str) -> str:
    """A name that stands alone, without a courtesy title before it: "Cllr Pell" gives "Pell"."""
    return grammar().rule("names.courtesy").regex.sub("", name)


@dataclass(slots=True)
class _Words:
    stop: frozenset[str]
    honorific: frozenset[str]
    postnominal: frozenset[str]
    particle: frozenset[str]
    given: frozenset[str]
    short: frozenset[str]
    plural: frozenset[str]
    place: frozenset[str]
    common_surname: frozenset[str]
    common_first: frozenset[str]
    rare_surname: frozenset[str]
    organised: frozenset[str]
    grand: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    knightly: frozenset[str]
    month_given: frozenset[str]
    reason: frozenset[str]
    place_given: frozenset[str]
    rank: frozenset[str]
    rank_begun: frozenset[str]
    service: frozenset[str]
    of_members: frozenset[str]


@cache
def words() -> _Words:
    g = grammar()
    return _Words(
        stop=frozenset(g.words("names.stop")),
        honorific=frozenset(g.words("names.honorific")),
        postnominal=frozenset(g.words("names.postnominal")),
        particle=frozenset(g.words("names.particle")),
        given=frozenset(g.words("given_names.given")),
        short=frozenset(g.words("names.short_given")),
        plural=frozenset(g.words("names.plural")),
        place=frozenset(g.words("names.place_suffix")),
        common_surname=frozenset(g.words("names.common_surname")),
        common_first=frozenset(g.words("names.common_first")),
        rare_surname=frozenset(g.words("names.rare_surname")),
        organised=frozenset(g.words("names.organised")),
        grand=frozenset(g.words("names.grand")),
        female=frozenset(g.words("names.female")),
        male=frozenset(g.words("names.male")),
        knightly=frozenset(g.words("names.knightly")),
        month_given=frozenset(g.words("names.month_given")),
        reason=frozenset(g.words("names.reason")),
        place_given=frozenset(g.words("names.place_given")),
        rank=frozenset(g.words("names.rank")),
        rank_begun=frozenset(g.words("names.rank_begun")),
        service=frozenset(g.words("names.service")),
        of_members=frozenset(g.words("names.of_members")),
    )


def initials_of(given: str, surname: str) -> set[str]:
    """The initials that a name may be shortened to: "Dawn Sykes-Brown" to DSB, DS; empty without a given name."""
    first = "".join(re.findall(r"(?<![^\W\d_])[A-ZÀ-Þ]", given))
    last = "".join(re.findall(r"(?<![^\W\d_])[A-ZÀ-Þ]", surname))
    if not first or not last:
        return set()
    codes = {first + last, first[0] + last, first + last[0], first[0] + last[0]}
    if prefixed := re.match(r"(Mc|Mac|Fitz|O[’'])([A-Z])", surname):
        # "Carla McLeish" is CMcL, or CML
        long, short = prefixed[1].rstrip("’'") + prefixed[2], prefixed[1][0] + prefixed[2]
        codes |= {first + long, first[0] + long, first + short, first[0] + short}
    if "Ll" in given:
        # one letter in Welsh: "Ifan Ll. Cadwgan" is ILlC
        whole = "".join(re.findall(r"(?<![^\W\d_])(?:Ll|[A-ZÀ-Þ])", given))
        codes |= {whole + last, whole + last[0]}
    return codes
