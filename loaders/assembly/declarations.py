"""Declarations of interest: who, in which item, of what kind, and whether they left."""

from __future__ import annotations

from loaders.annotators.people import NameMention
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.passages import sentences
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from loaders.sections import ItemSection
from ontology.record import Declaration, Item, Span


def assemble(reading: Reading) -> None:
    """Declaration facts, wherever in the minutes they stand."""
    if reading.segmentation.form in ("report", "roster"):
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            about = bool(re.search(r"(?i)\binterests?\b|disclosure|transparency", item.title))
            acts = _once(item)
            listing = about
            named: ItemReading | None = None
            for place, paragraph in enumerate(acts):
                if grammar().rule("interests.list_heading").search(paragraph.text):
                    listing = True
                    kind = _kind(paragraph.text)
                    _entries(reading, meeting, item, acts[place + 1 :], kind)
                    continue
                _sentences(reading, meeting, item, paragraph, about, acts, place)
                if about and listing:
                    named = _tabular(reading, meeting, item, paragraph, named)


def _once(item: ItemReading) -> list[Paragraph]:
    """The minutes, or the decision where the page prints only that."""
    return item.minutes or item.decision


def _kind(words: str) -> str:
    """The printed kind of interest, lower case, without articles."""
    flat = re.sub(r"(?i)\b(?:a|an|the|his|her|their|and its nature|code)\b", " ", words.lower())
    found = re.findall(
        r"(?:disclosable|pecuniary|personal|prejudicial|non-\w+|other|significant|registrable|registerable|affected|financial|dpi|conflict)",
        flat,
    )
    if not found:
        return ""
    text = " ".join(dict.fromkeys(found))
    if text == "dpi":
        return "disclosable pecuniary"
    if "personal" in found and "prejudicial" in found:
        return "personal and prejudicial"
    if "disclosable" in found and "pecuniary" in found:
        return "disclosable pecuniary"
    return text


def target_of(
    reading: Reading, meeting: MeetingReading, item: ItemReading, words: str
) -> list[str]:
    """The items that a declaration names, by number or by title, as ids."""
    found: list[str] = []
    match = grammar().rule("interests.in_item").search(words)
    numbers: list[str] = []
    if match:
        numbers.append(match["n"])
        rest = words[match.end() :]
        while more := re.match(r"(?:\([^)]*\))?(?:,| and| &) ?(?:item |minute )?(\d[\w./]*)", rest):
            numbers.append(more[1])
            rest = rest[more.end() :]
    for number in numbers:
        flat = number.rstrip(".,")
        for other in meeting.items:
            if other.section.number.rstrip(".") == flat:
                found.append(other.id)
                break
    if found or numbers:
        return list(dict.fromkeys(found))
    for code in re.findall(r"\b[\w.-]*\d[\w.-]*/[\w./-]*\d[\w/-]*", words):
        holding = [i.id for i in meeting.items if code.rstrip("./") in i.title]
        if len(holding) == 1:
            return holding
    folded = _fold(words)
    best = ""
    best_length = 0
    for other in meeting.items:
        title = _fold(other.title)
        if len(title) > 7 and title in folded and len(title) > best_length and other.id != item.id:
            best, best_length = other.id, len(title)
    if best:
        return [best]
    quoted_item = re.search(r"(?:the )?item [“\"‘](?P<t>[^”\"’]{4,90})[”\"’]", words)
    if quoted_item:
        return [_passage_item(reading, meeting, quoted_item["t"])]
    spoken = re.search(r"\bin (?:the )?(?P<t>[\w ,’'-]{4,60}?) item\b", words)
    if spoken and (close := _loose_target(meeting, item, spoken["t"])):
        return close
    # a shortened title in brackets or quotation marks
    for quoted in re.findall(r"[(“\"‘']([A-Z][^)”\"’']{6,80})[)”\"’']", words):
        wanted = set(_fold(quoted).split())
        for other in meeting.items:
            words_of = set(_fold(other.title).split())
            if wanted and len(wanted & words_of) >= max(2, 0.7 * len(wanted)):
                return [other.id]
    return found


def _passage_item(reading: Reading, meeting: MeetingReading, title: str) -> str:
    """A matter within another body's minutes, called an item by the text: an item of its own."""
    known = next((i for i in meeting.items if i.title == title), None)
    if known is not None:
        return known.id
    for other in meeting.items:
        for paragraph in other.all:
            at = paragraph.text.find(title)
            if at >= 0:
                made = ItemReading(f"i{len(meeting.items) + 1}x", ItemSection(), title)
                meeting.items.append(made)
                reading.add(
                    Item(
                        id=made.id,
                        evidence=(paragraph.span(at, at + len(title)),),
                        title=title,
                        inferred=True,
                        meeting=meeting.id,
                        rule="interests.named-item",
                    )  # fmt: skip
                )
                return made.id
    return ""


