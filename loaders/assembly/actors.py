"""Who is named at a place in a paragraph: a person, initials, or the holder of an office."""

from __future__ import annotations

from bisect import bisect_right

from loaders.annotators.names import initials_of
from loaders.annotators.people import NameMention, read_name
from loaders.annotators.posts import PostMention
from loaders.assembly.chair_changes import chair_now
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import Paragraph, Reading
from ontology.record import Holding

_CODE = re.compile(r"[A-Z][A-Za-z]{1,3}\b")
_BEHIND_POST = re.compile(r"(?:,? \(|, )")


def known_code(reading: Reading, code: str) -> str:
    """The name for which initials stand in this document, or ''."""
    if code not in reading.codes:
        return ""
    known = reading.people.named(reading.codes[code])
    return known.name if known else reading.codes[code]


def bearer_of(reading: Reading, code: str) -> str:
    """The one person named with given name or initials whose initials these are, or ''."""
    bearers = {
        person.name
        for person in reading.people.individuals
        if person.given and code in initials_of(person.given, person.surname)
    }
    return next(iter(bearers)) if len(bearers) == 1 else ""


def see_name(reading: Reading, paragraph: Paragraph, name: NameMention) -> str:
    """Take a name that only its place vouches for into the document's people; gives its name."""
    reading.people.see(paragraph.passage, name)
    reading.people.settle()
    return reading.name(paragraph, name)


def bare_name(reading: Reading, paragraph: Paragraph, position: int) -> NameMention | None:
    """A name without title at ``position``: given name and surname, or the surname of a known person."""
    name = read_name(paragraph.text, position, posts=paragraph.post_at)
    if name is None or grammar().rule("names.no_actor").match(paragraph.text, name.end):
        return None
    if name.given or any(i.surname == name.surname for i in reading.people.individuals):
        return name
    return None


def actor_at(
    reading: Reading, paragraph: Paragraph, position: int, *, bare: bool = False
) -> tuple[str, int]:
    """The person, or else the office, named at ``position``, and where the name ends; ('', position)
    for none. ``bare``: the place itself calls for a name, so that one without title will do."""
    text = paragraph.text
    article = grammar().rule("wording.article").match(text, position)
    starts = {position, article.end() if article else position}
    mention = next((n for n in paragraph.people if n.outer in starts or n.start in starts), None)
    if mention:
        return reading.name(paragraph, mention), max(mention.end, mention.stop)
    code = _CODE.match(text, position)
    if code and code.group() in reading.codes:
        return known_code(reading, code.group()), code.end()
    post = next((p for p in paragraph.posts if p.start in starts), None)
    if post:
        return _holder(reading, paragraph, post)
    if bare and (name := bare_name(reading, paragraph, position)):
        return see_name(reading, paragraph, name), max(name.end, name.stop)
    return (bare and called_at(reading, paragraph, position)) or ("", position)


def called_at(reading: Reading, paragraph: Paragraph, position: int) -> tuple[str, int] | None:
    """The one person of the document whose given name stands alone at ``position``, and where it ends:
    small bodies call their members so ("Don moved that …")."""
    match = grammar().rule("names.given_alone").match(paragraph.text, position)
    if match is None or any(n.outer <= position < n.end for n in paragraph.people):
        return None
    given = match.group()
    bearers = {person.name for person in reading.people.called(given) if person.surname}
    if len(bearers) != 1 or any(p.surname == given for p in reading.people.individuals):
        return None
    return bearers.pop(), match.end()


def _holder(reading: Reading, paragraph: Paragraph, post: PostMention) -> tuple[str, int]:
    text = paragraph.text
    link = _BEHIND_POST.match(text, post.end)
    beside = {link.end()} if link else set()
    beside.add(post.end + 1)
    holder = next((n for n in paragraph.people if n.outer in beside), None)
    if holder:
        end = max(holder.end, holder.stop)
        return reading.name(paragraph, holder), end + (1 if text[end : end + 1] == ")" else 0)
    return _office(reading, paragraph, post), post.end


def _office(reading: Reading, paragraph: Paragraph, post: PostMention) -> str:
    """The one holder of an office, else its name.

    "The Cabinet Member" and "the Chair" are whoever the item, or else the front matter, names as
    such; the Chair is whoever presides, and nobody who sent apologies.
    """
    g = grammar()
    if post.kind == "chair" and not g.rule("names.vice").match(post.name) and not post.status:
        if now := chair_now(reading, paragraph, post.start):
            return now
        presiding = _in_chair(reading, g.rule("names.in_the_chair").regex)
        if presiding or reading.holder_of(post) in reading.roll().away:
            return presiding or reading.post_name(post)
    if single := reading.holder_of(post):
        return single
    if not post.generic and post.kind not in ("chair", "elected"):
        return reading.post_name(post)
    for near in _around(reading, paragraph):
        holders = {
            f.person
            for f in reading.stated(Holding)
            if f.post.lower().startswith(post.name.lower())
            and any(near[0] <= s.start < near[1] for s in f.evidence)
        }
        if len(holders) == 1:
            return next(iter(holders))
    if post.kind == "chair" and (chair := _in_chair(reading, g.rule("names.chair_bracket").regex)):
        return chair
    return reading.post_name(post)


