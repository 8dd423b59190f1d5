"""Motions and amendments: mover, seconder, result, counted and named votes."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.annotators.people import NameMention, read_list
from loaders.assembly.decisions import outcomes_of
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import ItemReading, MeetingReading, Paragraph, Reading
from ontology.record import Decision, Motion, Span

_SIDES = (("for", "list_for"), ("against", "list_against"), ("abstain", "list_abstain"))


@dataclass(slots=True)
class _Draft:
    mover: str = ""
    seconder: str = ""
    result: str = ""
    amendment: bool = False
    counts: dict[str, int] = field(default_factory=dict)
    voters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    place: int = 0
    text: str = ""


def assemble(reading: Reading) -> None:
    """Motion facts of every item."""
    if reading.segmentation.form in ("report", "roster"):
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            drafts = [d for d in _motions(reading, item) if d.spans]
            _decided(reading, meeting, item, drafts)
            for draft in drafts:
                reading.add(
                    Motion(
                        item=item.id,
                        evidence=tuple(sorted(set(draft.spans)))[:5],
                        mover=draft.mover,
                        seconder=draft.seconder,
                        result=draft.result,
                        amendment=draft.amendment,
                        votes_for=draft.counts.get("for"),
                        votes_against=draft.counts.get("against"),
                        votes_abstain=draft.counts.get("abstain"),
                        voters_for=draft.voters.get("for", ()),
                        voters_against=draft.voters.get("against", ()),
                        voters_abstain=draft.voters.get("abstain", ()),
                        meeting=meeting.id,
                        rule="motions.moved",
                    )  # fmt: skip
                )


def _decided(
    reading: Reading, meeting: MeetingReading, item: ItemReading, drafts: list[_Draft]
) -> None:
    """A carried motion whose operative words the record prints nowhere is a decision all the same."""
    if any(isinstance(f, Decision) and f.item == item.id for f in reading.facts) or not item.title:
        return
    carried = [d for d in drafts if d.result == "carried"]
    if not carried or any(s for s in item.section.truncated):
        return
    worded = [d for d in carried if d.text and not d.amendment]
    for draft in worded:
        outcomes = outcomes_of(draft.text, "carried", item.title)
        reading.add(
            Decision(
                item=item.id,
                evidence=tuple(sorted(set(draft.spans)))[:3],
                text=draft.text,
                outcomes=outcomes,
                verb="carried",
                body=meeting.body,
                meeting=meeting.id,
                rule="motions.carried",
            )  # fmt: skip
        )
    if worded:
        return
    about_minutes = bool(re.search(r"(?i)\bminutes?\b", item.title))
    appointed = bool(re.search(r"(?i)\b(?:elect|appoint|co-opt|fill|vacanc)", item.title))
    last = carried[-1]
    reading.add(
        Decision(
            item=item.id,
            evidence=tuple(sorted(set(last.spans)))[:3],
            text=item.title,
            outcomes=("confirmed",)
            if about_minutes
            else ("appointed",)
            if appointed
            else ("approved",),
            verb="carried",
            body=meeting.body,
            inferred=True,
            meeting=meeting.id,
            rule="motions.carried",
        )  # fmt: skip
    )


def _number(words: str) -> int:
    low = words.lower()
    if low.isdigit():
        return int(low)
    if low in ("no", "none"):
        return 0
    if low in ("a", "an"):
        return 1
    return grammar().words("motions.numbers").index(low) + 1


def _who(reading: Reading, paragraph: Paragraph, position: int) -> tuple[str, int]:
    """The person, or else the office, named at ``position``."""
    text = paragraph.text
    skip = re.compile(r"(?:the |The )").match(text, position)
    starts = {position, skip.end() if skip else position}
    mention = next((n for n in paragraph.people if n.outer in starts or n.start in starts), None)
    if mention:
        return reading.name(paragraph, mention), max(mention.end, mention.stop)
    code = re.compile(r"[A-Z][A-Za-z]{1,2}\b").match(text, position)
    if code and code.group() in reading.codes:
        known = reading.people.named(reading.codes[code.group()])
        return (known.name if known else reading.codes[code.group()]), code.end()
    post = next((p for p in paragraph.posts if p.start in starts), None)
    if post:
        link = re.compile(r"(?:,? \(|, )").match(text, post.end)
        holder = next((n for n in paragraph.people if link and n.outer == link.end()), None)
        if holder:
            end = max(holder.end, holder.stop)
            return reading.name(paragraph, holder), end + (1 if text[end : end + 1] == ")" else 0)
        return reading.holder_of(post) or reading.post_name(post), post.end
    return "", position


def _motions(reading: Reading, item: ItemReading) -> list[_Draft]:
    drafts: list[_Draft] = []
    acts = item.minutes or item.decision
    if item.minutes and item.decision:
        found_in_minutes = any("econd" in p.text or "ECOND" in p.text for p in item.minutes)
        acts = item.minutes if found_in_minutes else [*item.decision, *item.minutes]
    for place, paragraph in enumerate(acts):
        _in_paragraph(reading, paragraph, place, drafts)
    _votes(reading, acts, drafts)
    _results(acts, drafts)
    _division(reading, acts, drafts)
    for draft in drafts:
        _wording(acts, draft)
    return [d for d in drafts if d.mover or d.voters or d.seconder]


def _wording(acts: list[Paragraph], draft: _Draft) -> None:
    """The words that were moved: behind "that", or in quotation marks in the next paragraph."""
    if not draft.spans or not draft.seconder:
        return
    for place in (draft.place, draft.place + 1):
        if place >= len(acts):
            return
        paragraph = acts[place]
        offsets = paragraph.passage.offsets
        end = (
            max(s.end for s in draft.spans if s.start <= offsets[-1]) if place == draft.place else 0
        )
        first = next((i for i, o in enumerate(offsets) if o >= end), len(offsets)) if end else 0
        pattern = (
            r",? (?:and )?that (?:the )?(?P<t>[^.“]{8,}?\bbe\b[^.“]*)(?=[.“]|$)"
            if place == draft.place
            else r"[“\"]?That (?:the )?(?P<t>[^”\"]{8,}?\bbe\b[^”\"]*)"
        )
        match = re.compile(pattern).match(paragraph.text, first)
        if match:
            draft.text = match["t"].strip(" .;”")
            draft.spans.append(paragraph.span(match.start("t"), match.end("t")))
            return


def _in_paragraph(reading: Reading, paragraph: Paragraph, place: int, drafts: list[_Draft]) -> None:
    g = grammar()
    text = paragraph.text
    taken: list[tuple[int, int]] = []
    if not re.search(r"(?i)mov|propos|second|motion", text):
        return
    for match in g.rule("motions.moved_by").finditer(text):
        if any(s <= match.start() < e for s, e in taken) or re.search(
            r"\b(?:had|has) been $", text[: match.start()]
        ):
            continue
        mover, end = _who(reading, paragraph, match.end())
        if not mover:
            continue
        draft = _Draft(
            mover=mover,
            place=place,
            amendment=bool(match["am"])
            or "amendment" in text[max(0, match.start() - 40) : match.start()],
        )
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        stop = end
        second = _second_after(text, end)
        if second is not None:
            seconder, after = _who(reading, paragraph, second)
            if seconder:
                draft.seconder, stop = seconder, after
        draft.spans.append(paragraph.span(start, stop))
        taken.append((start, stop))
        drafts.append(draft)
    for mention in paragraph.people:
        if any(s <= mention.outer < e for s, e in taken):
            continue
        stop = max(mention.stop, mention.end)
        said = g.rule("motions.verb_moved").regex.match(text, stop) or g.rule(
            "motions.verb_moved"
        ).regex.match(text, mention.end)
        if said is None:
            continue
        behind = text[said.end() : said.end() + 40]
        if re.match(
            r" (?:to|that (?:he|she|they)|a (?:visit|meeting)|changes|into|on|from|away|out|house)\b",
            behind,
        ) and not re.search(r"econd", text[said.end() : said.end() + 300]):
            continue
        if text[stop : said.start("verb")].strip() in ("had", ",had"):
            continue
        lead = re.search(r",? seconded by (?:the )?$", text[: mention.outer])
        first = [
            n
            for n in paragraph.people
            if lead and n.end <= lead.start() and lead.start() - max(n.end, n.stop) <= 2
        ]
        if first:
            draft = _Draft(
                mover=reading.name(paragraph, first[-1]),
                seconder=reading.name(paragraph, mention),
                place=place,
                amendment="mendment" in text[: first[-1].outer],
            )
            draft.spans.append(paragraph.span(first[-1].outer, said.end()))
            taken.append((first[-1].outer, said.end()))
            drafts.append(draft)
            continue
        draft = _Draft(
            mover=reading.name(paragraph, mention),
            place=place,
            amendment=bool(said["am"]) or bool(re.match(r"[^.;]{0,30}amendment", behind)),
        )
        end = said.end("verb")
        by = re.compile(
            r"(?:,|;|\.)?[^.]{0,400}?(?:[.;,]|\band\b)? ?(?:and )?(?:(?:it )?(?:was |which was )?(?:duly |formally )?[Ss]econded by (?:the )?)"
        ).match(text, end)
        found = ""
        if by and not re.search(r"\b(?:moved|proposed|amendment)\b", text[end : by.end()]):
            found, stop2 = _who(reading, paragraph, by.end())
            if found:
                draft.seconder, end = found, stop2
        if not found:
            for other in paragraph.people:
                if other.outer <= end or other.outer - end > 420:
                    continue
                seconds = g.rule("motions.verb_seconded").regex
                told = seconds.match(text, max(other.stop, other.end)) or seconds.match(
                    text, other.end
                )
                if told and not re.search(r"\b(?:moved|proposed) ", text[end : other.outer]):
                    draft.seconder, end = reading.name(paragraph, other), told.end()
                    break
        draft.spans.append(paragraph.span(mention.outer, end))
        taken.append((mention.outer, end))
        drafts.append(draft)
    _office_moved(reading, paragraph, place, drafts, taken)
    _loose_seconder(reading, paragraph, place, drafts, taken)


def _second_after(text: str, position: int) -> int | None:
    match = re.compile(
        r"[^.;]{0,40}?(?:,|;|\.)?\s?(?:and )?(?:(?:it )?was |and )?(?:duly |formally )?(?:[Ss]econded|SECONDED|[Ss]econder)(?: by)?(?: ?:)?[- ]*(?=\S)"
    ).match(text, position)
    if match:
        return match.end()
    noun = re.compile(
        r",? (?:and )?(?:with )?(?=(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|[A-Z]{2,3}\b)[^.;]{0,40}? second)"
    ).match(text, position)
    return noun.end() if noun else None


def _office_moved(
    reading: Reading,
    paragraph: Paragraph,
    place: int,
    drafts: list[_Draft],
    taken: list[tuple[int, int]],
) -> None:
    """Movers named by their office or by a pronoun ("the Cabinet Member proposed", "he moved that")."""
    text = paragraph.text
    rule = grammar().rule("motions.verb_moved")
    found: list[tuple[int, int, str]] = []
    for post in paragraph.posts:
        match = rule.regex.match(text, post.end)
        if match and not post.generic:
            found.append(
                (post.start, match.end(), reading.holder_of(post) or reading.post_name(post))
            )
    for match in re.finditer(
        r"\b(?:[Hh]e|[Ss]he) (?:then |also )?(?:moved|proposed) (?=that|an amendment|the )", text
    ):
        before = [n for n in paragraph.people if n.end < match.start()]
        if before:
            found.append((match.start(), match.end(), reading.name(paragraph, before[-1])))
    for start, end, name in found:
        if any(s <= start < e for s, e in taken) or "econd" not in text[end : end + 260]:
            continue
        draft = _Draft(
            mover=name, place=place, amendment="mendment" in text[max(0, start - 60) : end + 60]
        )
        draft.spans.append(paragraph.span(start, end))
        taken.append((start, end))
        drafts.append(draft)


def _loose_seconder(
    reading: Reading,
    paragraph: Paragraph,
    place: int,
    drafts: list[_Draft],
    taken: list[tuple[int, int]],
) -> None:
    """A seconder in a sentence or paragraph of its own goes to the last motion without one."""
    g = grammar()
    text = paragraph.text
    open_drafts = [d for d in drafts if d.mover and not d.seconder and place - d.place <= 3]
    if not open_drafts:
        return
    lead = g.rule("motions.seconded_by").search(text)
    name, end, start = "", 0, 0
    if lead and not any(s <= lead.start() < e for s, e in taken):
        name, end = _who(reading, paragraph, lead.end())
        start = lead.start()
    if not name:
        for mention in paragraph.people:
            stop = max(mention.stop, mention.end)
            post = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 6), None)
            ends = {mention.end, stop} | ({post.end} if post else set())
            for here in sorted(ends):
                said = g.rule("motions.verb_seconded").regex.match(text, here)
                if said and not any(s <= mention.outer < e for s, e in taken):
                    name, end, start = reading.name(paragraph, mention), said.end(), mention.outer
                    break
            if name:
                break
    if name and name != open_drafts[-1].mover:
        draft = open_drafts[-1]
        draft.seconder = name
        while start < end and text[start] in " ,;.":
            start += 1
        draft.spans.append(paragraph.span(start, end))


def _names_after(
    reading: Reading, paragraph: Paragraph, position: int, limit: int
) -> tuple[tuple[str, ...], int]:
    text = paragraph.text
    row: list[NameMention] = []
    here = position
    while here < limit:
        found, end = read_list(text, here, paragraph.post_at, council="" if row else "councillor")
        found = [n for n in found if n.start < limit]
        if not found:
            break
        row += found
        here = found[-1].stop
        gap = re.compile(r"[ ,;.]*(?:and )?").match(text, here)
        here = gap.end() if gap else here
    for mention in row:
        reading.people.see(paragraph.passage, mention)
    if any(reading.individual(paragraph, n) is None for n in row):
        reading.people.settle()
    names = tuple(dict.fromkeys(reading.name(paragraph, n) for n in row))
    codes = []
    if not names:
        for match in re.compile(r"([A-Z][A-Za-z]{1,2})(?:,| and|\.|;|$)").finditer(
            text, position, limit
        ):
            if match[1] in reading.codes:
                known = reading.people.named(reading.codes[match[1]])
                codes.append(known.name if known else reading.codes[match[1]])
        names = tuple(codes)
    return names, here


def _votes(reading: Reading, acts: list[Paragraph], drafts: list[_Draft]) -> None:
    """Counts and names go to the motion moved last before them."""
    g = grammar()
    for place, paragraph in enumerate(acts):
        text = paragraph.text
        if not re.search(r"(?i)\bvot|\bfor\b|against|abst|carried|lost|favour|division", text):
            continue
        before = [d for d in drafts if d.place <= place]
        draft = before[-1] if before else None
        if draft is not None and draft.amendment and _disposed(acts, draft, place):
            draft = next((d for d in reversed(before) if not d.amendment), draft)
        named: dict[str, tuple[str, ...]] = {}
        counts: dict[str, int] = {}
        spans: list[Span] = []
        heads: list[tuple[int, int, str, re.Match[str]]] = []
        for side, name in _SIDES:
            for match in g.rule(f"motions.{name}").finditer(text):
                heads.append((match.start(), match.end(), side, match))
        heads.sort(key=lambda h: h[0])
        for number, (start, end, side, match) in enumerate(heads):
            limit = heads[number + 1][0] if number + 1 < len(heads) else len(text)
            names, stop = _names_after(reading, paragraph, end, limit)
            if len(names) < 1:
                continue
            which = side
            if (
                side == "for"
                and re.search(r"[Aa]mendment", match.group())
                and "for" in (draft.voters if draft else {})
            ):
                which = "against"
            if side == "for" and match["who"] and draft is not None and "for" in draft.voters:
                which = "against"
            named[which] = names
            stated = match["n"] or match["n2"] or _trailing(text, stop)
            if stated:
                counts[which] = int(stated)
            spans.append(paragraph.span(start, min(stop, len(text))))
        if not named:
            for side, name in (
                ("for", "voted_for"),
                ("against", "voted_against"),
                ("abstain", "abstained"),
            ):
                for match in g.rule(f"motions.{name}").finditer(text):
                    row = _row_before(reading, paragraph, match.start())
                    if row:
                        named[side] = tuple(dict.fromkeys([*named.get(side, ()), *row]))
                        spans.append(paragraph.span(max(0, match.start() - 1), match.end()))
        for key, value in _counts(text).items():
            counts.setdefault(key, value)
            spans.append(
                paragraph.whole
                if len(text) < 400
                else paragraph.span(max(0, len(text) - 300), len(text))
            )
        if not named and not counts:
            continue
        if draft is None:
            if not named:
                continue
            draft = _Draft(place=place)
            drafts.append(draft)
        for side, names in named.items():
            draft.voters.setdefault(side, names)
        for side, count in counts.items():
            draft.counts.setdefault(side, count)
        draft.spans += spans


def _division(reading: Reading, acts: list[Paragraph], drafts: list[_Draft]) -> None:
    """A Scottish division: those for the motion are against the amendment, and one of them prevails."""
    g = grammar()
    motion = next((d for d in drafts if not d.amendment), None)
    amendment = next((d for d in reversed(drafts) if d.amendment), None)
    if motion is None or amendment is None:
        return
    sides: dict[str, tuple[tuple[str, ...], int | None, Span]] = {}
    for paragraph in acts:
        found = list(g.rule("motions.division_motion").finditer(paragraph.text))
        for place, match in enumerate(found):
            limit = found[place + 1].start() if place + 1 < len(found) else len(paragraph.text)
            names, stop = _names_after(reading, paragraph, match.end(), limit)
            stated = match["n"] or _trailing(paragraph.text, stop)
            side = "amendment" if "mendment" in match["side"] else "motion"
            if names:
                span = paragraph.span(match.start(), min(stop, limit))
                sides[side] = (names, int(stated) if stated else None, span)
    if set(sides) != {"motion", "amendment"}:
        return
    for draft, own, other in ((motion, "motion", "amendment"), (amendment, "amendment", "motion")):
        draft.voters.update({"for": sides[own][0], "against": sides[other][0]})
        for key, side in (("for", own), ("against", other)):
            count = sides[side][1]
            if count is not None:
                draft.counts[key] = count
        draft.spans += [sides[own][2], sides[other][2]]
    won = re.search(
        r"[Tt]he (?P<w>[Mm]otion|[Aa]mendment) (?:was |therefore |accordingly |thereupon |then )*(?:became|carried|prevailed|declared carried)",
        " ".join(p.text for p in acts),
    )
    if won:
        amended = won["w"].lower() == "amendment"
        amendment.result, motion.result = ("carried", "lost") if amended else ("lost", "carried")


def _disposed(acts: list[Paragraph], draft: _Draft, place: int) -> bool:
    """Whether the amendment was decided before the paragraph at ``place``, so that its votes are
    those on the motion."""
    g = grammar()
    between = " ".join(p.text for p in acts[draft.place : place])
    if re.search(r"substantive motion", between + acts[place].text):
        return True
    return bool(g.rule("motions.lost").search(between))


def _trailing(text: str, position: int) -> str:
    match = re.compile(r"[ .…]*\(?(\d{1,3})\)?").match(text, position)
    return match[1] if match else ""


def _row_before(reading: Reading, paragraph: Paragraph, position: int) -> list[str]:
    people = [n for n in paragraph.people if n.end <= position]
    if not people or not re.fullmatch(
        r"(?:\([^)]*\)|[\s,])*",
        paragraph.text[max(people[-1].stop, people[-1].end) : position] or "",
    ):
        return []
    row = [people[-1]]
    for mention in reversed(people[:-1]):
        between = paragraph.text[max(mention.stop, mention.end) : row[0].outer]
        if re.fullmatch(r"(?:[\s,;]|and|&)*", between):
            row.insert(0, mention)
        else:
            break
    return [reading.name(paragraph, n) for n in row]


def _counts(text: str) -> dict[str, int]:
    g = grammar()
    found: dict[str, int] = {}
    match = g.rule("motions.votes_to").search(text) or g.rule("motions.votes_plain").search(text)
    if match:
        found["for"], found["against"] = _number(match["a"]), _number(match["b"])
        if match["c"]:
            found["abstain"] = _number(match["c"])
        if (
            re.search(r"(?i)\b(?:lost|not carried|defeated|rejected)\b", text)
            and found["for"] > found["against"]
        ):
            found["for"], found["against"] = found["against"], found["for"]
    for side, name in (
        ("for", "votes_for"),
        ("against", "votes_against"),
        ("abstain", "votes_abstain"),
    ):
        if side in found:
            continue
        hit = g.rule(f"motions.{name}").search(text)
        if hit:
            value = hit["a"] or hit["b"]
            found[side] = _number(value)
    lone = re.fullmatch(r"(?:For|FOR|In favour)\s*[:=–-]\s*\d{1,3}[.,;]?", text.strip())
    if set(found) == {"for"} and not lone and not re.search(r"(?i)\bvot|carried|lost|favour", text):
        return {}
    return found


def _results(acts: list[Paragraph], drafts: list[_Draft]) -> None:
    """The result printed after a motion and before the next one."""
    g = grammar()
    for number, draft in enumerate(drafts):
        stop = drafts[number + 1].place if number + 1 < len(drafts) else len(acts)
        begin = draft.spans[-1].end if draft.spans else 0
        limit = (
            drafts[number + 1].spans[0].start
            if number + 1 < len(drafts) and drafts[number + 1].spans
            else 10**12
        )
        for paragraph in acts[draft.place : min(stop + 1, draft.place + 14)]:
            offsets = paragraph.passage.offsets
            if (
                not offsets
                or offsets[-1] < (draft.spans[0].start if draft.spans else 0)
                or offsets[0] > limit
            ):
                continue
            first = next(
                (
                    i
                    for i, o in enumerate(offsets)
                    if o >= min(begin, draft.spans[0].end if draft.spans else begin)
                ),
                len(offsets),
            )
            last = next((i for i, o in enumerate(offsets) if o >= limit), len(offsets))
            words = paragraph.text[first:last]
            lost = g.rule("motions.lost").search(words)
            carried = g.rule("motions.carried").search(words)
            if lost and (not carried or lost.start() < carried.start()):
                draft.result = "lost"
                draft.spans.append(paragraph.span(first + _lead(words, lost), first + lost.end()))
                break
            if carried:
                draft.result = "carried"
                draft.spans.append(paragraph.span(first + carried.start(), first + carried.end()))
                break
            if g.rule("motions.withdrawn").search(words):
                draft.result = "withdrawn"
                break


def _lead(words: str, match: re.Match[str]) -> int:
    return match.start() + len(match.group()) - len(match.group().lstrip(" ,"))


__all__ = ["assemble", "MeetingReading"]
