"""Headings of rolls: "Present:", "Officers in attendance", "Apologies for absence -"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache

from loaders.annotators.names import words
from loaders.annotators.roll_places import name_begins, trigger
from loaders.assembly.attendance.roll_rows import bare_surnames
from loaders.grammar import grammar
from loaders.grammar import patterns as re

_SAYS = (
    "says_late",
    "says_on_body",
    "says_absent", "says_apologies", "says_mode", "says_title", "says_substitute",
    "says_in_attendance", "says_members", "says_present",
)  # fmt: skip

_NEVER_ALONE = ("cabinet", "executive", "panel", "public", "member")
"""Words that head no list without a colon."""
_LIKE = 0.86
"""How like a heading a misspelt one is."""
_ROW = 3
"""Commas that make a row of names of a sentence."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at ``start``..``end`` (``end`` is where its list begins) and what it ``says``:
    a status, or ``members``, ``title`` or ``mode``, which depend on what came before."""

    start: int
    words_end: int
    end: int
    says: str
    words: str

    @property
    def chairs(self) -> bool:
        """Whether it names who presides."""
        return (
            self.says == "present"
            and grammar().rule("roll_words.chair_heading").match(self.words) is not None
        )

    @property
    def goes_on(self) -> bool:
        """Whether it goes on with a list that another opened ("Also there")."""
        return self.says == "in-attendance" and self.words.lower().startswith("also ")

    def meaning(
        self, before: str, *, fresh: bool, had_present: bool, presiding: bool, titled: bool = False
    ) -> str:
        """The status of those below it, behind a heading of the status ``before``.

        ``fresh``: nobody was listed since that one. ``had_present``: members are listed already, and not
        only who was ``presiding``. ``titled``: the status is that of an item's title, and nobody stands yet
        under it.
        """
        if self.says == "mode":
            return before if before in ("present", "in-attendance") else "present"
        if self.says == "title":
            says = (before if fresh or before in ("apologies", "absent") else "") or "present"
            return "present" if says == "in-attendance" and not had_present else says
        if self.says == "members":
            bare = (
                grammar().rule("roll_words.in_attendance").regex.fullmatch(self.words) is not None
            )
            return "in-attendance" if (had_present and not presiding) or bare else "present"
        bare = self.words_end - self.start == len(self.words)
        if before in ("apologies", "absent") and bare and _of_tier(self.words):
            # "Apologies from: Cllr Pell" / "County Councillor Mr Orrell"
            return before
        if presiding and self.goes_on:
            # "In the chair: Cllr Pell" / "Also present: Cllrs Orrell and Dray"
            return "present"
        if self.chairs and before in ("apologies", "absent") and not (titled and fresh):
            return before
        return self.says

    def widened(self, by: int) -> Heading:
        """The same heading where its words take ``by`` characters more."""
        return replace(self, words_end=self.words_end + by, end=self.end + by)

    def moved(self, by: int) -> Heading:
        """The same heading ``by`` characters further on."""
        return replace(
            self, start=self.start + by, words_end=self.words_end + by, end=self.end + by
        )


def _of_tier(words: str) -> bool:
    """Whether words are the title of another council's member."""
    return grammar().rule("roll_words.of_tier").match(words) is not None


def status_of(words: str) -> str:
    """The status, or the kind of heading, that words say; '' where they say none."""
    g = grammar()
    # "Cynghorwyr / Councillors": one heading in two tongues
    parts = {g.outcome("rolls", _SAYS, part.strip()) for part in words.split(" / ")}
    return parts.pop() if len(parts) == 1 else g.outcome("rolls", _SAYS, words)


@cache
def _mended(word: str) -> str:
    """The heading that a word is but for a letter or two ("Apolgies"); '' where it is none."""
    known = {one.casefold(): one for one in grammar().words("rolls.plain")}
    near = get_close_matches(word.casefold(), known, n=1, cutoff=_LIKE)
    return known[near[0]] if near else ""


