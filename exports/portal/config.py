"""What a publisher says about a bundle: who, under which licence, where, how often."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import yaml

from exports.portal.survey import Survey
from exports.screening import OFFICIAL, Policy

__all__ = ["Config", "ConfigError", "LICENCES", "read_config"]

LICENCES: Final = {
    "ogl": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "cc-by": "http://www.opendefinition.org/licenses/cc-by",
    "cc-zero": "http://www.opendefinition.org/licenses/cc-zero",
}
"""Short names, with the addresses that portals know these licences by."""

_FREQUENCIES: Final = {
    "daily", "weekly", "biweekly", "monthly", "bimonthly", "quarterly", "annual", "irregular",
}  # fmt: skip


class ConfigError(ValueError):
    """A config that cannot be used; the message says which line to change."""


@dataclass(frozen=True, slots=True)
class Config:
    """All that a catalogue needs beside the graph. Addresses end in "/" where others start."""

    title: str
    description: str
    url: str
    publisher: str
    publisher_url: str = ""
    contact_name: str = ""
    contact_email: str = ""
    licence: str = LICENCES["ogl"]
    keywords: tuple[str, ...] = ()
    areas: tuple[tuple[str, str], ...] = ()
    """GSS code and name of each area."""
    start: str = ""
    end: str = ""
    frequency: str = "irregular"
    version: str = ""
    issued: str = ""
    modified: str = ""
    endpoint: str = ""
    site: str = ""
    formats: tuple[str, ...] = ()
    check: bool | None = None
    policy: Policy = field(default_factory=Policy)
    assumed: tuple[str, ...] = ()
    """What nobody has said and was assumed, in words."""

    def as_yaml(self) -> str:
        """The config as a file that gives this config again."""
        data = {
            "title": self.title,
            "description": self.description,
            "url": self.url,
            "publisher": {"name": self.publisher, "url": self.publisher_url},
            "contact": {"name": self.contact_name, "email": self.contact_email},
            "licence": self.licence,
            "keywords": list(self.keywords),
            "areas": [{"gss": code, "name": name} for code, name in self.areas],
            "period": {"start": self.start, "end": self.end},
            "frequency": self.frequency,
            "endpoint": self.endpoint,
            "site": self.site,
        }
        kept = {name: value for name, value in data.items() if value}
        return yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=90)


def read_config(path: Path | None, survey: Survey) -> Config:
    """The config in ``path``, completed from what the graph says; without a file, all of it is.

    Raises ``ConfigError`` naming what is wrong in the file.
    """
    assumed = _assumed(survey)
    if path is None:
        return assumed
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise ConfigError(f"{path} is not YAML: {error}") from error
    if not isinstance(data, dict):
        raise ConfigError(f"{path}: give names and values, such as `title: …`")
    return _Reading(path, data, assumed).config()


class _Reading:
    """A config file being read; every complaint names the file and the key."""

    def __init__(self, path: Path, data: dict[str, Any], assumed: Config) -> None:
        self.path = path
        self.data = data
        self.assumed = assumed

    def config(self) -> Config:
        known = {
            "title", "description", "url", "publisher", "contact", "licence", "keywords", "areas",
            "period", "frequency", "version", "issued", "modified", "endpoint", "site", "formats",
            "check", "screening",
        }  # fmt: skip
        if strange := sorted(set(map(str, self.data)) - known):
            raise ConfigError(f"{self.path}: no key {strange[0]!r}; there are {_list(known)}")
        base = self.assumed
        said: dict[str, str] = {
            name: self.text(name)
            for name in (
                "title",
                "description",
                "version",
                "issued",
                "modified",
                "endpoint",
                "site",
            )  # fmt: skip
            if name in self.data
        }
        publisher, contact = self.mapping("publisher"), self.mapping("contact")
        period = self.mapping("period")
        changes: dict[str, Any] = {**said}
        if "url" in self.data:
            changes["url"] = self.address("url")
        if publisher:
            changes["publisher"] = str(publisher.get("name") or base.publisher)
            changes["publisher_url"] = str(publisher.get("url") or "")
        if contact:
            changes["contact_name"] = str(contact.get("name") or "")
            changes["contact_email"] = str(contact.get("email") or "")
        if period:
            changes["start"] = str(period.get("start") or base.start)
            changes["end"] = str(period.get("end") or base.end)
        if "licence" in self.data:
            changes["licence"] = self.licence()
        if "frequency" in self.data:
            changes["frequency"] = self.one_of("frequency", _FREQUENCIES)
        if "keywords" in self.data:
            changes["keywords"] = tuple(map(str, self.items("keywords")))
        if "formats" in self.data:
            changes["formats"] = tuple(map(str, self.items("formats")))
        if "areas" in self.data:
            changes["areas"] = tuple(self.area(one) for one in self.items("areas"))
        if "check" in self.data:
            changes["check"] = bool(self.data["check"])
        changes["policy"] = self.policy()
        said_keys = {"url", "publisher", "licence"} & set(self.data)
        changes["assumed"] = tuple(a for a in base.assumed if a.split(" ")[0] not in said_keys)
        return replace(base, **changes)

    def text(self, name: str) -> str:
        value = self.data[name]
        if isinstance(value, dict | list):
            raise ConfigError(f"{self.path}: {name} is a text")
        return str(value if value is not None else "")

    def mapping(self, name: str) -> dict[str, Any]:
        value = self.data.get(name) or {}
        if isinstance(value, str) and name == "publisher":
            return {"name": value}
        if not isinstance(value, dict):
            raise ConfigError(f"{self.path}: {name} has parts, such as `{name}: {{name: …}}`")
        return value

    def items(self, name: str) -> list[Any]:
        value = self.data[name] or []
        if not isinstance(value, list):
            raise ConfigError(f"{self.path}: {name} is a list")
        return value

    def address(self, name: str) -> str:
        value = self.text(name)
        if not value.startswith(("http://", "https://")):
            raise ConfigError(
                f"{self.path}: {name} is a web address, such as https://data.example.gov.uk/meetings/"
            )
        return value if value.endswith("/") else value + "/"

    def one_of(self, name: str, values: set[str]) -> str:
        value = self.text(name).lower()
        if value not in values:
            raise ConfigError(f"{self.path}: {name} is one of {_list(values)}")
        return value

    def licence(self) -> str:
        value = self.text("licence")
        known = LICENCES.get(value.lower())
        if known:
            return known
        if not value.startswith(("http://", "https://")):
            raise ConfigError(f"{self.path}: licence is a web address, or one of {_list(LICENCES)}")
        return value

    def area(self, value: Any) -> tuple[str, str]:
        if isinstance(value, str):
            return value, ""
        if isinstance(value, dict) and value.get("gss"):
            return str(value["gss"]), str(value.get("name") or "")
        raise ConfigError(f"{self.path}: an area is a GSS code, or has `gss` and `name`")

    def policy(self) -> Policy:
        rules = self.mapping("screening")
        known = {"official_domains", "official_numbers", "keep", "withhold"}
        if strange := sorted(set(map(str, rules)) - known):
            raise ConfigError(
                f"{self.path}: screening has no {strange[0]!r}; it has {_list(known)}"
            )
        lists = {name: [str(one) for one in rules.get(name) or []] for name in known}
        return Policy(
            domains=(*OFFICIAL, *lists["official_domains"]),
            numbers=tuple(lists["official_numbers"]),
            keep=tuple(lists["keep"]),
            withhold=tuple(lists["withhold"]),
        )


def _assumed(survey: Survey) -> Config:
    """The config for a graph of which nobody has said anything."""
    council = survey.councils[0][0] if survey.councils else "the council"
    areas = tuple((code, name) for name, code in survey.councils if code)
    licences = {licence for licence in survey.licences if licence.startswith("http")}
    licence = licences.pop() if len(licences) == 1 else LICENCES["ogl"]
    years = f"{survey.start[:4]} to {survey.end[:4]}" if survey.start else ""
    return Config(
        title="Council meetings: who governs, who decided what",
        description=(
            f"What the meeting records of {council} state{', ' + years if years else ''}: "
            "members, posts, portfolios, reports, decisions, recommendations and actions. "
            "Every fact is tied to the words of the document that state it."
        ),
        url="https://data.example.org/council-meetings/",
        publisher=council,
        licence=licence,
        keywords=("council meetings", "decisions", "councillors", "local government", "minutes"),
        areas=areas,
        start=survey.start,
        end=survey.end,
        modified=survey.modified,
        issued=survey.modified,
        assumed=(
            "url https://data.example.org/council-meetings/",
            f"publisher {council}",
            f"licence {licence}",
        ),
    )


def _list(names: Any) -> str:
    return ", ".join(sorted(names))
