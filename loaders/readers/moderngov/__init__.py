"""The XML of the ModernGov web service, laid out like its pages."""