def _fold(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", text.lower().replace("&", "and")).strip()


def _put(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    name: str,
    item_id: str,
    kind: str,
    withdrew: bool | None,
    reason: str,
    spans: list[Span],
    rule: str,
) -> None:
    reading.add(
        Declaration(
            evidence=tuple(sorted(set(spans))),
            person=name,
            item=item_id,
            interest=kind,
            withdrew=withdrew,
            reason=reason.strip(" ,.;"),
            meeting=meeting.id,
            rule=rule,
        )  # fmt: skip
    )


def _withdrawal(words: str) -> bool | None:
    g = grammar()
    if g.rule("interests.stayed").search(words):
        return False
    return True if g.rule("interests.left_only").search(words) else None


def _sentences(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    about: bool,
    acts: list[Paragraph],
    place: int,
) -> None:
    g = grammar()
    text = paragraph.text
    if not re.search(r"(?i)interest|declar", text):
        return
    bounds = list(sentences(paragraph.passage))
    for number, (start, end) in enumerate(bounds):
        sentence = text[start:end]
        if g.rule("interests.negative").search(sentence) or g.rule("interests.reminded").search(
            sentence
        ):
            continue
        following = " ".join(text[s:e] for s, e in bounds[number + 1 : number + 3])
        done: set[int] = set()
        for mention in paragraph.people:
            if not start <= mention.outer < end or mention.start in done:
                continue
            match = None
            post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 5), None)
            for stop in sorted(
                {
                    mention.end,
                    max(mention.stop, mention.end),
                    *({post.end, post.end + 1, post.end + 2} if post else set()),
                }
            ):
                match = g.rule("interests.declared").regex.match(text, stop)
                if match:
                    break
            if match is None:
                continue
            row = _row(paragraph, mention, start)
            done.update(n.start for n in row)
            next_person = next(
                (
                    n.outer
                    for n in paragraph.people
                    if n.outer > match.end()
                    and n.outer < end
                    and g.rule("interests.declared").regex.match(text, max(n.stop, n.end))
                ),
                end,
            )
            words = text[match.end() : next_person]
            kind = _kind(match["kind"])
            targets = target_of(reading, meeting, item, words)
            spans = [
                paragraph.span(
                    row[0].outer,
                    next_person if next_person == end else max(match.end(), next_person - 1),
                )
            ]
            later = re.match(
                r"(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.? [\w’' -]+|He|She|They|Since no debate[^.]*they) ",
                following,
            )
            own = (
                following
                if later and not re.search(r"declared", following[: later.end() + 20])
                else ""
            )
            withdrew = _withdrawal(words)
            if withdrew is None and own:
                withdrew = _withdrawal(own.split(". ")[0])
                if withdrew is not None and number + 1 < len(bounds):
                    spans.append(paragraph.span(*bounds[number + 1]))
            why = g.rule("interests.reason").match(words)
            if not targets and not about:
                targets = [item.id]
            for person in row:
                for target in targets or [""]:
                    _put(
                        reading,
                        meeting,
                        paragraph,
                        reading.name(paragraph, person),
                        target,
                        kind,
                        withdrew,
                        why["why"] if why else "",
                        spans,
                        "interests.declared",
                    )
        lead = g.rule("interests.declarant_after").search(text, start)
        if lead and lead.start() < end:
            kind = _kind(lead["kind"] or lead["kind2"] or "")
            for mention in paragraph.people:
                if lead.end() <= mention.outer < end and mention.start not in done:
                    targets = target_of(reading, meeting, item, text[mention.end : end]) or (
                        [] if about else [item.id]
                    )
                    for target in targets or [""]:
                        _put(
                            reading,
                            meeting,
                            paragraph,
                            reading.name(paragraph, mention),
                            target,
                            kind,
                            _withdrawal(text[mention.end : end]),
                            "",
                            [paragraph.span(start, end)],
                            "interests.declared",
                        )
                    done.add(mention.start)
        _coded(reading, meeting, item, paragraph, start, end, about)


def _row(paragraph: Paragraph, last: NameMention, start: int) -> list[NameMention]:
    people = [n for n in paragraph.people if start <= n.outer <= last.outer]
    row = [last]
    for mention in reversed(people[:-1]):
        between = paragraph.text[max(mention.stop, mention.end) : row[0].outer]
        if re.fullmatch(r"(?:[\s,;]|and|&|the|both)*", between):
            row.insert(0, mention)
        else:
            break
    return row


