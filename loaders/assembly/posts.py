"""Posts, and who holds them: apposition, brackets, dashes, lists, award verbs."""

from __future__ import annotations

from dataclasses import replace

from loaders.annotators.people import NameMention
from loaders.annotators.posts import PostMention, strip_status
from loaders.grammar import grammar
from loaders.grammar import patterns as re
from loaders.reading import MeetingReading, Paragraph, Reading
from loaders.registry import fold_post
from ontology.record import Holding, Post, Span

_PERSON_THEN_POST = re.compile(
    r"(?:,? \((?:as |the )?|, (?:as |the |our |as the |who is (?:the )?|currently |newly appointed )?|"
    r" ?[-–—:] ?(?:the )?| [A-Z]{2,4} (?=[A-Z][a-z])| is (?:the |our )?| was (?:the )?| as (?:the )?| \| (?:[^|/]{2,60} / )?| (?=[A-Z])|,? who (?:is|was) (?:the )?)"
)
_POST_THEN_PERSON = re.compile(
    r"(?:,? \(|, | ?[-–—:] ?| \| | (?=(?:Councillor|Cllr|Alderman|Mr|Mrs|Ms|Miss|Dr|Sir|Baroness|Lord|Dame|Professor|Rev)\b)| )"
)
_AND = re.compile(r"(?:,? and |, | & |/|; )(?:the |as )?")


def assemble(reading: Reading) -> None:
    """Holding facts from every paragraph, then the posts themselves."""
    held: dict[tuple[str, str], None] = {}
    for meeting in reading.meetings:
        for paragraph in _paragraphs(meeting):
            _ties(reading, meeting, paragraph, held)
        _alternating(reading, meeting, held)
    _award(reading)
    _offices(reading, {post for _, post in held})


def _paragraphs(meeting: MeetingReading) -> list[Paragraph]:
    return [
        *meeting.head,
        *meeting.front,
        *(p for i in meeting.items for p in i.all),
        *meeting.back,
    ]


def _hold(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    post: PostMention,
    held: dict[tuple[str, str], None],
    *,
    end: int = 0,
    rule: str = "posts.apposition",
) -> None:
    if post.generic:
        named = _office_meant(reading, post)
        if not named:
            return
        post = replace(post, name=named, generic=False)
    if post.plural and post.kind == "portfolio":
        return
    person = reading.name(paragraph, mention)
    name = reading.post_name(post)
    key = (person, name)
    start = min(mention.outer, post.start)
    stop = max(mention.end, post.end, end)
    if key in held:
        return
    held[key] = None
    reading.add(
        Holding(
            evidence=(paragraph.span(start, stop),),
            person=person,
            post=name,
            status=post.status,
            meeting=meeting.id,
            rule=rule,
        )  # fmt: skip
    )


def _office_meant(reading: Reading, post: PostMention) -> str:
    """The one office of the document that a role without its subject can mean ("The Director")."""
    head = re.sub(r"s$", "", post.name)
    offices = [
        o.name for o in reading.posts.offices.values()
        if o.kind == post.kind and re.match(rf"(?:[A-Z]\w+ )?{re.escape(head)}\b", o.name)
    ]  # fmt: skip
    return (
        offices[0]
        if len(offices) == 1 and not post.plural and post.kind in ("officer", "portfolio")
        else ""
    )


def _chain(paragraph: Paragraph, position: int) -> list[PostMention]:
    """Posts in a row from ``position`` ("Deputy Leader and Cabinet Member for Finance")."""
    found: list[PostMention] = []
    here = position
    while True:
        same = [p for p in paragraph.posts if p.start == here]
        if not same:
            return found
        found += same
        here = max(p.end for p in same)
        link = _AND.match(paragraph.text, here)
        if link is None or not any(p.start == link.end() for p in paragraph.posts):
            return found
        here = link.end()


