"""The vocabulary: OWL, SHACL, SKOS and JSON-LD files, the Record types, and their constants."""
