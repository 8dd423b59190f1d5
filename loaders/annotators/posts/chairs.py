"""Chairs, vice-chairs and conveners, with the body that they chair where it is named."""

from __future__ import annotations

from loaders.annotators.posts.mention import PostMention
from loaders.annotators.posts.phrase import body_end, left_phrase, person_ahead, phrase_end
from loaders.grammar import grammar
from loaders.grammar import patterns as re


def chairs(text: str) -> list[PostMention]:
    """Every chair of ``text``, also in house styles without capitals ("chair of the committee")."""
    return [*_capitalised(text), *_lower_case(text), *_cut_short(text)]


def _cut_short(text: str) -> list[PostMention]:
    """ "(Ch)" and "(V/Ch)" behind a name."""
    return [
        PostMention(*m.span("n"), "Vice-Chair" if m["n"].startswith("V") else "Chair", "chair")
        for m in grammar().rule("posts.chair_cut_short").finditer(text)
    ]


def _capitalised(text: str) -> list[PostMention]:
    g = grammar()
    found = []
    for match in g.rule("posts.chair").finditer(text):
        start, end = match.span()
        if match.group() == "Chair" and g.rule("posts.seat").regex.search(text, 0, start):
            continue
        name, end, body = _of_body(text, start, end)
        if meant := g.rule("offices.of_that").match(text, end):
            # of a body that was named before: this one has a chair of its own
            body = _full_body(text, meant["body"], start)
            if body == meant["body"]:
                continue
            name, end = f"{name} of the {body}", meant.end()
        elif not body and name == match.group() and (whose := _its_own(text, start)):
            # "the comments of the Lamps Panel were read out by its Chair"
            body, name = whose, f"{name} of the {whose}"
        elif not body and (beside := g.rule("offices.chairs_body").match(text, end)):
            # "(Chairman, Parks Board)", "Chair, Parks Board Ann Pell": as it is printed
            name, end, body = text[start : beside.end()], beside.end(), beside["body"]
        elif not body and (label := g.rule("offices.chairs_field").match(text, end)):
            named = person_ahead(text, end + 2)
            if not named and g.rule("offices.line_opens").search(text, 0, start):
                # "Convener, Economy & Islands: Councillor Pell"
                name, end = text[start : label.end()], label.end()
        prefixed = g.rule("posts.before_chair").regex.search(text, 0, start)
        if prefixed and not body:
            kind = g.rule("posts.body_before_chair").regex.search(text, 0, start)
            begin = left_phrase(text, kind.start() if kind else start)
            if begin < (kind.start() if kind else start):
                body = text[begin:start].strip()
                name, start = text[begin:end], begin
        status = ""
        lead = g.rule("offices.acting").match(name)
        if lead:
            status = lead.group().strip().lower()
            name = name[lead.end() :]
        singular = g.rule("offices.chairs").regex.sub(r"\1", name)
        found.append(
            PostMention(
                start, end, singular, "chair", body=body, status=status, plural=singular != name
            )
        )
    return found


def _its_own(text: str, start: int) -> str:
    """The body spoken of whose chair is named as "its Chair"; '' where none is."""
    if not text[:start].endswith((" its ", " their ")):
        return ""
    g = grammar()
    whose = g.rule("offices.of_its_own").search(text, max(0, start - 200), start)
    return g.rule("offices.opens_sentence").regex.sub("", whose["body"]) if whose else ""


def _of_body(text: str, start: int, end: int) -> tuple[str, int, str]:
    """Name, end and body of the chair at ``start``..``end``: "Chair of the Parks Committee"."""
    g = grammar()
    name = text[start:end]
    of = g.rule("offices.of_the").match(text, end)
    if of is None:
        return name, end, ""
    stop = body_end(text, of.end())
    if stop == of.end() and g.rule("posts.scrutinising").match(text, of.end()):
        stop = phrase_end(text, of.end())
    if stop == of.end() and not person_ahead(text, stop):
        # "Chair of Governors of Hexwick School"
        stop = phrase_end(text, of.end(), commas=False)
        return (
            (text[start:stop], stop, text[of.end() : stop]) if stop > of.end() else (name, end, "")
        )
    words = text[of.end() : stop]
    if words == "Council":
        return text[start:stop], stop, ""
    if not words:
        return name, end, ""
    if words in g.words("posts.bare_body"):
        # "Chairman of the Committee": of this one, unless the document has the bare title too
        closed = text[stop : stop + 1] != ":"
        return (text[start:stop], stop, "") if closed else (name, end, "")
    body = _full_body(text, words, start)
    return text[start : of.end()] + body, stop, body


def _full_body(text: str, words: str, position: int) -> str:
    """A body's fuller name where the text before gives exactly one that ends so ("the Select
    Committee" of a passage about the Housing Select Committee)."""
    if len(words.split()) > 2:
        return words
    fuller = {
        m.group()
        for m in re.compile(
            rf"(?<![\w’'-])(?:[A-ZÀ-Þ][\w’'-]+ (?:and |& )?){{1,5}}{re.escape(words)}(?![\w-])"
        ).finditer(text, 0, position)
    }
    fuller = {grammar().rule("offices.opens_sentence").regex.sub("", name) for name in fuller} - {
        words
    }
    return next(iter(fuller)) if len(fuller) == 1 else words


def _lower_case(text: str) -> list[PostMention]:
    return [
        PostMention(m.start("n"), m.end(), text[m.start("n") : m.end()], "chair", body=m["b"] or "")
        for m in grammar().rule("posts.lower_chair").finditer(text)
        if not grammar().rule("offices.casting_vote").match(text[m.end() :])
    ]
