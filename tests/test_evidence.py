"""The strength of a claim follows from its citations."""

import pytest

from plenipo.evidence import Strength, strength
from plenipo.records import Citation, Source


def source(id, kind="press", publisher="Courier", via=None):
    side = "ruritania" if kind == "primary" else None
    return Source(id=id, title="T", publisher=publisher, lang="en", kind=kind, side=side, via=via)


SOURCES = {
    one.id: one
    for one in (
        source("courier"),
        source("courier-again"),
        source("courier-shouting", publisher="COURIER"),
        source("echo", publisher="Echo", via="United Wire"),
        source("herald", publisher="Herald", via="United Wire"),
        source("wire", "agency", publisher="United Wire"),
        source("yearbook", "reference", publisher="Press"),
        source("encyclopedia", "tertiary", publisher="Encyclopedia"),
        source("mirror", "tertiary", publisher="Mirror"),
        source("ministry", "primary", publisher="Ministry"),
    )
}


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (["courier"], Strength.SINGLE),
        (["courier", "courier-again"], Strength.SINGLE),
        (["courier", "courier-shouting"], Strength.SINGLE),
        (["courier", "yearbook"], Strength.CORROBORATED),
        (["courier", "echo"], Strength.CORROBORATED),
        (["echo", "herald"], Strength.SINGLE),
        (["echo", "herald", "wire"], Strength.SINGLE),
        (["encyclopedia"], Strength.SINGLE),
        (["encyclopedia", "mirror"], Strength.SINGLE),
        (["encyclopedia", "courier"], Strength.SINGLE),
        (["ministry"], Strength.OFFICIAL),
        (["ministry", "courier", "yearbook"], Strength.OFFICIAL),
    ],
)
def test_publishers_count_once_each_and_copies_of_one_wire_once(cited, expected):
    assert strength([Citation(source=id) for id in cited], SOURCES) is expected


def test_one_contradiction_makes_a_dispute_whatever_else_is_said():
    against = Citation(source="courier", against=True, states="another day")
    assert strength([Citation(source="ministry"), against], SOURCES) is Strength.DISPUTED


def test_another_wording_is_no_dispute():
    worded = Citation(source="courier", states="special envoy")
    assert strength([Citation(source="yearbook"), worded], SOURCES) is Strength.CORROBORATED
