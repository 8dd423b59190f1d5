"""What a fetch is aimed at: a council of the register, or an address; and what runs there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit, urlunsplit

from loaders.fetch.asking import Asker
from loaders.fetch.faults import FetchError, UnknownPlace
from loaders.fetch.sites.patterns import SYSTEMS, load_system
from loaders.fetch.soundness import examine
from loaders.fetch.wants import Want
from loaders.readers.web.origin import ids_in
from loaders.registers import Authority, authorities_at, authority, find_authorities, similar_names

__all__ = ["Target", "detect", "folder_of", "resolve"]

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[\w-]+(?::\d+)?(?:[/?#]\S*)?|https?://\S+", re.I)


@dataclass(frozen=True, slots=True)
class Target:
    """``url`` is the address as given, ``system`` one of SYSTEMS or '' while it is not known.

    ``council`` is the register's code of the one council whose site it is. ``committee`` and
    ``meeting`` are set where the address is of one committee or meeting: only that is wanted.
    """

    url: str
    system: str = ""
    council: str = ""
    committee: str = ""
    meeting: str = ""
    notes: tuple[str, ...] = ()

    @property
    def site(self) -> str:
        """The name under which the site's pages are kept: its host, and port if unusual."""
        parts = urlsplit(self.url)
        port = f"_{parts.port}" if parts.port else ""
        return f"{(parts.hostname or '').lower()}{port}"

    @property
    def base(self) -> str:
        """The folder of the site, ending in a slash."""
        return folder_of(self.url, self.system)


def folder_of(url: str, system: str) -> str:
    """The folder that a system's pages lie in, from the address of the site or of a page."""
    parts = urlsplit(url)
    path = parts.path
    page = load_system(system).data.get("page", "") if system else ""
    found = re.search(page, path, re.I) if page else None
    if found:
        path = path[: found.start()] + "/"
    elif not path.endswith("/"):
        head, _, last = path.rpartition("/")
        path = f"{head}/" if "." in last else f"{path}/"
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def resolve(text: str, system: str = "") -> Target:
    """The target that a user's words mean. Raises ``UnknownPlace`` where it is none or several."""
    text = text.strip()
    if _ADDRESS.fullmatch(text) and not find_authorities(text):
        return _at(text if "://" in text else f"https://{text}", system)
    found = find_authorities(text)
    if not found:
        near = similar_names(text)
        advice = f"Did you mean {_either(near)}? " if near else ""
        raise UnknownPlace(
            f"no council of the register is called {text!r}",
            advice + "Give its name, its code, its GSS code, or the address of its site.",
        )
    if len(found) > 1:
        listed = _either([f"{one.code} ({one.name})" for one in found])
        raise UnknownPlace(f"{text!r} may mean several councils", f"Give the code: {listed}.")
    return _of(found[0], system)


def _at(url: str, system: str) -> Target:
    """The target at an address; the register may know whose it is."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if not host:
        raise UnknownPlace(f"{url} is no web address", "Check how it is written.")
    owners = authorities_at(url)
    known = owners[0].system if owners and owners[0].system in SYSTEMS else ""
    named = next((s for s in SYSTEMS if load_system(s).addresses.search(url)), "")
    numbers = {kind: number for _, kind, number in ids_in(url)}
    return Target(
        url,
        system or named or known,
        owners[0].code if len(owners) == 1 else "",
        numbers.get("committee", ""),
        numbers.get("meeting", ""),
        _shared(owners),
    )


def _of(council: Authority, system: str) -> Target:
    """The target that the register has for a council."""
    if not council.base_url or (council.system not in SYSTEMS and not system):
        where = council.base_url or council.website
        known = f" (see {where})" if where else ""
        raise UnknownPlace(
            f"the register knows no ModernGov or CMIS site of {council.name}{known}",
            "Give the address of its meetings with --system, or save its pages and give the files "
            "to `folkmoot build`.",
        )
    notes: list[str] = []
    if council.ended:
        heirs = [one.name for code in council.successor if (one := authority(code))]
        told = f"; after it came {_either(heirs, 'and')}" if heirs else ""
        notes.append(f"{council.name} ended on {council.ended}{told}")
    owners = authorities_at(council.base_url)
    alone = owners == [council] or (bool(council.ended) and len(owners) < 2)
    return Target(
        council.base_url,
        system or council.system,
        council.code if alone else "",
        notes=(*notes, *_shared(owners)),
    )


def _shared(owners: list[Authority]) -> tuple[str, ...]:
    """Several councils in one place: which of them a record is of cannot be told from its host."""
    if len(owners) < 2:
        return ()
    names = _either([one.name for one in owners], "and")
    return (f"{names} share this site; its pages are not put down to either",)


def detect(target: Target, asker: Asker) -> Target:
    """The target with its system, found by the page at its address.

    Raises ``FetchError`` where it is neither system's, or cannot be had.
    """
    if target.system:
        return target
    reply = asker.get(target.url)
    if reply.answer is not None and reply.state == "ok":
        url, page = reply.answer.url, reply.answer.body.decode("latin-1")
        for system in SYSTEMS:
            known = load_system(system)
            if known.addresses.search(url) or known.marks.search(page):
                return replace(target, url=url, system=system)
        why = "its page shows no sign of ModernGov or CMIS"
    else:
        why = reply.reason or "it gave no page"
    for want in _signs(target):
        reply = asker.get(want.url)
        if (
            reply.answer is not None
            and reply.state == "ok"
            and not examine(want, reply.answer).reason
        ):
            return replace(target, system="moderngov")
    raise FetchError(
        f"{target.url}: {why}",
        "Give the address of its list of committees or meetings, or say --system moderngov|cmis.",
    )


def _signs(target: Target) -> tuple[Want, ...]:
    """Pages that only ModernGov has: its committees, as a page and from its web service."""
    page = load_system("moderngov").want("committees", target.site, target.base, {}, key="")
    return (page, page.instead) if page.instead else (page,)


def _either(names: list[str], word: str = "or") -> str:
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