def _ties(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    held: dict[tuple[str, str], None],
) -> None:
    text = paragraph.text
    starts = {p.start for p in paragraph.posts}
    used: set[int] = set()
    people = paragraph.people
    for mention in people:
        # the person first: "Zena Cooke, Corporate Director", "Councillor X (Cabinet Member for Y)"
        for position in (mention.end, _after_suffix(text, mention), mention.stop):
            link = _PERSON_THEN_POST.match(text, position)
            if link is None or link.end() not in starts:
                continue
            posts = _chain(paragraph, link.end())
            words = link.group()
            first = posts[0]
            if first.start in used:
                continue
            if re.match(r" [A-Z]", words) and not _initials_of(mention, words.strip()):
                continue
            if words == ", the " and _held_before(paragraph, mention):
                continue
            if words == ", the " and not re.match(r"[,.;:)]|$| \(| and |\|", text[posts[-1].end :]):
                continue
            if words == " " and not _runs_on(paragraph, mention, posts):
                continue
            if words.strip() == "," and _list_of_posts(paragraph, mention, posts):
                continue
            for post in posts:
                _hold(reading, meeting, paragraph, mention, post, held)
                used.add(post.start)
            break
    for mention in people:
        _bracketed(reading, meeting, paragraph, mention, held, used)
    for post in paragraph.posts:
        if post.start in used:
            continue
        same = [p for p in paragraph.posts if p.start == post.start]
        # the post first: "The Lead Member for Resources, Mr L. Breckon CC,"
        link = _POST_THEN_PERSON.match(text, post.end)
        if link is None:
            continue
        holder = next((n for n in people if n.outer == link.end() or n.start == link.end()), None)
        if holder is None:
            continue
        words = link.group()
        lead = text[max(0, post.start - 60) : post.start]
        if grammar().rule("posts.not_now").search(lead):
            continue
        if words == ", " and (
            re.search(r"\b(?:its|their) $", lead)
            or (
                re.search(
                    r"\b(?:question|answer|reply|response|request)\b[^.,;]* (?:from|to|of|by) the $",
                    lead,
                )
                and not re.match(r",", text[max(holder.stop, holder.end) :])
            )
        ):
            continue
        if (
            words == " "
            and not (holder.honorifics or holder.council or holder.given)
            or (
                words == " "
                and post.kind == "chair"
                and holder.council
                and re.search(
                    r"(?:thanked|asked|invited|informed|reminded)",
                    text[post.start - 20 : post.start] if post.start > 20 else "",
                )
            )
        ):
            continue
        if words.strip() == "," and _enumeration(paragraph, post, holder):
            continue
        row = [post]
        back = post
        while True:
            before = next(
                (
                    p
                    for p in paragraph.posts
                    if p.end < back.start and _AND.fullmatch(text[p.end : back.start])
                ),
                None,
            )
            if before is None or before.start in used:
                break
            row.insert(0, before)
            back = before
        for one in [*row[:-1], *same]:
            _hold(reading, meeting, paragraph, holder, one, held)
            used.add(one.start)
    _copula(reading, meeting, paragraph, held, used)


def _initials_of(mention: NameMention, code: str) -> bool:
    """Whether capitals behind a name are the initials that stand for it ("Jo Bruce JB")."""
    return code == "".join(w[0] for w in re.findall(r"[A-ZÀ-Þ][\w’'-]*", mention.name))


def _held_before(paragraph: Paragraph, mention: NameMention) -> bool:
    """Whether a post stands before a name in apposition ("the Leader, Councillor Pell, the …")."""
    return any(paragraph.text[p.end : mention.outer] == ", " for p in paragraph.posts)


