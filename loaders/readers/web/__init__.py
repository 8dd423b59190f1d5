"""Web pages: parsed, walked once, each piece given its role, laid out as text."""
