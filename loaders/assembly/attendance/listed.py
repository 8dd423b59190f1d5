"""What a roll states of each entry: status, substitution, coming and going in its brackets."""

from __future__ import annotations

from loaders.annotators.names import NameMention
from loaders.assembly.attendance.affiliations import tails
from loaders.assembly.attendance.movements import item_of
from loaders.assembly.attendance.non_members import no_member
from loaders.assembly.attendance.posts_alone import posts_alone
from loaders.assembly.attendance.roll_rows import Row
from loaders.assembly.attendance.rows import after, in_brackets, state, within
from loaders.assembly.attendance.table_offices import state_offices
from loaders.grammar import Rule, grammar
from loaders.grammar import patterns as re
from loaders.reading import Paragraph, Reading
from ontology.record import Attendance, Span


def assemble(reading: Reading) -> None:
    """Attendance facts of all rows that the survey found."""
    for row in reading.rolls:
        _row(reading, row)


def came(reading: Reading) -> None:
    """The times of coming that only a bracket of a roll tells."""
    told = {(f.person, f.at) for f in reading.stated(Attendance) if f.status == "joined"}
    for row in reading.rolls:
        for name, at, evidence in row.came:
            if (name, at) not in told:
                state(reading, row.meeting, evidence, name, "joined", "list", at=at)


def _evidence(row: Row, mention: NameMention) -> tuple[Span, ...]:
    span = row.paragraph.span(mention.outer, max(mention.stop, mention.end))
    head = row.heading
    if head == span or (head.start <= span.start and span.end <= head.end):
        return (span,)
    return tuple(sorted((head, span)))


def _row(reading: Reading, row: Row) -> None:
    if row.role:
        state_offices(reading, row)
    if not row.status:
        return
    if row.told or row.gone:
        _cell(reading, row)
        return
    covered: set[int] = set()
    if row.status == "absent" and _excused(row):
        row.status = "apologies"
    for place, mention in enumerate(row.mentions):
        if mention.start in covered or in_brackets(row.paragraph, mention):
            continue
        before = row.paragraph.text[max(0, mention.outer - 30) : mention.outer]
        if (
            row.status == "apologies"
            and place
            and grammar().rule("rolls.stood_in_by").search(before)
        ):
            gone = reading.name(row.paragraph, row.mentions[place - 1])
            state(reading, row.meeting, _evidence(row, mention), reading.name(row.paragraph, mention),
                  "substitute", "list", replaces=gone)  # fmt: skip
            continue
        if grammar().rule("rolls.in_place_of").search(before) and place + 1 < len(row.mentions):
            # "in the place of Dr Menon, Mr Goodbody"
            other = row.mentions[place + 1]
            covered.add(other.start)
            state(reading, row.meeting, _evidence(row, other), reading.name(row.paragraph, other),
                  "substitute", "list", replaces=reading.name(row.paragraph, mention))  # fmt: skip
            continue
        _entry(reading, row, mention, covered)
    if row.status in ("present", "in-attendance", "apologies"):
        posts_alone(reading, row)


def _excused(row: Row) -> bool:
    """Whether behind the last of a row of absentees it says that their reasons were accepted."""
    end = max((max(m.stop, m.end) for m in row.mentions), default=row.end)
    return grammar().rule("rolls.excused").match(row.paragraph.text, end) is not None


def _cell(reading: Reading, row: Row) -> None:
    """What the row of a table states of its person."""
    (mention,) = row.mentions
    name = reading.name(row.paragraph, mention)
    evidence = _evidence(row, mention)
    replaced = reading.name(*row.gone) if row.gone else ""
    state(reading, row.meeting, evidence, name, row.status, "table", replaces=replaced)
    if row.told:
        paragraph, start, end = row.told
        if grammar().rule("roll_words.moved").match(paragraph.text[start:end]):
            _movement(reading, row, paragraph, (start, end), name, evidence)
            return
        for bracket in re.compile(
            r"(?<= )\(([^()]*)\)|(?:[,;] |(?<!\.[ap])\. (?=[A-Z]))([^;]+)"
        ).finditer(paragraph.text, start, end):
            place = bracket.span(1) if bracket[1] else bracket.span(2)
            _movement(reading, row, paragraph, place, name, evidence)