def _bracketed(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    mention: NameMention,
    held: dict[tuple[str, str], None],
    used: set[int],
) -> None:
    """Posts inside the brackets behind a name, whatever stands before them there."""
    text = paragraph.text
    here = _after_suffix(text, mention)
    while True:
        match = re.compile(r" ?\(([^()]{2,120})\)").match(text, here)
        if match is None:
            # "Councillor Pell, Hexwick City Council (Chair)"
            match = re.compile(r", [A-Z][^(),;.]{3,60} \(([^()]{4,24})\)").match(text, here)
            if match is None or not any(
                (p.start, p.end) == match.span(1) and p.kind == "chair" for p in paragraph.posts
            ):
                return
        here = match.end()
        words = match[1]
        if re.search(
            r"(?i)substitut|deputis|in place|on behalf|represent|replac|^for |absence", words
        ):
            continue
        if any(match.start(1) <= n.outer < match.end(1) for n in paragraph.people):
            continue
        for post in paragraph.posts:
            if match.start(1) <= post.start < match.end(1) and post.start not in used:
                if post.kind == "chair" and re.search(r"(?i)in the chair", words):
                    continue
                _hold(reading, meeting, paragraph, mention, post, held)
                used.add(post.start)


def _after_suffix(text: str, mention: NameMention) -> int:
    position = mention.end
    for suffix in mention.suffixes:
        match = re.compile(rf",? {re.escape(suffix)}\.?").match(text, position)
        if match:
            position = match.end()
    return position


def _runs_on(paragraph: Paragraph, mention: NameMention, posts: list[PostMention]) -> bool:
    """No separator between name and post: only where the entry ends with the post."""
    end = posts[-1].end
    rest = paragraph.text[end:]
    lone = re.match(r"\s*(?:$|[|;)]|\.$)", rest)
    if (
        posts[0].kind in ("elected", "chair")
        and mention.stop > mention.end
        and re.match(r"[,;]", rest)
    ):
        return True
    led = re.match(r"(?:Portfolio Holder|Cabinet Member|Lead Officer|Contact)\s*:", paragraph.text)
    return bool(lone and (led or posts[0].kind in ("portfolio", "elected")))


def _list_of_posts(paragraph: Paragraph, mention: NameMention, posts: list[PostMention]) -> bool:
    """ "the Mayor, Councillor B Gilmore, Chief Executive and Director of X": a row of different people."""
    text = paragraph.text
    before = next(
        (
            p
            for p in paragraph.posts
            if re.fullmatch(r", |,? \(| ?[-–] ?| ", text[p.end : mention.outer] or "x")
        ),
        None,
    )
    if before is None:
        return False
    if (
        re.match(r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)", text[mention.outer : mention.start])
        and before.kind != posts[0].kind
    ):
        return posts[0].kind == "officer"
    return (
        before.kind == "officer"
        and posts[0].kind == "officer"
        and text[before.end : mention.outer] in (" - ", " – ", " ", ": ")
    )


def _enumeration(paragraph: Paragraph, post: PostMention, mention: NameMention) -> bool:
    """A comma that separates list entries: "A (Head of X), B (Head of Y)", "…, Director of X, Jane Doe,"."""
    text = paragraph.text
    after = text[mention.stop or mention.end :]
    follows = next((p for p in paragraph.posts if 0 <= p.start - mention.end <= 3), None)
    if (
        follows is not None
        and text[mention.end : follows.start] in (" (", ", ")
        and text[post.end : mention.outer] == ", "
    ):
        lead = any(n.end < post.start and 0 <= post.start - n.end <= 3 for n in paragraph.people)
        return lead or follows.kind == post.kind == "officer"
    held_before = any(n.end <= post.start <= n.end + 3 for n in paragraph.people)
    return held_before and not re.match(r",", after)


