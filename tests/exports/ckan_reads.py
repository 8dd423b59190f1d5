"""What ckanext-dcat makes of a catalogue, as JSON. Run by a Python that has it and ckan."""

import json
import sys

from ckanext.dcat.processors import RDFParser

parser = RDFParser(profiles=[sys.argv[2] if len(sys.argv) > 2 else "euro_dcat_ap_3"])
with open(sys.argv[1], encoding="utf-8") as file:
    parser.parse(file.read(), _format="turtle")
found = []
for dataset in parser.datasets():
    extras = {one["key"]: one["value"] for one in dataset.get("extras", [])}
    extras |= {key: value for key, value in dataset.items() if isinstance(value, str)}
    resources = dataset.get("resources", [])
    found.append(
        {
            "title": dataset["title"],
            "licences": sorted({dataset.get("license_id") or ""}),
            "formats": sorted({one.get("format") or "" for one in resources}),
            "resources": len(resources),
            "publisher": extras.get("publisher_name"),
            "contact": extras.get("contact_email") or extras.get("contact_name"),
            "frequency": extras.get("frequency"),
            "temporal_start": extras.get("temporal_start"),
            "spatial": extras.get("spatial_uri"),
            "version": extras.get("version") or dataset.get("version"),
            "tags": sorted(one["name"] for one in dataset.get("tags", [])),
            "extras": sorted(extras),
        }
    )
print(json.dumps(sorted(found, key=lambda one: one["title"], reverse=True)))
