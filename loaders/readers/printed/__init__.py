"""PDF files with a text layer: pages to lines, lines to paragraphs."""