def _copula(
    reading: Reading,
    meeting: MeetingReading,
    paragraph: Paragraph,
    held: dict[tuple[str, str], None],
    used: set[int],
) -> None:
    """ "X be elected Chairman", "the appointment of X as Vice Chair", "its Vice-Chair"."""
    text = paragraph.text
    rule = grammar().rule("decisions.award")
    for mention in paragraph.people:
        if re.search(r"(?:nominat|lost|not carried)", text[mention.end : mention.end + 30]):
            continue
        behind = next((p.end for p in paragraph.posts if text[mention.end : p.start] == ", "), 0)
        places = [max(mention.stop, mention.end), mention.end, *([behind] if behind else [])]
        match = next((m for p in places if (m := rule.regex.match(text, p)) is not None), None)
        interested = grammar().rule("posts.interested_as").match(text, mention.end)
        if interested and match is None:
            for post in _chain(paragraph, interested.end()):
                if post.kind in ("portfolio", "elected"):
                    _hold(reading, meeting, paragraph, mention, post, held, rule="posts.interest")
                    used.add(post.start)
        if match is None:
            continue
        if re.search(
            r"(?:proposed|moved|nominated)\b[^.;]{0,80}$", text[: mention.outer]
        ) and not re.search(
            r"(?:RESOLVED|Resolved|AGREED|[Rr]esolved|carried|elected unanimously)", text
        ):
            continue
        posts = _chain(paragraph, match.end())
        for post in posts:
            if "had been" in match.group() and post.name[0].islower():
                # told of another time or body
                continue
            _hold(reading, meeting, paragraph, mention, post, held, rule="posts.award")
            used.add(post.start)


def _alternating(
    reading: Reading, meeting: MeetingReading, held: dict[tuple[str, str], None]
) -> None:
    """Names and posts on lines of their own, in turns, as on the pages of a cabinet."""
    for paragraphs in [[*meeting.head, *meeting.front], *(i.all for i in meeting.items)]:
        run: list[tuple[Paragraph, NameMention | PostMention]] = []
        for paragraph in [*paragraphs, None]:
            alone = _alone(paragraph) if paragraph is not None else None
            turn = alone is not None and (not run or isinstance(alone, PostMention) != isinstance(run[-1][1], PostMention))  # fmt: skip
            if not turn:
                if len(run) >= 4:
                    for (one, first), (other, second) in zip(run[::2], run[1::2], strict=False):
                        _tied_lines(reading, meeting, (one, first), (other, second), held)
                run = []
            if paragraph is not None and alone is not None:
                run.append((paragraph, alone))


def _alone(paragraph: Paragraph) -> NameMention | PostMention | None:
    """The one person or post of which a paragraph consists, or None."""
    text = paragraph.text.rstrip(" .")
    for mention in paragraph.people:
        if mention.outer == 0 and max(mention.stop, mention.end) >= len(text):
            return mention
    for post in paragraph.posts:
        if post.start == 0 and post.end >= len(text) and not post.generic:
            return post
    return None


def _tied_lines(
    reading: Reading,
    meeting: MeetingReading,
    one: tuple[Paragraph, NameMention | PostMention],
    other: tuple[Paragraph, NameMention | PostMention],
    held: dict[tuple[str, str], None],
) -> None:
    """State the holding that two lines make, with both for evidence."""
    (above, first), (below, second) = one, other
    if isinstance(first, PostMention):
        (above, first), (below, second) = (below, second), (above, first)
    if isinstance(first, PostMention) or not isinstance(second, PostMention):
        return
    key = (reading.name(above, first), reading.post_name(second))
    if key not in held:
        held[key] = None
        spans = (above.span(first.outer, first.end), below.span(second.start, second.end))
        reading.add(
            Holding(
                evidence=tuple(sorted(spans)),
                person=key[0],
                post=key[1],
                status=second.status,
                meeting=meeting.id,
                rule="posts.lines",
            )
        )


