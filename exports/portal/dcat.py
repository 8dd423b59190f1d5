"""The DCAT-AP 3 catalogue of a bundle."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from exports.portal.config import Config
from exports.portal.survey import Survey
from exports.portal.triples import Sheet

__all__ = ["ONTOLOGY", "File", "catalogue", "clean", "codes", "dataset_texts", "keywords"]

ONTOLOGY: Final = "https://w3id.org/folkmoot"
_SHA256: Final = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_GZIP: Final = "application/gzip"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the bundle that is a distribution: ``kind`` is its ending without ``.gz``."""

    path: str
    title: str
    kind: str
    size: int
    digest: str
    packed: bool
    dataset: str


@cache
def codes() -> dict[str, Any]:
    """The code lists of ``vocabulary.toml``."""
    text = resources.files("exports.portal").joinpath("vocabulary.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def catalogue(config: Config, survey: Survey, files: list[File], version: str) -> Sheet:
    """The catalogue: two datasets (the graph, its tables), their files, the endpoint."""
    sheet = Sheet()
    common = _Common(sheet, config, survey, version)
    datasets = [
        _dataset(common, name, title, words, [file for file in files if file.dataset == name])
        for name, title, words in dataset_texts(config)
        if any(file.dataset == name for file in files)
    ]
    service = _service(common, datasets) if config.endpoint else None
    records = [_record(common, dataset) for dataset in datasets]
    sheet.say(
        config.url + "#catalogue",
        rdf_type="dcat:Catalog",
        dct_title=(clean(f"Open data of {config.publisher}"), "@en"),
        dct_description=(
            clean(f"What the meeting records of {config.publisher} state, as data."),
            "@en",
        ),
        dct_publisher=common.publisher,
        dct_license=common.licence,
        dct_language=common.language,
        dct_spatial=common.areas,
        dct_issued=common.day(config.issued),
        dct_modified=common.day(config.modified),
        dcat_themeTaxonomy=common.taxonomy,
        foaf_homepage=sheet.say(config.url, rdf_type="foaf:Document"),
        dcat_dataset=datasets,
        dcat_service=service,
        dcat_record=records,
    )
    return sheet


def dataset_texts(config: Config) -> list[tuple[str, str, str]]:
    """Name, title and description of each dataset."""
    return [
        ("graph", config.title, config.description),
        (
            "tables",
            "Council meetings as tables: people, posts, decisions, actions",
            f"The same facts as CSV and Parquet tables. {config.description}",
        ),
    ]


class _Common:
    """What several parts of the catalogue point to, each said once."""

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


def _dataset(common: _Common, name: str, title: str, words: str, files: list[File]) -> str:
    sheet, config, survey = common.sheet, common.config, common.survey
    iri = f"{config.url}#{name}"
    sheet.say(
        iri,
        rdf_type=["dcat:Dataset", "void:Dataset"] if name == "graph" else "dcat:Dataset",
        dct_title=(clean(title), "@en"),
        dct_description=(clean(words), "@en"),
        dct_identifier=(iri, "anyURI"),
        dct_publisher=common.publisher,
        dct_creator=common.publisher,
        dct_language=common.language,
        dct_accessRights=common.open,
        dct_accrualPeriodicity=common.frequency,
        dct_spatial=common.areas,
        dct_issued=common.day(config.issued),
        dct_modified=common.day(config.modified),
        dct_license=common.licence,
        dct_conformsTo=common.standard,
        dct_temporal=_period(common, iri),
        dct_provenance=sheet.say(
            f"{config.url}provenance.ttl",
            rdf_type="dct:ProvenanceStatement",
            rdfs_label=(
                f"Read from {len(survey.documents)} meeting records, each with its digest.",
                "@en",
            ),
        ),
        dcat_theme=common.theme,
        dcat_keyword=[(word, "@en") for word in keywords(config.keywords)],
        dcat_contactPoint=common.contact,
        dcat_version=common.version,
        owl_versionInfo=common.version,
        dcat_landingPage=sheet.say(config.url, rdf_type="foaf:Document"),
        foaf_page=sheet.say(f"{config.url}README.md", rdf_type="foaf:Document"),
        dcat_distribution=[_distribution(common, file) for file in files],
    )
    return iri


def _distribution(common: _Common, file: File) -> str:
    sheet, config = common.sheet, common.config
    row = codes()["format"][file.kind]
    address = config.url + file.path
    format_iri = codes()["prefixes"]["authority"] + "file-type/" + row["code"]
    iri = f"{config.url}catalog.ttl#{re.sub(r'[^a-z0-9]+', '-', file.path.lower())}"
    common.code(format_iri, "dct:MediaTypeOrExtent", row["label"])
    sheet.say(format_iri, rdf_type="dct:IMT", rdfs_label=row["label"])
    return sheet.say(
        iri,
        rdf_type="dcat:Distribution",
        dct_title=(clean(file.title), "@en"),
        dct_description=(
            clean(f"{file.title}. {row['label']}{', compressed' if file.packed else ''}."),
            "@en",
        ),
        dct_format=format_iri,
        dct_license=common.licence,
        dct_language=common.language,
        dct_issued=common.day(config.issued),
        dct_modified=common.day(config.modified),
        dcat_accessURL=_resource(sheet, address),
        dcat_downloadURL=_resource(sheet, address),
        dcat_mediaType=_media(sheet, row["media"]),
        dcat_compressFormat=_media(sheet, _GZIP) if file.packed else None,
        dcat_byteSize=(str(file.size), "nonNegativeInteger"),
        dcatap_availability=common.stable,
        spdx_checksum=sheet.say(
            iri + "-checksum",
            rdf_type="spdx:Checksum",
            spdx_algorithm=sheet.say(_SHA256, rdf_type="spdx:ChecksumAlgorithm"),
            spdx_checksumValue=(file.digest, "hexBinary"),
        ),
    )


def _service(common: _Common, datasets: list[str]) -> str:
    sheet, config = common.sheet, common.config
    return sheet.say(
        f"{config.url}#endpoint",
        rdf_type="dcat:DataService",
        dct_title=("SPARQL endpoint", "@en"),
        dct_description=("Ask the graph in SPARQL 1.1.", "@en"),
        dct_publisher=common.publisher,
        dct_license=common.licence,
        dct_accessRights=common.open,
        dct_conformsTo=sheet.say(
            "https://www.w3.org/TR/sparql11-protocol/", rdf_type="dct:Standard"
        ),
        dcat_contactPoint=common.contact,
        dcat_endpointURL=_resource(sheet, config.endpoint),
        dcat_endpointDescription=_resource(sheet, config.endpoint),
        dcat_keyword=[("SPARQL", "@en")],
        dcat_theme=common.theme,
        dcat_servesDataset=datasets,
    )


def _record(common: _Common, dataset: str) -> str:
    return common.sheet.say(
        dataset + "-record",
        rdf_type="dcat:CatalogRecord",
        foaf_primaryTopic=dataset,
        dct_conformsTo=common.profile,
        adms_status=common.completed,
        dct_modified=common.day(common.config.modified)
        or (common.config.modified or "2000-01-01", "date"),
        dct_issued=common.day(common.config.issued),
    )


def _period(common: _Common, iri: str) -> str | None:
    start, end = common.day(common.config.start), common.day(common.config.end)
    if not (start or end):
        return None
    return common.sheet.say(
        iri + "-period", rdf_type="dct:PeriodOfTime", dcat_startDate=start, dcat_endDate=end
    )


def _resource(sheet: Sheet, address: str) -> str:
    return sheet.say(address, rdf_type="rdfs:Resource")


def _media(sheet: Sheet, media: str) -> str:
    return sheet.say(
        codes()["prefixes"]["iana"] + media, rdf_type="dct:MediaType", rdfs_label=media
    )


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
