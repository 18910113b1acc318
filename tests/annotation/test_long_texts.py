"""A text twice as long takes twice the steps, whatever it repeats."""

import sys
from pathlib import Path

import pytest

import plenipo

ROOT = Path(__file__).parents[2]
MANY = 80
"""Repetitions: more than the namings that a place looks back upon."""
BEGINNING = "Kim Yong Chol met Kim Kye Gwan and Kim Jong Gak in Pyongyang. "


@pytest.fixture(scope="module")
def annotator():
    return plenipo.load(ROOT / "dataset").annotator()


def steps(annotator, text):
    """Instructions of Python that the names of a text take to be resolved."""
    spans = annotator.scanner.spans(text)
    count = 0

    def trace(frame, event, _):
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        annotator.resolve(text, spans, None)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "said",
    [
        "Mr. Kim said so again. ",
        "and Mr. Kim, and then Mr. Kim, ",
        "Kim Yong Chol met Kim Kye Gwan. Mr. Kim left. ",
        "Kim Min-jae met Kim Ji-ho. Mr. Kim left. ",
        "The general left. Mr. Kim stayed. ",
        "Jack Kim spoke with Grace Kim about Mr. Kim. ",
        "The Trump–Kim talks began. ",
        "President Kim Meets Chairman Kim\n",
        "김 부상은 말했다. 김영철 부위원장이 김 위원장과 갔다. ",
        "金副外相表示，金英哲说。",
        "Господин Ким ушел с Ким Ен Чолем. ",
    ],
)
def test_the_steps_grow_with_the_length(annotator, said):
    annotator.resolve(said, annotator.scanner.spans(said), None)
    once, twice = (steps(annotator, BEGINNING + said * times) for times in (MANY, 2 * MANY))
    assert once > 10 * MANY
    assert twice < 2.2 * once
