"""What several parts of a catalogue point to: publisher, licence, code lists, areas."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any, Final

from exports.portal.config import Config
from exports.portal.survey import Survey
from exports.portal.triples import Sheet

__all__ = ["ONTOLOGY", "Common", "clean", "codes", "keywords"]

ONTOLOGY: Final = "https://w3id.org/folkmoot"


@cache
def codes() -> dict[str, Any]:
    """The code lists of ``vocabulary.toml``."""
    text = resources.files("exports.portal").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Common:
    """Publisher, licence, language, areas … : their IRIs, each described once in ``sheet``."""

    def __init__(self, sheet: Sheet, config: Config, survey: Survey, version: str) -> None:
        self.sheet, self.config, self.survey, self.version = sheet, config, survey, version
        authority = codes()["prefixes"]["authority"]
        self.publisher = sheet.say(
            config.publisher_url or config.url + "#publisher",
            rdf_type="foaf:Agent",
            foaf_name=clean(config.publisher),
            foaf_homepage=config.publisher_url
            and sheet.say(config.publisher_url + "#homepage", rdf_type="foaf:Document"),
            dct_type=sheet.say(
                "http://purl.org/adms/publishertype/LocalAuthority",
                rdf_type="skos:Concept",
                skos_prefLabel=("Local authority", "@en"),
                skos_inScheme=self.scheme(
                    "http://purl.org/adms/publishertype/1.0", "Kind of publisher"
                ),
            ),
        )
        kind = "PublicDomain" if "zero" in config.licence else "Attribution"
        self.licence = sheet.say(
            config.licence,
            rdf_type="dct:LicenseDocument",
            rdfs_label=_licence_name(config.licence),
            dct_type=sheet.say(
                f"http://purl.org/adms/licencetype/{kind}",
                rdf_type="skos:Concept",
                skos_prefLabel=(kind, "@en"),
                skos_inScheme=self.scheme(
                    "http://purl.org/adms/licencetype/1.1", "Kind of licence"
                ),
            ),
        )
        self.profile = sheet.say(
            "http://data.europa.eu/r5r/", rdf_type="dct:Standard", dct_title=("DCAT-AP", "@en")
        )
        self.completed = sheet.say(
            "http://purl.org/adms/status/Completed",
            rdf_type="skos:Concept",
            skos_prefLabel=("Completed", "@en"),
            skos_inScheme=self.scheme("http://purl.org/adms/status/1.0", "Status"),
        )
        self.language = self.code(authority + "language/ENG", "dct:LinguisticSystem", "English")
        self.taxonomy = self.scheme(authority + "data-theme", "data theme")
        self.theme = self.code(
            authority + "data-theme/GOVE", "skos:Concept", "Government and public sector"
        )
        self.open = self.code(authority + "access-right/PUBLIC", "dct:RightsStatement", "public")
        self.frequency = self.code(
            authority + "frequency/" + codes()["frequency"][config.frequency],
            "dct:Frequency",
            config.frequency,
        )
        self.stable = self.code(
            authority + "planned-availability/AVAILABLE", "skos:Concept", "available"
        )
        self.areas = [self.area(code, name) for code, name in config.areas] or [
            self.code(authority + "country/GBR", "dct:Location", "United Kingdom")
        ]
        self.contact = sheet.say(
            config.url + "#contact",
            rdf_type=["vcard:Kind", "vcard:Organization"],
            vcard_fn=clean(config.contact_name or config.publisher),
            vcard_hasEmail=f"mailto:{config.contact_email}" if config.contact_email else None,
            vcard_hasURL=None if config.contact_email else config.publisher_url or config.url,
        )
        self.standard = sheet.say(
            ONTOLOGY, rdf_type="dct:Standard", dct_title=("Folkmoot ontology", "@en")
        )

    def code(self, iri: str, kind: str, label: str) -> str:
        """An entry of a code list, typed here so that nobody need fetch the list."""
        return self.sheet.say(
            iri,
            rdf_type=[kind, "skos:Concept"],
            skos_prefLabel=(label, "@en"),
            skos_inScheme=self.scheme(iri.rpartition("/")[0]),
        )

    def scheme(self, iri: str, title: str = "") -> str:
        """A code list; its name is that of its address where none is given."""
        name = title or iri.rpartition("/")[2].replace("-", " ")
        return self.sheet.say(
            iri,
            rdf_type="skos:ConceptScheme",
            dct_title=(name.capitalize(), "@en"),
            skos_prefLabel=(name.capitalize(), "@en"),
        )

    def area(self, code: str, name: str) -> str:
        return self.sheet.say(
            f"http://statistics.data.gov.uk/id/statistical-geography/{code}",
            rdf_type="dct:Location",
            skos_notation=code,
            rdfs_label=clean(name) or code,
            skos_prefLabel=(clean(name) or code, "@en"),
        )

    def day(self, date: str) -> tuple[str, str] | None:
        return (date, "date") if re.fullmatch(r"\d{4}-\d\d-\d\d", date) else None


def _licence_name(licence: str) -> str:
    if "open-government-licence" in licence:
        return "Open Government Licence v3.0"
    return licence


def keywords(words: tuple[str, ...]) -> list[str]:
    """Keywords as portals take them: letters, digits, spaces and ``-_.``, no commas."""
    cleaned = (" ".join(re.sub(r"[^\w .-]", " ", word).split()) for word in words)
    return [word for word in dict.fromkeys(cleaned) if len(word) > 1]


def clean(text: str) -> str:
    """Text without markup: portals pass descriptions through as they are."""
    return " ".join(re.sub(r"<[^>]*>?", " ", text).split())
