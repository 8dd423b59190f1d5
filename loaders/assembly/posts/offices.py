"""A Post fact for each office that a document names."""

from __future__ import annotations

from loaders.annotators.posts import PostMention, with_status
from loaders.assembly.posts.holding import paragraphs_of, told_with_whose
from loaders.grammar import grammar
from loaders.posts_registry import fold_post
from loaders.reading import Reading
from ontology.record import Holding, Post, Span


def offices(reading: Reading, held: set[str]) -> None:
    """A Post fact for each office named; status words stay in the name where nobody is named in it."""
    others = {f.post: f for f in reading.stated(Holding) if f.organisation and f.post not in held}
    held = held | set(others)
    of_firms = [f for f in reading.stated(Holding) if f.organisation and f.post in held]
    first: dict[str, tuple[PostMention, Span, str]] = {}
    for meeting in reading.meetings:
        titles = [
            p for i in meeting.items if i.section.title for p in reading.split(i.section.title)
        ]
        for paragraph in [*paragraphs_of(meeting), *titles]:
            for mention in paragraph.posts:
                key = reading.post_name(mention)
                if mention.generic and key not in held:
                    continue
                whose = mention.kind == "officer" and key not in held
                if whose and any(told_with_whose(f, key) for f in of_firms):
                    continue
                if key not in first:
                    first[key] = (mention, paragraph.span(mention.start, mention.end), meeting.id)
    chairs = [n for n, (m, _, _) in first.items() if m.kind == "chair" and not m.body]
    dropped = _of_other_bodies(first, chairs, held)
    for name, (mention, span, meeting_id) in first.items():
        if name in dropped:
            continue
        if mention.kind == "chair" and not mention.body and len(chairs) > 1:
            same = [
                c
                for c in chairs
                if grammar().rule("offices.sexed").regex.sub("", fold_post(c))
                == grammar().rule("offices.sexed").regex.sub("", fold_post(name))
            ]
            dropped.update(
                c
                for c in same
                if c != name and c not in held and name in held or c != name and c not in held
            )
        shown = name if name in held else with_status(mention).name
        reading.add(
            Post(
                evidence=(span,),
                name=shown,
                holder_kind=_kind(mention),
                portfolio=mention.portfolio,
                body=mention.body or (others[name].organisation if name in others else ""),
                meeting=meeting_id,
                rule="posts.named",
            )  # fmt: skip
        )
    for name, holding in others.items():
        if name not in first and name.endswith(f" of {holding.organisation}"):
            reading.add(
                Post(
                    evidence=holding.evidence,
                    name=name,
                    holder_kind="chair",
                    body=holding.organisation,
                    inferred=True,
                    meeting=holding.meeting,
                    rule="posts.named",
                )
            )


def _of_other_bodies(
    first: dict[str, tuple[PostMention, Span, str]], chairs: list[str], held: set[str]
) -> set[str]:
    """The bare words for a chair where a mayor presides, and the chairs of other bodies are named: "the Chairman" is
    one of those."""
    mayor = any(grammar().rule("offices.mayor").match(post) for post in held)
    others = any(mention.kind == "chair" and mention.body for mention, _, _ in first.values())
    # where it is printed as "Chair of the Board" it is an office of its own
    bare = {n for n in chairs if n not in held and first[n][1].end - first[n][1].start <= len(n)}
    return bare if mayor and others else set()


def _kind(mention: PostMention) -> str:
    """What sort of person holds an office: a champion is a member, a Secretary of State is elected."""
    elected = grammar().rule("offices.of_the_elected").search(mention.name)
    return "elected" if elected and mention.kind in ("portfolio", "officer") else mention.kind
