"""Those listed on a side of a vote: people, initials, and offices that stand for their holders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.annotators.name_endings import finish
from loaders.annotators.names import NameMention, words
from loaders.annotators.people import read_list, read_name
from loaders.annotators.posts import PostMention
from loaders.annotators.turned_names import turned_name
from loaders.assembly.actors import holder_named, known_code
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading

__all__ = ["Voice", "name_voices", "row_from", "voices_from"]

Voice = tuple[Paragraph, NameMention] | str
"""Somebody read but not yet recorded: where they are named, or the name for which initials or an
office stand; '' for an office whose holder the document does not name."""

_CODE = re.compile(r"[A-Z][A-Za-z]{1,3}\b")


def voices_from(
    reading: Reading, paragraph: Paragraph, position: int, limit: int
) -> tuple[list[Voice], int]:
    """Those named in a list of people from ``position`` to ``limit`` at most, and where it ends."""
    g = grammar()
    text = paragraph.text[:limit]
    first = _CODE.match(text, position)
    if first and first.group() in reading.codes:
        coded = [
            m
            for m in g.rule("vote_words.code").finditer(text, position, limit)
            if m[1] in reading.codes
        ]
        if coded:
            return [known_code(reading, m[1]) for m in coded], coded[-1].end(1)
    if turned := _surnames_first(paragraph, text, position):
        return [(paragraph, mention) for mention in turned], turned[-1].stop
    voices: list[Voice] = []
    row: list[NameMention] = []
    group = g.rule("votes.group").regex
    here = position
    while here < limit:
        headed = group.match(text, here, limit)
        here = headed.end() if headed else here
        if g.rule("vote_words.total").match(text, here):
            break
        office, stop = _office(reading, paragraph, here)
        if office is not None:
            voices.append(office)
            end = stop
        else:
            found, _ = read_list(text, here, paragraph.post_at, council="" if row else "councillor")
            found = [n for n in found if n.start < limit]
            if not found:
                break
            found[-1] = _turned(text, found[-1], limit)
            row += found
            voices += [(paragraph, mention) for mention in found]
            end = found[-1].stop
            voices += _stepped_over(reading, paragraph, here, end, row)
        gap = g.rule("vote_words.joint").match(text, end)
        here = gap.end() if gap else end
    if not row or any(_run_together(reading, mention) for mention in row):
        known, stop = _by_surname(reading, text, position, limit)
        if known and stop >= here:
            return list(known), stop
    return voices, here


def _surnames_first(paragraph: Paragraph, text: str, position: int) -> list[NameMention]:
    """Those of a row whose entries all have the surname first, with semicolons between them ("Pell, Ann;
    Orr, B"), or the one known to stand so on its line."""
    lead = grammar().rule("vote_words.row_lead").match(text, position)
    start = lead.end() if lead else position
    found: list[NameMention] = []
    for match in re.compile(r"(?!\s)[^;]+").finditer(text, start):
        joint = re.compile(r"\s*(?:and )?").match(text, match.start())
        begin = joint.end() if joint else match.start()
        end = begin + len(text[begin : match.end()].rstrip(" ."))
        name = turned_name(text, begin, end)
        title = grammar().rule("vote_words.row_lead").match(text, begin) if found else None
        if name is None or (title and not title["one"]):
            # "Aldermen Pell, Orr; Councillors Hale, Weir": a title each for a row of surnames
            return []
        found.append(replace(name, council=name.council or "councillor"))
    if len(found) == 1 and not re.fullmatch(r"[A-Z](?: [A-Z])*", found[0].given):
        # "Pell, Grace" may be two, but not behind a title for one, or where lines hold one each
        name = found[0]
        one = bool(lead and lead["one"]) and name.given in words().given
        one = one and not grammar().rule("names.trigger").search(text, name.start + 1)
        seen = any((n.start, n.name) == (name.start, name.name) for n in paragraph.people)
        return found if one or seen else []
    return found


def _office(reading: Reading, paragraph: Paragraph, position: int) -> tuple[Voice | None, int]:
    """The member's office at ``position`` as a voice, and where it ends with the name beside it."""
    text = paragraph.text
    lead = grammar().rule("votes.office_lead").regex.match(text, position)
    start = lead.end() if lead else position
    post = paragraph.post_at.get(start)
    if post is None or post.kind not in ("elected", "chair", "portfolio"):
        return None, position
    beside = grammar().rule("votes.beside_office").regex.match(text, post.end)
    if beside:
        name = read_name(text, beside.end(), posts=paragraph.post_at)
        if name is not None and not _other(reading, post, name, beside.group()):
            end = name.stop + (1 if text[name.stop : name.stop + 1] == ")" else 0)
            return (paragraph, name), end
    return holder_named(reading, paragraph, post), post.end


def _other(reading: Reading, post: PostMention, name: NameMention, lead: str) -> bool:
    """Whether the councillor behind a comma is known not to be the one who holds the office."""
    holder = reading.holder_of(post)
    return lead.startswith(",") and bool(holder) and holder.split()[-1] != name.surname.split()[-1]


def _turned(text: str, mention: NameMention, limit: int) -> NameMention:
    """A surname with the initial behind it: "Ahmed F, Ahmed S"."""
    turned = (
        grammar().rule("vote_words.initial_behind").match(text, mention.end, limit)
        if not mention.given
        else None
    )
    if turned is None:
        return mention
    end = turned.end(1) + (text[turned.end(1) : turned.end(1) + 2] == ".,")
    found = finish(
        text, mention.outer, mention.start, end, turned[1], mention.surname, mention.honorifics
    )
    return replace(found, council=mention.council, listed=mention.listed)


def _stepped_over(
    reading: Reading, paragraph: Paragraph, start: int, end: int, row: list[NameMention]
) -> list[Voice]:
    """Offices within a row that no neighbour holds: "Councillors Pell and Orrell, the Mayor"."""
    named = {mention.surname for mention in row}
    found: list[Voice] = []
    for post in paragraph.posts:
        if not start < post.start < end or post.kind not in ("elected", "chair"):
            continue
        holder = reading.holder_of(post)
        apart = grammar().rule("vote_words.article_end").search(paragraph.text[start : post.start])
        if holder and apart and holder.split()[-1] not in named:
            found.append(holder)
    return found


def _run_together(reading: Reading, mention: NameMention) -> bool:
    """Whether a name is made of the surnames of several people: "Bell Marsh Nair"."""
    words = mention.name.split()
    return len(words) > 1 and all(reading.people.surnamed(word) for word in words)


def _by_surname(reading: Reading, text: str, position: int, limit: int) -> tuple[list[str], int]:
    """Those named by nothing but their surnames, each the surname of one person who is known,
    whatever stands between; and where their row ends."""
    found: list[str] = []
    here = position
    while match := grammar().rule("vote_words.surname").match(text, here, limit):
        bearers = reading.people.surnamed(match[1])
        if len(bearers) != 1:
            break
        found.append(bearers[0].name)
        here = match.end()
    return found, here


def name_voices(reading: Reading, voices: Sequence[Voice]) -> tuple[str, ...]:
    """Record those named and give their names, each once."""
    seen = [voice for voice in voices if not isinstance(voice, str)]
    for paragraph, mention in seen:
        reading.people.see(paragraph.passage, mention)
    if any(reading.individual(paragraph, n) is None for paragraph, n in seen):
        reading.people.settle()
    names = (v if isinstance(v, str) else reading.name(*v) for v in voices)
    return tuple(dict.fromkeys(name for name in names if name))


def row_from(
    reading: Reading, paragraph: Paragraph, position: int, limit: int
) -> tuple[tuple[str, ...], int]:
    """Names of a list of people from ``position`` to ``limit`` at most, and where it ends."""
    voices, here = voices_from(reading, paragraph, position, limit)
    return name_voices(reading, voices), here
