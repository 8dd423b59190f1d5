"""Pages that stand in for a record are told from records."""

# ruff: noqa: E501  (pages in one line)

from __future__ import annotations

import pytest
from reader_files import document_of, unreadable_of

REFUSALS = [
    ("<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>", "challenge"),
    ("<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1></body></html>", "challenge"),
    ("<html><body><p>Verifying you are human</p><script src='/cdn-cgi/challenge-platform/x'></script></body></html>", "challenge"),
    ("<html><head><title>Error</title></head><body><h1>Sorry, something went wrong</h1><p>Correlation ID: 1</p></body></html>", "SharePoint"),
    ("<html><head><title>404 - File or directory not found.</title></head><body><h1>Server Error</h1></body></html>", "error message"),
    ("<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr>nginx</body></html>", "error message"),
    ("<html><body><h1>Server Error in '/' Application.</h1><h2>Runtime Error</h2></body></html>", "error message"),
    ("<html><body><h1>Service Unavailable</h1><p>HTTP Error 503.</p></body></html>", "error message"),
    ("<html><body><main><h1>Page not found</h1></main></body></html>", "error message"),
    ("<html><head><title>Sign in to your account</title></head><body><p>Enter password</p></body></html>", "log in"),
    ("<html><body><h1>The site is currently undergoing scheduled maintenance</h1></body></html>", "maintenance"),
    ("<html><head><script>location='/x'</script></head><body></body></html>", "no visible text"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "reason"), REFUSALS)
def test_refusals(html: str, reason: str) -> None:
    refused = unreadable_of(html)
    assert reason in refused.reason
    assert refused.advice
    assert refused.digest


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><h1>Minutes</h1><p>The page not found error on the website was discussed.</p></body></html>"
        * 3,
        "<html><head><title>Agenda for Maintenance Panel</title></head><body><p>404 Squadron thanked.</p></body></html>",
        "<html><body><h1>Access to information</h1><p>Access was denied to nobody.</p></body></html>",
    ],
)
def test_records_that_speak_of_errors(html: str) -> None:
    if "page not found" in html:
        html = html.replace("<p>The", "<p>" + "The Committee met. " * 300 + "The")
    document_of(html)