def who_presides(reading: Reading, paragraph: Paragraph, start: int, end: int) -> str:
    """The person who presides, where the words at ``start``..``end`` are "Chair" and no post is named
    there ("moved from the Chair"), or ''."""
    return holder_named(reading, paragraph, PostMention(start, end, "Chair", "chair", generic=True))


def holder_named(reading: Reading, paragraph: Paragraph, post: PostMention) -> str:
    """The person who holds an office named in a paragraph, or ''."""
    name = _office(reading, paragraph, post)
    return "" if name == reading.post_name(post) else name


def _in_chair(reading: Reading, mark: re.Pattern) -> str:
    """The one person whom the front matter marks as "(Chair)", or as "in the Chair", or ''."""
    if len(reading.meetings) != 1:
        return ""
    meeting = reading.meetings[0]
    found = set()
    for paragraph in [
        *meeting.head,
        *meeting.front,
        *(p for i in meeting.items[:1] for p in i.all),
    ]:
        for place, mention in enumerate(paragraph.people):
            following = paragraph.people[place + 1 :]
            limit = following[0].outer if following else len(paragraph.text)
            if mark.match(paragraph.text[mention.end : limit]):
                found.add(reading.name(paragraph, mention))
    return next(iter(found)) if len(found) == 1 else ""


def _around(reading: Reading, paragraph: Paragraph) -> list[tuple[int, int]]:
    """Bounds of the item that holds a paragraph up to it, and of what stands before the first item."""
    here = paragraph.passage.offsets[0]
    starts = reading.item_starts
    opened = bisect_right(starts, here)
    return [(starts[opened - 1], here), (0, starts[0])] if opened else []


def subjects(reading: Reading, paragraph: Paragraph) -> list[tuple[int, int, str]]:
    """Who may do something in a paragraph: start, end and name of each person or office, in order.

    A person counts once for each place at which a verb may follow: behind the name, behind what
    stands in brackets, and behind a post in apposition.
    """
    text = paragraph.text
    found: set[tuple[int, int, str]] = set()
    named: list[tuple[int, int]] = []
    for mention in paragraph.people:
        name = reading.name(paragraph, mention)
        ends = {mention.end, max(mention.stop, mention.end)}
        start = mention.outer
        for post in paragraph.posts:
            if 0 <= post.start - mention.end <= 7:
                tail = re.compile(r"(?: \([^)]*\)|\))?").match(text, post.end)
                ends |= {post.end, tail.end() if tail else post.end}
                named.append((post.start, post.end))
            elif 0 <= mention.outer - post.end <= 3 and ". " not in text[post.end : mention.outer]:
                start = min(start, post.start)
                named.append((post.start, post.end))
        found |= {(start, end, name) for end in ends}
    for post in paragraph.posts:
        if (post.start, post.end) not in named:
            found.add((post.start, post.end, _office(reading, paragraph, post)))
    for match in _CODE.finditer(text):
        if match.group() in reading.codes:
            found.add((match.start(), match.end(), known_code(reading, match.group())))
    for begin, _ in sentences(paragraph.passage):
        if called := called_at(reading, paragraph, begin):
            found.add((begin, called[1], called[0]))
    return sorted(found)


def row_before(reading: Reading, paragraph: Paragraph, position: int) -> tuple[list[str], int]:
    """Names of the row of people that ends at ``position``, and where it begins."""
    people = [n for n in paragraph.people if n.end <= position]
    if not people or not re.fullmatch(
        r"(?:\([^)]*\)|[\s,])*", paragraph.text[max(people[-1].stop, people[-1].end) : position]
    ):
        return [], position
    row = [people[-1]]
    for mention in reversed(people[:-1]):
        between = paragraph.text[max(mention.stop, mention.end) : row[0].outer]
        if not grammar().rule("names.only_joined").regex.fullmatch(between):
            break
        if paragraph.text.endswith(" by ", 0, mention.outer):
            # "seconded by Councillor Pell, Councillors Orrell and Quine dissenting"
            break
        row.insert(0, mention)
    return [reading.name(paragraph, n) for n in row], row[0].outer
