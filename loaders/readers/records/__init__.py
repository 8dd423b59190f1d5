"""Records in JSON and CSV: Popolo, OParl, Open Civic Data, councillors' lists."""
