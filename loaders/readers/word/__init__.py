"""Word processor files: DOCX and ODT."""
