"""What stands behind a name: letters of honours, a bracket, the person's own initials."""

from __future__ import annotations

from loaders.annotators.names import NameMention, initials_of, words
from loaders.grammar import grammar
from loaders.grammar import patterns as re

_BRACKET = re.compile(r",? ?\(([^()]{1,90})\)")


def finish(
    text: str,
    outer: int,
    start: int,
    end: int,
    given: str,
    surname: str,
    honorifics: tuple[str, ...],
    alias: str = "",
) -> NameMention:
    if not given and (behind := grammar().rule("names.initials_in_brackets").match(text, end)):
        given, end = behind["initials"].strip(), behind.end()
    suffixes: list[str] = []
    stop = end
    while True:
        match = grammar().rule("names.letters_behind").match(text, stop)
        if match is None:
            break
        letters = match[1] if match[1] in words().postnominal else match[1].replace(".", "")
        if letters not in words().postnominal:
            break
        if match[1] == "MS" and re.match(r" [A-Z]", text[match.end() :]):
            break
        suffixes.append(letters.rstrip("."))
        stop = match.end()
    bracket = _BRACKET.match(text, stop)
    span = None
    if bracket:
        span = (bracket.start(1), bracket.end(1))
        stop = bracket.end()
        while further := _BRACKET.match(text, stop):
            stop = further.end()
    code = grammar().rule("names.code_behind").match(text, stop)
    if code and code[1] in initials_of(given, surname):
        stop = code.end()
        while further := _BRACKET.match(text, stop):
            stop = further.end()
    else:
        code = None
    return NameMention(
        start,
        end,
        outer,
        given,
        surname,
        honorifics,
        tuple(suffixes),
        bracket=span,
        stop=stop,
        alias=alias,
        code=code.span(1) if code else None,
    )