def _is_core(words: str) -> bool:
    low = f" {words.lower().replace('/', ' ')} "
    return any(f" {core.lower()} " in low for core in grammar().words("rolls.core"))


def heading_at(text: str) -> Heading | None:
    """The heading with which a paragraph opens, or None."""
    g = grammar()
    if sent := g.rule("rolls.heading_before_body").match(text):
        says = status_of(sent["words"])
        return Heading(0, sent.end("words"), sent.end(), says, sent["words"]) if says else None
    spaced = g.rule("rolls.spaced_heading").match(text)
    if spaced is not None:
        # "P R E S E N T"
        word = spaced.group().replace(" ", "")
        closed, wider = heading_at(word + text[spaced.end() :]), spaced.end() - len(word)
        return closed and closed.widened(wider)
    if text.count(" | ") == 1 and name_begins(text, text.index(" | ") + 3):
        # "Officers | Jo Kemble, Clerk; Ann Hale"
        return heading_at(text.replace(" | ", " : "))
    lone = g.rule("rolls.lone_word").match(text)
    if lone is not None and (word := _mended(lone["word"])) and not _is_core(lone["word"]):
        mended, wider = heading_at(word + text[lone.end() :]), lone.end() - len(word)
        return mended and mended.widened(wider)
    for name in ("special_heading", "titled_heading", "heading"):
        match = g.rule(f"rolls.{name}").match(text)
        if match is None or not match["words"][0].isupper():
            continue
        if name != "special_heading" and not _is_core(match["words"]):
            continue
        says = status_of(match["words"])
        bare = match["sep"].strip(" *") == ""
        if ":" not in match["sep"] and match["words"].lower() in _NEVER_ALONE:
            continue
        if match["words"].lower() in (
            "committee",
            "board",
            "sub-committee",
            "sub committee",
            "forum",
        ) and not (":" in match["sep"] and name_begins(text, match.end())):
            continue
        if says == "title" and bare and match.end() < len(text):
            strong = g.rule("rolls.strong").match(match["words"])
            if strong is not None and strong.end() < len(match["words"]):
                # "PRESENT Cllrs J Pell and T Orrell"
                end = match.start("words") + strong.end()
                return Heading(
                    match.start("words"), end, end + 1, status_of(strong.group()), strong.group()
                )
            # "Councillors J Pell and T Orrell": a list, not a heading
            continue
        bracket = match.groupdict().get("bracket") or ""
        if bracket and name_begins(bracket, 1):
            # "The Chairman (Councillor Pell)"
            continue
        if says == "present" and g.rule("rolls.bracket_observing").search(bracket):
            says = "in-attendance"
        if says:
            return Heading(
                match.start("words"),
                match.start() + len(match.group().rstrip()),
                match.end(),
                says,
                match["words"],
            )
    return _open(text) or _second_tongue(text)


def _second_tongue(text: str) -> Heading | None:
    """A heading whose first half is in another tongue ("Aelod Cabinet / Cabinet Member")."""
    match = grammar().rule("rolls.first_tongue").match(text)
    inner = heading_at(text[match.end() :]) if match else None
    return inner.moved(match.end()) if match and inner else None


def carried_on(begun: str, heading: Heading) -> Heading:
    """A heading whose first words stand on the line above ("Non-Members In" / "Attendance: …")."""
    if re.search(r"(?i)\b(?:in|also|not|for|of|and|by)$", begun) is None:
        return heading
    return replace(heading, says=status_of(f"{begun} {heading.words}") or heading.says)


def sent_by(text: str, below: str) -> Heading | None:
    """A line that says whom the people behind or ``below`` it were sent by ("Representing Hurn Council")."""
    match = grammar().rule("rolls.sent_by").match(text)
    if match is None or (match.end() == len(text) and not name_begins(below, 0)):
        return None
    if match.end() < len(text) and not match["sep"].strip():
        return None
    return Heading(match.start("words"), match.end("sep"), match.end(), "title", match["words"])