def _award(reading: Reading) -> None:
    """Holders that follow without being said in one phrase.

    "X be appointed Chair of the Committee and Y its Vice-Chair"; and the portfolio holder invited to
    account for a portfolio is the one councillor who then opens "his update".
    """
    its = re.compile(
        r"(?: and|,) (?P<n>.{3,60}?) (?:as )?(?:its|their|the) (?P<p>Vice[- ]Chair(?:man|person)?|Deputy Chair(?:man)?|Vice[- ]Convener)\b"
    )
    for meeting in reading.meetings:
        for paragraph in _paragraphs(meeting):
            for post in paragraph.posts:
                if post.kind != "chair" or not post.body:
                    continue
                match = its.match(paragraph.text, post.end)
                person = next(
                    (
                        n
                        for n in paragraph.people
                        if match and post.end < n.outer < match.start("p")
                    ),
                    None,
                )
                if match and person is not None:
                    name = f"{match['p']}{paragraph.text[post.start + len(post.name) - len(post.name.lstrip()) : post.end].replace(post.name.split(' of ')[0], '', 1)}"
                    span = paragraph.span(post.start, match.end())
                    reading.add(
                        Post(
                            evidence=(span,),
                            name=name,
                            holder_kind="chair",
                            body=post.body,
                            inferred=True,
                            meeting=meeting.id,
                            rule="posts.its",
                        )
                    )
                    reading.add(
                        Holding(
                            evidence=(span,),
                            person=reading.name(paragraph, person),
                            post=name,
                            inferred=True,
                            meeting=meeting.id,
                            rule="posts.its",
                        )
                    )
        _update_holder(reading, meeting)


def _update_holder(reading: Reading, meeting: MeetingReading) -> None:
    rule = grammar().rule("people_verbs.own_account")
    for item in meeting.items:
        offices = {
            reading.post_name(p)
            for q in [*item.preamble, *item.acts]
            for p in q.posts
            if p.kind == "portfolio" and not p.generic and not p.plural
        }
        if len(offices) != 1:
            continue
        office = next(iter(offices))
        if any(f.post == office for f in reading.stated(Holding)):
            continue
        invited = any(
            grammar().rule("attendance.invited").search(q.text)
            for q in [*item.preamble, *item.acts]
        )
        for paragraph in item.acts if invited else ():
            for mention in paragraph.people:
                if mention.council and rule.regex.match(
                    paragraph.text, max(mention.stop, mention.end)
                ):
                    stop = re.compile(r"[.;](?= |$)|$").search(paragraph.text, mention.end)
                    reading.add(
                        Holding(
                            evidence=(
                                paragraph.span(mention.outer, stop.end() if stop else mention.end),
                            ),
                            person=reading.name(paragraph, mention),
                            post=office,
                            inferred=True,
                            meeting=meeting.id,
                            rule="posts.account",
                        )  # fmt: skip
                    )
                    return


def _offices(reading: Reading, held: set[str]) -> None:
    """A Post fact for each office named; status words stay in the name where nobody is named in it."""
    first: dict[str, tuple[PostMention, Span, str]] = {}
    for meeting in reading.meetings:
        titles = [
            p for i in meeting.items if i.section.title for p in reading.split(i.section.title)
        ]
        for paragraph in [*_paragraphs(meeting), *titles]:
            for mention in paragraph.posts:
                if mention.generic:
                    continue
                key = reading.post_name(mention)
                if key not in first:
                    first[key] = (mention, paragraph.span(mention.start, mention.end), meeting.id)
    chairs = [n for n, (m, _, _) in first.items() if m.kind == "chair" and not m.body]
    dropped: set[str] = set()
    for name, (mention, span, meeting_id) in first.items():
        if name in dropped:
            continue
        if mention.kind == "chair" and not mention.body and len(chairs) > 1:
            same = [
                c
                for c in chairs
                if re.sub(r"man$|person$|woman$", "", fold_post(c))
                == re.sub(r"man$|person$|woman$", "", fold_post(name))
            ]
            dropped.update(
                c
                for c in same
                if c != name and c not in held and name in held or c != name and c not in held
            )
        shown = (
            name
            if name in held
            else strip_status(mention).name
            if mention.status and mention.kind == "officer"
            else name
        )
        if shown != name:
            shown = name if fold_post(shown) == fold_post(name) and name in held else shown
        reading.add(
            Post(
                evidence=(span,),
                name=shown,
                holder_kind=mention.kind,
                portfolio=mention.portfolio,
                body=mention.body,
                meeting=meeting_id,
                rule="posts.named",
            )  # fmt: skip
        )
