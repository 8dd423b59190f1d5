"""The DCAT-AP 3 catalogue of a bundle."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from exports.portal.common import Common, clean, codes, keywords
from exports.portal.config import Config
from exports.portal.survey import Survey
from exports.portal.triples import Sheet

__all__ = ["File", "catalogue", "dataset_texts"]

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


def catalogue(config: Config, survey: Survey, files: list[File], version: str) -> Sheet:
    """The catalogue: two datasets (the graph, its tables), their files, the endpoint."""
    sheet = Sheet()
    common = Common(sheet, config, survey, version)
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


def _dataset(common: Common, name: str, title: str, words: str, files: list[File]) -> str:
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


def _distribution(common: Common, file: File) -> str:
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


def _service(common: Common, datasets: list[str]) -> str:
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


def _record(common: Common, dataset: str) -> str:
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


def _period(common: Common, iri: str) -> str | None:
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
