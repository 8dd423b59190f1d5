"""A visit to a site: gets one wanted page after another, from the site or from what is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from loaders.fetch.asking import Asker
from loaders.fetch.clock import Clock
from loaders.fetch.faults import Stopped
from loaders.fetch.keeping import Keeper, Provenance
from loaders.fetch.keeping.provenance import HEADERS
from loaders.fetch.licences import licence_in
from loaders.fetch.report import Failure, Report
from loaders.fetch.settings import Settings
from loaders.fetch.soundness import Verdict, examine, extension_of
from loaders.fetch.state import PageState, State
from loaders.fetch.wants import Want
from loaders.fetch.wire import Answer

if TYPE_CHECKING:
    from ontology.record import Document

__all__ = ["Miss", "Page", "Visit"]

_HERE = frozenset({"stored", "unchanged", "same"})
_BLOCKED_IN_A_ROW = 2
"""Pages refused one after another before the XML service is asked at once."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is there. ``url`` is where it was found in the end, ``document`` how it reads
    (None for files and for empty answers)."""

    want: Want
    url: str
    body: bytes
    document: Document | None


@dataclass(frozen=True, slots=True)
class Miss:
    """How the attempt at one page ended."""

    page: Page | None
    outcome: str
    url: str
    reason: str = ""
    advice: str = ""


class Visit:
    """One run over one site. ``site`` is the name under which its pages are kept, ``council`` the
    register's code of the council whose site it is, '' where it is more than one's."""

    def __init__(
        self, settings: Settings, asker: Asker, keeper: Keeper, state: State, clock: Clock,
        report: Report, *, site: str, council: str, run: int,
        progress: Callable[[str, Report], None] | None = None,
    ) -> None:  # fmt: skip
        self.settings = settings
        self.report = report
        self.site = site
        self._asker, self._keeper, self._state, self._clock = asker, keeper, state, clock
        self._council = council
        self._run = run
        self._progress = progress
        self._seen: set[str] = set()
        self._asked = 0
        self._blocked = 0
        self._failed = 0

    def get(self, want: Want) -> Page | None:
        """The page, or None where it cannot be had (the report says why) or was had before.

        Raises ``Stopped`` where the visit has to end.
        """
        if want.key in self._seen:
            return None
        self._seen.add(want.key)
        if want.instead is not None and self._blocked >= _BLOCKED_IN_A_ROW:
            tried = Miss(None, "blocked", want.url, "the site refuses pages like it")
        else:
            tried = self._attempt(want)
            if want.instead is not None and tried.outcome in ("blocked", "failed"):
                self._blocked += tried.outcome == "blocked"
            elif tried.page is not None:
                self._blocked = 0
        if tried.page is None and tried.outcome in ("blocked", "failed") and want.instead:
            second = self._attempt(want.instead)
            if second.page is not None:
                self.report.instead += 1
                tried = second
            else:
                reason = f"{tried.reason}; and {second.url}: {second.reason}"
                tried = replace(tried, reason=reason, advice=second.advice or tried.advice)
        self._enter(want, tried)
        return tried.page

    def peek(self, url: str) -> Page | Miss:
        """A page that is only looked at for its links, and not kept; a miss says why."""
        self._within_budget(url)
        want = Want(f"{self.site}/peek/{url}", "peek", url, "", "")
        reply = self._asker.get(url)
        if reply.state != "ok" or reply.answer is None:
            return Miss(None, reply.state, url, reply.reason, reply.advice)
        verdict = examine(want, reply.answer)
        if verdict.reason:
            return Miss(None, "blocked", reply.answer.url, verdict.reason, verdict.advice)
        return Page(want, reply.answer.url, reply.answer.body, verdict.document)

    def note(self, text: str) -> None:
        """Say something that the user should know at the end, once."""
        if text not in self.report.notes:
            self.report.notes.append(text)

    def fail(self, url: str, reason: str, advice: str) -> None:
        """Note that something could not be fetched."""
        self.report.failed.append(Failure(url, reason, advice))

    # -- one page --------------------------------------------------------------------------

    def _attempt(self, want: Want) -> Miss:
        known = self._state.page(want.key)
        body = self._body(known)
        if known is not None and known.run == self._run and known.outcome != "failed":
            if body is not None and known.outcome in _HERE:
                self.report.resumed += 1
                return Miss(self._page(want, known.url, body), "resumed", known.url)
            if known.outcome not in _HERE:
                return Miss(None, known.outcome, known.url, known.reason, known.advice)
        self._within_budget(want.url)
        conditions = self._conditions(known) if body is not None and known is not None else {}
        reply = self._asker.get(want.url, conditions)
        answer = reply.answer
        if reply.state == "ok" and answer is not None:
            verdict = examine(want, answer)
            if not verdict.reason:
                return self._take(want, answer, verdict, known, body)
            return self._miss(want, known, "blocked", answer.url, verdict.reason, verdict.advice)
        if reply.state == "unchanged":
            if body is not None and known is not None:
                return self._still(want, known, body, answer)
            reason = "it answers HTTP 304 though it was asked without conditions"
            return self._miss(want, known, "failed", want.url, reason, "Try again later.")
        outcome = {"refused": "blocked"}.get(reply.state, reply.state)
        return self._miss(want, known, outcome, want.url, reply.reason, reply.advice)

    def _within_budget(self, url: str) -> None:
        if self.settings.max_pages is not None and self._asked >= self.settings.max_pages:
            raise Stopped(
                f"stopped after {self._asked} pages, as --max-pages says",
                "Run the same command again; it goes on from here.",
                wanted=True,
            )
        self._asked += 1
        if self._progress is not None:
            self._progress(url, self.report)

    def _body(self, known: PageState | None) -> bytes | None:
        """What is kept of a page, unless it was changed or deleted since."""
        if known is None or not known.place:
            return None
        body = self._keeper.body(known.place)
        if body is None or hashlib.sha256(body).hexdigest() != known.digest:
            return None
        return body

    def _conditions(self, known: PageState) -> dict[str, str]:
        """The headers that let a server say that nothing has changed."""
        if not self.settings.resume:
            return {}
        pairs = (("If-None-Match", known.etag), ("If-Modified-Since", known.modified))
        return {name: value for name, value in pairs if value}

    def _page(self, want: Want, url: str, body: bytes) -> Page:
        read = examine(want, Answer(url, 200, (), body)) if want.content != "file" else Verdict()
        return Page(want, url, body, read.document)

    def _still(self, want: Want, known: PageState, body: bytes, answer: Answer | None) -> Miss:
        """304: what is kept still holds."""
        etag = (answer.header("etag") if answer else "") or known.etag
        self._know(replace(known, run=self._run, outcome="unchanged", etag=etag))
        return Miss(self._page(want, known.url, body), "unchanged", known.url)

    def _take(
        self, want: Want, answer: Answer, verdict: Verdict, known: PageState | None,
        body: bytes | None,
    ) -> Miss:  # fmt: skip
        """A page has come: keep it, unless it says what is kept already."""
        digest = hashlib.sha256(answer.body).hexdigest()
        text = verdict.document.text if verdict.document is not None else ""
        page = PageState(
            want.key, want.folder, answer.url, self._run, "stored", digest=digest,
            sameness=hashlib.sha256(text.encode()).hexdigest() if text else digest,
            etag=answer.header("etag"), modified=answer.header("last-modified"),
            retrieved=self._clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        )  # fmt: skip
        got = Page(want, answer.url, answer.body, verdict.document)
        if known is not None and body is not None and page.sameness == known.sameness:
            # The bytes may differ in what nobody reads (a form's hidden state): keep the first.
            kept = replace(
                known, run=self._run, outcome="unchanged", etag=page.etag, modified=page.modified
            )
            self._know(kept)
            return Miss(got, "unchanged", answer.url)
        twin = self._state.same(page)
        if twin is not None and self._body(twin) is not None:
            self._keeper.also(twin.place, answer.url)
            self._know(replace(page, outcome="same", place=twin.place, digest=twin.digest))
            return Miss(got, "same", answer.url)
        earlier = known.place if known is not None and known.own and body is not None else ""
        self._keep(want, answer, page, earlier)
        return Miss(got, "changed" if earlier else "stored", answer.url)

    def _keep(self, want: Want, answer: Answer, page: PageState, earlier: str) -> None:
        host = urlsplit(answer.url).hostname or ""
        asked = answer.hops[0][1] if answer.hops else ""
        provenance = Provenance(
            url=answer.url, retrieved=page.retrieved, status=answer.status,
            headers=tuple((n, answer.header(n)) for n in HEADERS if answer.header(n)),
            digest=page.digest, kind=want.kind, asked=asked, hops=answer.hops,
            licence=licence_in(answer.body) if want.content == "html" else "",
            council=self._council, ids=tuple((host, kind, value) for kind, value in want.ids),
        )  # fmt: skip
        extension = extension_of(answer.body)
        name = f"{self.site}/{want.folder}/{want.stem}.{extension}"
        other = self._state.kept_at(name)
        if other is not None and other.key != want.key:
            mark = hashlib.sha256(want.key.encode()).hexdigest()[:6]
            name = f"{self.site}/{want.folder}/{want.stem}-{mark}.{extension}"
        try:
            place = self._keeper.keep(name, answer.body, provenance, earlier)
        except OSError as error:
            raise Stopped(
                f"{self.settings.into} cannot be written ({error.strerror or error})",
                "Make room, or check its permissions, and run the same command again.",
            ) from error
        self._know(replace(page, place=place, own=True))
        self.report.size += len(answer.body)

    def _miss(
        self, want: Want, known: PageState | None, outcome: str, url: str, reason: str, advice: str
    ) -> Miss:
        """Nothing came; what is kept from before stays."""
        base = known or PageState(want.key, want.folder, url, self._run, outcome)
        self._know(replace(base, run=self._run, outcome=outcome, reason=reason, advice=advice))
        return Miss(None, outcome, url, reason, advice)

    def _know(self, page: PageState) -> None:
        self._state.keep(page, self._keeper.mark())

    def _enter(self, want: Want, tried: Miss) -> None:
        """Count how a page ended; a site that has stopped answering is left alone."""
        report = self.report
        if tried.page is not None:
            report.kinds[want.kind] += 1
            report.stored += tried.outcome in ("stored", "changed")
            report.changed += tried.outcome == "changed"
            report.unchanged += tried.outcome == "unchanged"
            report.same += tried.outcome == "same"
        elif tried.outcome == "robots":
            report.robots.append(tried.url)
        elif tried.outcome == "missing" and want.optional:
            report.absent += 1
        else:
            self.fail(tried.url, tried.reason, tried.advice)
        self._failed = self._failed + 1 if tried.outcome == "failed" else 0
        if self._failed >= self.settings.limits.failures:
            raise Stopped(
                f"the last {self._failed} pages were not answered (last: {tried.reason})",
                "The site may be down; run the same command again later, it goes on from here.",
            )