def _coded(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    start: int,
    end: int,
    about: bool,
) -> None:
    """Initial codes that declare ("HM declared a disclosable pecuniary interest in …")."""
    if not reading.codes:
        return
    text = paragraph.text
    for match in re.compile(
        r"\b([A-Z][A-Za-z]{1,2})\b(?= declared|, (?:non-|personal|pecuniary|disclosable))"
    ).finditer(text, start, end):
        if match[1] not in reading.codes:
            continue
        known = reading.people.named(reading.codes[match[1]])
        said = grammar().rule("interests.declared").regex.match(text, match.end())
        words = text[said.end() if said else match.end() : end]
        targets = target_of(reading, meeting, item, words) or _loose_target(meeting, item, words)
        _put(
            reading,
            meeting,
            paragraph,
            known.name if known else reading.codes[match[1]],
            targets[0] if targets else "" if about else item.id,
            _kind(said["kind"] if said else text[match.end() : match.end() + 40]),
            _withdrawal(words),
            "",
            [paragraph.span(match.start(), end)],
            "interests.coded",
        )


def _loose_target(meeting: MeetingReading, item: ItemReading, words: str) -> list[str]:
    """An item whose title shares its telling words with what was declared."""
    wanted = {w for w in _fold(words).split() if len(w) > 3}
    best, score = "", 0
    for other in meeting.items:
        if other.id == item.id:
            continue
        shared = len({w for w in _fold(other.title).split() if len(w) > 3} & wanted)
        if shared > score:
            best, score = other.id, shared
    return [best] if best and score >= 1 else []


def _entries(
    reading: Reading, meeting: MeetingReading, item: ItemReading, rows: list[Paragraph], kind: str
) -> None:
    """A list of declarations under its heading, one person a line."""
    g = grammar()
    heading_items: list[str] = []
    if rows:
        pass
    for paragraph in rows:
        text = paragraph.text
        if g.rule("interests.negative").search(text):
            return
        lead = g.rule("interests.listed").match(text)
        position = lead.end() if lead else 0
        people = [n for n in paragraph.people if n.outer >= position] or _bare(
            reading, paragraph, position
        )
        if not people:
            return
        if re.search(r"\bdeclared\b", text):
            return
        number = lead["n"] if lead and lead["lead"] else ""
        target = next(
            (
                i.id
                for i in meeting.items
                if number and i.section.number.rstrip(".") == number.rstrip(".")
            ),
            "",
        )
        words = text[people[0].end :]
        if not target:
            found = target_of(reading, meeting, item, words)
            target = found[0] if found else (heading_items[0] if heading_items else "")
        bracket = text[people[0].bracket[0] : people[0].bracket[1]] if people[0].bracket else ""
        this = _kind(bracket) or _kind(words[:60]) or kind
        reason = re.sub(r"^ ?(?:\([^)]*\))? ?[-–:,] ?", "", words)
        for person in people[:1]:
            _put(
                reading,
                meeting,
                paragraph,
                reading.name(paragraph, person),
                target,
                this,
                _withdrawal(text),
                reason,
                [paragraph.whole],
                "interests.list",
            )


def _bare(reading: Reading, paragraph: Paragraph, position: int) -> list[NameMention]:
    from loaders.annotators.people import read_name

    name = read_name(paragraph.text, position, posts=paragraph.post_at)
    if name is None or not re.match(r" ?(?:[-–,:(|]|$)", paragraph.text[name.end :]):
        return []
    known = reading.people.named(name.name)
    surname_known = any(i.surname == name.surname for i in reading.people.individuals)
    if known is None and not surname_known and not name.given:
        pass
    sighting = reading.people.see(paragraph.passage, name)
    sighting.role = "councillor"
    reading.people.settle()
    return [name]


def _tabular(
    reading: Reading,
    meeting: MeetingReading,
    item: ItemReading,
    paragraph: Paragraph,
    named: ItemReading | None,
) -> ItemReading | None:
    """Rows of a table of interests: "Name | Item | Kind", or an item heading and names below."""
    text = paragraph.text
    if "|" not in text:
        return named
    cells = [c.strip() for c in text.split("|")]
    people = paragraph.people or _bare(reading, paragraph, 0)
    if not people or len(cells) < 2:
        return named
    targets = target_of(reading, meeting, item, text)
    if not targets:
        for cell in cells[1:]:
            number = re.match(r"(?:[Ii]tem )?(\d[\w.]*)\b", cell)
            if number:
                targets = [
                    i.id
                    for i in meeting.items
                    if i.section.number.rstrip(".") == number[1].rstrip(".")
                ]
                if targets:
                    break
    if not targets:
        targets = _loose_target(meeting, item, " ".join(cells[1:]))
    _put(
        reading,
        meeting,
        paragraph,
        reading.name(paragraph, people[0]),
        targets[0] if targets else "",
        _kind(text),
        _withdrawal(text),
        "",
        [paragraph.whole],
        "interests.table",
    )
    return named
