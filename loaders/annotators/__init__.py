"""Annotators: typed spans in passages (dates, people, posts, bodies, references)."""