def _entry(reading: Reading, row: Row, mention: NameMention, covered: set[int]) -> None:
    g = grammar()
    paragraph, status = row.paragraph, row.status
    name = reading.name(paragraph, mention)
    evidence = _evidence(row, mention)
    if status == "present" and no_member(row, mention):
        status = "in-attendance"
    chairs = g.rule("attendance.takes_chair")
    if status == "in-attendance" and any(
        chairs.match(paragraph.text, p) for p in after(paragraph, mention)
    ):
        status = "present"
    if g.rule("rolls.said_absent").match(paragraph.text, max(mention.stop, mention.end)):
        status = "absent"
    for bracket in _brackets(row, mention):
        words = paragraph.text[bracket[0] : bracket[1]]
        if g.rule("rolls.bracket_nobody").match(words):
            return
        rule = g.rule("rolls.bracket_substitute").match(words)
        inner = within(paragraph, bracket)
        if (
            rule
            and status in ("present", "substitute", "in-attendance")
            and (inner is not None or not words[rule.end() :].strip(" ,;."))
        ):
            replaced = reading.name(paragraph, inner) if inner is not None else ""
            if inner is not None:
                covered.add(inner.start)
            state(reading, row.meeting, evidence, name, "substitute", "list", replaces=replaced)
            return
        if inner is not None:
            covered.add(inner.start)
            if status == "apologies" and rule and _stands_for(words, rule.end()):
                # under "Apologies": "Councillor Webb (for Councillor Pell)"
                gone = reading.name(paragraph, inner)
                state(reading, row.meeting, evidence, name, "substitute", "list", replaces=gone)
                if not _about_substitutes(row):
                    state(reading, row.meeting, evidence, gone, "apologies", "list")
                return
            if status == "apologies" and g.rule("attendance.stands_in").search(words):
                state(reading, row.meeting, evidence, reading.name(paragraph, inner), "substitute",
                      "list", replaces=name)  # fmt: skip
        for other in ("apologies", "absent"):
            known = ("present", "in-attendance", "absent", "apologies")
            if status in known and g.rule(f"rolls.bracket_{other}").match(words):
                status = other
        if status == "apologies" and g.rule("rolls.says_late").match(words):
            status = "late"
        if status == "present" and g.rule("rolls.bracket_attending").match(words):
            status = "in-attendance"
        _movement(reading, row, paragraph, bracket, name, evidence)
    if status == "substitute" or (status == "apologies" and _about_substitutes(row)):
        replaced = _pair(reading, row, mention, covered)
        if replaced or status == "substitute":
            state(reading, row.meeting, evidence, name, "substitute", "list", replaces=replaced)
            return
    if status == "in-attendance" and name in _present(reading, row):
        # a member who takes the minutes
        return
    state(reading, row.meeting, evidence, name, status, "list")
    if status == "apologies":
        _represented(reading, row, mention, covered)


def _present(reading: Reading, row: Row) -> set[str]:
    """Those whom the lists of the meeting have named as present so far."""
    return {
        f.person
        for f in reading.stated(Attendance)
        if f.status == "present" and f.meeting == row.meeting.id
    }


def _about_substitutes(row: Row) -> bool:
    """Whether the item under which a row stands is about substitutes too."""
    return row.item is not None and "ubstitut" in row.item.title.lower()


def _stands_for(words: str, end: int) -> bool:
    """Whether what leads to a name behind another says that the first stands in for the second."""
    return grammar().rule("roll_words.stands_for").search(words[:end].rstrip()) is not None


def _brackets(row: Row, mention: NameMention) -> list[tuple[int, int]]:
    """What stands behind an entry's name up to the next: brackets, words behind a dash."""
    text = row.paragraph.text
    stands_in = grammar().rule("rolls.bracket_substitute")
    following = [
        m.outer for m in row.mentions
        if m.outer > mention.outer and not _replaced(text, mention, m, stands_in)
    ]  # fmt: skip
    stop = min([*following, row.end])
    found = tails(text, mention, stop)
    moved = grammar().rule("rolls.moved_behind").regex
    bare = [m.span() for p in after(row.paragraph, mention) if (m := moved.match(text, p, stop))]
    # "Mr T Orrell until 7.30pm"
    return found + [
        (s, e) for s, e in bare[:1] if not any(start < e and s < end for start, end in found)
    ]


