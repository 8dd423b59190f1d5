"""The other descriptions of a bundle: VoID, PROV, data.json, schema.org."""

from __future__ import annotations

from typing import Any, Final

from exports.portal.common import ONTOLOGY, clean, codes, keywords
from exports.portal.config import Config
from exports.portal.dcat import File, dataset_texts
from exports.portal.survey import Survey
from exports.portal.triples import Sheet

__all__ = ["data_json", "provenance", "schema_org", "void"]

_OWN: Final = "https://w3id.org/folkmoot#"


def void(config: Config, survey: Survey, files: list[File]) -> Sheet:
    """How much of what there is: VoID statistics, a partition for each class and property."""
    sheet = Sheet()
    iri = config.url + "#graph"
    dumps = [config.url + file.path for file in files if file.kind in _RDF]
    vocabularies = sorted({_namespace(one) for one, _ in (*survey.classes, *survey.properties)})
    sheet.say(
        config.url + "void.ttl",
        rdf_type="void:DatasetDescription",
        dct_title=("Description of the graph", "@en"),
        foaf_primaryTopic=iri,
    )
    sheet.say(
        iri,
        rdf_type="void:Dataset",
        dct_title=(clean(config.title), "@en"),
        dct_license=config.licence,
        foaf_homepage=config.url,
        void_triples=(str(survey.statements), "integer"),
        void_entities=(str(survey.subjects), "integer"),
        void_distinctSubjects=(str(survey.subjects), "integer"),
        void_classes=(str(len(survey.classes)), "integer"),
        void_properties=(str(len(survey.properties)), "integer"),
        void_documents=(str(len(survey.documents)), "integer"),
        void_uriSpace=(survey.base, "string") if survey.base else None,
        void_exampleResource=survey.example,
        void_sparqlEndpoint=config.endpoint,
        void_dataDump=dumps,
        void_vocabulary=vocabularies,
        void_classPartition=[
            sheet.say(f"{iri}-class-{n}", void_class=one, void_entities=(str(count), "integer"))
            for n, (one, count) in enumerate(survey.classes, 1)
        ],
        void_propertyPartition=[
            sheet.say(
                f"{iri}-property-{n}", void_property=one, void_triples=(str(count), "integer")
            )
            for n, (one, count) in enumerate(survey.properties, 1)
        ],
    )
    return sheet


_RDF: Final = {"nq", "nt", "ttl", "trig", "jsonld", "rdf"}


def provenance(config: Config, survey: Survey, version: str, software: str) -> Sheet:
    """What the bundle was made from and by what: every document with its digest."""
    sheet = Sheet()
    agent = sheet.say(
        config.url + "provenance.ttl#folkmoot",
        rdf_type="prov:SoftwareAgent",
        rdfs_label=f"Folkmoot {software}",
    )
    publisher = sheet.say(
        config.publisher_url or config.url + "#publisher",
        rdf_type="prov:Organization",
        foaf_name=clean(config.publisher),
    )
    used = [
        sheet.say(
            one.iri,
            rdf_type="prov:Entity",
            dct_title=clean(one.title),
            dct_format=one.format,
            fm_digest=one.digest,
            fm_retrieved=one.retrieved,
            prov_hadPrimarySource=one.source if one.source.startswith("http") else None,
        )
        for one in survey.documents
    ]
    activity = sheet.say(
        config.url + "provenance.ttl#export",
        rdf_type="prov:Activity",
        rdfs_label=("Reading of the documents, screening, and export", "@en"),
        prov_used=used,
        prov_wasAssociatedWith=agent,
    )
    sheet.say(
        config.url + "#graph",
        rdf_type="prov:Entity",
        dct_title=(clean(config.title), "@en"),
        owl_versionInfo=version,
        prov_wasGeneratedBy=activity,
        prov_wasAttributedTo=publisher,
        prov_wasDerivedFrom=used,
    )
    return sheet


def data_json(config: Config, files: list[File], version: str) -> list[dict[str, Any]]:
    """The datasets as Project Open Data has them, as a plain list."""
    return [
        _without_empty(
            {
                "title": clean(title),
                "description": clean(words),
                "identifier": f"{config.url}#{name}",
                "accessLevel": "public",
                "license": config.licence,
                "publisher": {"name": clean(config.publisher)},
                "contactPoint": _without_empty(
                    {
                        "fn": clean(config.contact_name or config.publisher),
                        "hasEmail": f"mailto:{config.contact_email}"
                        if config.contact_email
                        else "",
                    }
                ),
                "keyword": keywords(config.keywords),
                "theme": ["Government"],
                "spatial": ", ".join(code for code, _ in config.areas),
                "temporal": f"{config.start}/{config.end}" if config.start else "",
                "issued": config.issued,
                "modified": config.modified,
                "accrualPeriodicity": config.frequency,
                "language": ["en-GB"],
                "landingPage": config.url,
                "conformsTo": ONTOLOGY,
                "version": version,
                "distribution": [
                    {
                        "title": clean(file.title),
                        "format": codes()["format"][file.kind]["label"],
                        "mediaType": codes()["format"][file.kind]["media"],
                        "accessURL": config.url + file.path,
                        "downloadURL": config.url + file.path,
                        "byteSize": file.size,
                        "checksum": {"algorithm": "sha256", "value": file.digest},
                    }
                    for file in files
                    if file.dataset == name
                ],
            }
        )
        for name, title, words in dataset_texts(config)
    ]


def schema_org(config: Config, files: list[File], version: str) -> dict[str, Any]:
    """The dataset as search engines read it."""
    return _without_empty(
        {
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "@id": config.url + "#graph",
            "name": clean(config.title),
            "description": clean(config.description),
            "url": config.url,
            "identifier": config.url + "#graph",
            "license": config.licence,
            "version": version,
            "keywords": keywords(config.keywords),
            "isAccessibleForFree": True,
            "inLanguage": "en-GB",
            "dateModified": config.modified,
            "datePublished": config.issued,
            "temporalCoverage": f"{config.start}/{config.end}" if config.start else "",
            "spatialCoverage": [
                {"@type": "Place", "identifier": code, "name": clean(name) or code}
                for code, name in config.areas
            ],
            "creator": _organisation(config),
            "publisher": _organisation(config),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": clean(file.title),
                    "contentUrl": config.url + file.path,
                    "encodingFormat": codes()["format"][file.kind]["media"],
                    "contentSize": f"{file.size} B",
                    "sha256": file.digest,
                }
                for file in files
            ],
        }
    )


def _organisation(config: Config) -> dict[str, Any]:
    return _without_empty(
        {
            "@type": "GovernmentOrganization",
            "name": clean(config.publisher),
            "url": config.publisher_url,
        }
    )


def _namespace(iri: str) -> str:
    """A vocabulary by its namespace (VoID wants it without the hash of ours)."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return ONTOLOGY if iri.startswith(_OWN) else iri[:cut]


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in ("", None, [], {})}
