"""What a page may load and run: a content policy that leaves nothing to whatever stands in a record."""

from __future__ import annotations

SOURCES = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""Directives that a page can carry itself; `data:` is for the icons in the theme's style sheet."""

POLICY = "; ".join(f"{directive} {allowed}" for directive, allowed in SOURCES.items())
"""For the `meta` element of every page."""

POINTER = "default-src 'none'; img-src 'self'"
"""For a page that only says where another one is."""

HEADERS = (
    ("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    ("Referrer-Policy", "no-referrer-when-downgrade"),
    ("X-Content-Type-Options", "nosniff"),
)
"""What a server should send with every page: the policy, and what a page cannot say itself."""