def _replaced(text: str, mention: NameMention, other: NameMention, stands_in: Rule) -> bool:
    """Whether ``other`` is named behind a name, or in brackets behind its post, as the one whose place
    its bearer took."""
    behind = mention.stop if mention.end < mention.stop <= other.outer else mention.end
    gap = text[behind : other.outer]
    lead = re.match(r"\s?(?:[-–—:,]|\()\s?", gap)
    lead = lead or grammar().rule("roll_words.before_stand_in").match(gap)
    opened = gap.rfind("(") + 1
    starts = {lead.end() if lead else 0, opened if ")" not in gap[opened:] else 0} - {0}
    for start in starts:
        match = stands_in.match(gap[start:])
        if match is not None and not gap[start + match.end() :].strip():
            return True
    return False


def _movement(
    reading: Reading,
    row: Row,
    paragraph: Paragraph,
    bracket: tuple[int, int],
    name: str,
    evidence: tuple[Span, ...],
) -> None:
    """ "(arrived 7.10pm)", "(from minute 17)", "(left during item 6)"."""
    words = paragraph.text[bracket[0] : bracket[1]]
    if row.status not in ("present", "in-attendance", "substitute"):
        return
    times = [t for t in paragraph.times if bracket[0] <= t.start < bracket[1]]
    if len(times) == 1 and (times[0].start, times[0].end) == bracket:
        # "T Pell (7.20 pm)": when somebody came, unless the minutes tell more of it
        row.came.append((name, times[0].value, evidence))
        return
    for status in ("joined", "left"):
        match = grammar().rule(f"rolls.bracket_{status}").search(words)
        if match is None:
            continue
        item = item_of(row.meeting, None, words[match.start() :])
        near = [t for t in times if t.start >= bracket[0] + match.start()]
        # "(until 7.40)": a time of which the half of the day is not said
        bare = re.search(r"\b\d{1,2}[.:][0-5]\d\b", words[match.start() :])
        if item is None and not near and not bare:
            continue
        state(reading, row.meeting, evidence, name, status, "list",
              item=item.id if item else "", at=near[0].value if near else "")  # fmt: skip


def _pair(reading: Reading, row: Row, mention: NameMention, covered: set[int]) -> str:
    """Whom the substitute of an entry replaces ("Councillor A for Councillor B")."""
    text = row.paragraph.text
    end = max(mention.stop, mention.end)
    link = grammar().rule("attendance.for_link").match(text, end)
    # the body that sent the substitute stands between: "Ann Pell, Hurn Council, for Tom Orrell"
    link = link or grammar().rule("attendance.for_behind_body").match(text, end)
    if link is None:
        return ""
    other = next(
        (n for n in row.paragraph.people if n.outer == link.end() or n.start == link.end()), None
    )
    if other is None:
        return ""
    covered.add(other.start)
    return reading.name(row.paragraph, other)


def _represented(reading: Reading, row: Row, mention: NameMention, covered: set[int]) -> None:
    """The substitute named in the absent member's entry ("… – Ann Sutton was deputising")."""
    paragraph, text = row.paragraph, row.paragraph.text
    end = mention.stop or mention.end
    post = next((p for p in paragraph.posts if mention.end <= p.start <= mention.end + 3), None)
    if post is not None and post.end > end:
        end = post.end + (1 if text[post.end : post.end + 1] == ")" else 0)
    lead = grammar().rule("attendance.with_substitute").regex.match(text, end)
    if lead is None:
        return
    other = next((n for n in paragraph.people if lead.end() <= n.outer <= lead.end() + 2), None)
    if other is None:
        return
    stop = other.stop or other.end
    behind = next((p for p in paragraph.posts if other.end <= p.start <= other.end + 3), None)
    if behind is not None:
        stop = behind.end + (1 if text[behind.end : behind.end + 1] == ")" else 0)
    if grammar().rule("attendance.as_substitute").regex.match(text, stop) is None:
        return
    covered.add(other.start)
    state(reading, row.meeting, _evidence(row, other), reading.name(paragraph, other), "substitute",
          "list", replaces=reading.name(paragraph, mention))  # fmt: skip
