"""Names in a row with nothing between them, as columns come out when they are joined: where to cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.annotators.name_endings import finish
from loaders.annotators.names import NameMention, initials_of, words
from loaders.annotators.posts import PostMention
from loaders.grammar import grammar


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str

    @property
    def initial(self) -> bool:
        # "J", "J.", and a given name cut short: "Wm."
        short = self.text.endswith(".") and self.text[:-1] in words().short
        return short or len(self.text.rstrip(".")) == 1

    @property
    def particle(self) -> bool:
        return self.text in words().particle and not self.initial


def first_name(text: str, end: int, word: str) -> bool:
    """Whether a word that is a given name and a thing too ("Bill") is followed by what can be a surname."""
    following = grammar().rule("names.entry_word").match(text, end)
    return (
        word in words().common_first
        and word in words().given
        and word != "Grant"
        and following is not None
        and following[1] not in words().stop
        and following[1] not in words().place
    )


def _shortened(tokens: Sequence[Token]) -> set[str]:
    """The initials to which the name that ``tokens`` make may be shortened."""
    return initials_of(" ".join(token.text for token in tokens[:-1]), tokens[-1].text)


def run_at(text: str, here: int, limit: int, posts: dict[int, PostMention]) -> list[Token]:
    """Capitalised words, initials and particles in a row from ``here``."""
    g = grammar()
    found: list[Token] = []
    w = words()
    while here < limit:
        if here in posts:
            break
        match = g.rule("names.joined_word").match(text, here, limit)
        if match is None:
            break
        joined = g.rule("names.stuck").match(match.group())
        if joined:
            # "PellCouncillor": the space was lost
            found.append(Token(here, here + joined.end(), joined.group()))
            break
        token = Token(here, match.end(), match.group())
        if found and (office := g.rule("names.office_joined").search(token.text)):
            found.append(Token(here, here + office.start(), token.text[: office.start()]))
            break
        bare = token.text.rstrip(".")
        if token.text[0].islower() and token.text not in w.particle:
            break
        stop = bare in w.stop or (bare.isupper() and len(bare) > 2 and bare.capitalize() in w.stop)
        if (
            (
                stop
                and not token.initial
                and not (found and bare in w.common_surname)
                and not (not found and first_name(text, token.end, bare))
            )
            or (bare in w.postnominal and found)
            or bare in w.honorific
        ):
            break
        if len(found) > 1 and bare.isupper() and bare in _shortened(found):
            break
        found.append(token)
        here = match.end()
        if text[here : here + 1] == " ":
            here += 1
        elif not token.text.endswith("."):
            break
    while found and (found[-1].particle or found[-1].initial):
        found.pop()
    return found


def _cost(tokens: Sequence[Token]) -> float:
    """How little the tokens look like one name (infinite where they cannot be one)."""
    given = words().given
    full = [t for t in tokens if not t.initial and not t.particle]
    if not full or tokens[-1].initial or tokens[-1].particle or tokens[0].particle:
        return 99.0
    head = tokens[0]
    if head.initial:
        return 0.2 + 1.6 * (len(full) - 1)
    if len(full) < 2:
        return 99.0
    cost = 0.0 if head.text.split("-")[0] in given else 1.5
    if len(full) == 3:
        cost += 0.8 if full[1].text in given else 1.2
    elif len(full) > 3:
        return 99.0
    if full[-1].text in given:
        cost += 0.3
    return cost


def split_run(tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """A row of names without separators, cut where that makes the likeliest names."""
    count = len(tokens)
    best: list[tuple[float, int]] = [(0.0, 0)] + [(99.0 * count, -1)] * count
    for end in range(1, count + 1):
        for start in range(max(0, end - 6), end):
            cost = best[start][0] + _cost(tokens[start:end])
            if end == start + 1 and start and end < count and not tokens[start].initial:
                # a place between two names, of which nothing is made
                cost = min(cost, best[start][0] + 1.1)
            if cost < best[end][0]:
                best[end] = (cost, start)
    if best[count][0] >= 99:
        return []
    cuts: list[Sequence[Token]] = []
    end = count
    while end:
        start = best[end][1]
        if end > start + 1:
            cuts.insert(0, tokens[start:end])
        end = start
    return cuts


def named(text: str, outer: int, tokens: Sequence[Token]) -> NameMention:
    """The mention that the tokens of one name make."""
    given_words = words().given
    cut = len(tokens) - 1
    while cut > 1 and tokens[cut - 1].particle:
        cut -= 1
    if (
        tokens[0].initial and cut >= 1 and not tokens[cut - 1].initial
        and not tokens[cut - 1].particle and tokens[cut - 1].text not in given_words
    ):  # fmt: skip
        cut -= 1
    given = text[tokens[0].start : tokens[cut - 1].end] if cut else ""
    surname = text[tokens[cut].start : tokens[-1].end]
    return finish(text, outer, tokens[0].start, tokens[-1].end, given, surname, ())