def _open(text: str) -> Heading | None:
    """A heading in words that no list foresees: a core word, a colon, and names or nothing behind it."""
    match = grammar().rule("rolls.open_heading").match(text)
    if match is None or not _is_core(match["words"]) or is_entry(match["words"].split(",")[0]):
        return None
    says = status_of(match["words"])
    if (
        not says
        or grammar().rule("rolls.no_heading").search(match["words"])
        or tells(match["words"])
    ):
        return None
    if (match.end() < len(text) or ":" not in match["sep"]) and not name_begins(text, match.end()):
        return None
    return Heading(match.start("words"), match.end("sep"), match.end(), says, match["words"])


def group_heading(text: str, below: str) -> Heading | None:
    """A line that is nothing but the name of a group, where the line ``below`` it names somebody."""
    match = grammar().rule("rolls.group_heading").match(text)
    if match is None or grammar().rule("rolls.no_heading").search(match["words"]):
        return None
    says = status_of(match["words"])
    if not says or not (name_begins(below, 0) or is_entry(below)):
        return None
    return Heading(match.start("words"), match.end("words"), match.end(), says, match["words"])


def of_menu(heading: Heading, text: str, below: str) -> bool:
    """Whether a line ("Councillors") is an entry of a menu: nobody is named behind or below it."""
    if heading.says not in ("title", "members") or text.rstrip(" *") != heading.words:
        return False
    named = name_begins(below, 0) or is_entry(below) or bare_surnames(below) > 1
    return not named and heading_at(below) is None


def is_entry(line: str) -> bool:
    """Whether a line is a name, with what is said of its bearer, or a row of names."""
    match = grammar().rule("rolls.person_entry").match(line)
    return match is not None and (match["given"] is None or match["given"] in words().given)


def about(title: str) -> str:
    """The status under which an item's title puts the people listed below it, or ''."""
    titles = ("title_apologies", "title_substitutes", "title_present")
    return grammar().outcome("rolls", titles, title)


def is_paired(text: str) -> bool:
    """Whether a line heads the columns of absentees and, behind them, of their substitutes."""
    return grammar().rule("rolls.paired").match(text) is not None


def is_membership(text: str) -> bool:
    """Whether a line says that members are listed below, present or not."""
    return grammar().rule("rolls.membership").match(text) is not None


def is_list_end(text: str) -> bool:
    """Whether a line of the head says something else altogether, and so closes a roll."""
    return grammar().rule("rolls.closes").match(text) is not None


def tells(text: str) -> bool:
    """Whether words are a sentence, not a list (brackets and relative clauses left out)."""
    g = grammar()
    bare = g.rule("rolls.relative").regex.sub("", re.sub(r"\([^()]*\)", "", text))
    bare = g.rule("rolls.stands_in_clause").regex.sub("", bare)
    if bare.count(",") >= _ROW:
        # "Councillors Pell, Orrell, Dray and Ann Hale, the Clerk, was in attendance."
        bare = g.rule("rolls.all_there").regex.sub("", bare)
    moved = g.rule("rolls.tail_moved")
    parts = re.split(r"\s[-–—]\s|, |: ", bare)
    bare = ", ".join([parts[0], *(part for part in parts[1:] if not moved.match(part))])
    return any(g.rule(f"rolls.{name}").search(bare) for name in ("tells", "tells_in_brief"))


def untold(text: str, begin: int, stop: int) -> int:
    """Where the clauses of a list end that only list ("Pell and Orrell; Councillor Dray would be late",
    "Cllr Pell, Cllr Orrell will leave at 3 pm")."""
    titled = [m.start() for m in trigger().finditer(text, begin, stop)]
    commas = [
        m.start()
        for m in re.compile(r",(?: and)? ").finditer(text, begin, stop)
        if m.end() in titled and titled[0] < m.start()
    ]
    marks = sorted([*commas, *(m.start() for m in re.compile(";").finditer(text, begin + 1, stop))])
    while marks and tells(text[begin : marks[-1]]):
        marks.pop()
    return marks[-1] if marks else begin
