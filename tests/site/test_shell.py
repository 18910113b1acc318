"""The theme's frame, rendered once and filled in."""

from plenipo.site.shell import ADDRESS, ANCHOR, BODY, DESCRIPTION, HEADING, TITLE, Shell

FRAME = (
    f"<title>{TITLE} - x</title><meta content='{DESCRIPTION}'><link href='{ADDRESS}'>"
    f"<a href='#{ANCHOR}'>skip</a><ul><li class='a'><a href='#{ANCHOR}'>{HEADING}</a></li></ul>"
    f"<main>{BODY}</main>"
)


def filled(**changes):
    frame = Shell.of(FRAME)
    assert frame is not None
    parts = {"title": "T", "description": "D", "address": "A", "body": "<h1>B</h1>"}
    return frame.filled(**{**parts, **changes}, sections=[("one", "One"), ("two", "Two")])


def test_parts_take_the_place_of_their_words():
    assert filled() == (
        "<title>T - x</title><meta content='D'><link href='A'><a href='#one'>skip</a><ul>"
        "<li class='a'><a href='#one'>One</a></li><li class='a'><a href='#two'>Two</a></li></ul>"
        "<main><h1>B</h1></main>"
    )


def test_word_of_the_frame_in_a_body_stays_text():
    assert "<main>plenipo-title plenipo-contents</main>" in filled(body="plenipo-title plenipo-contents")


def test_theme_that_is_not_as_expected_gives_no_shell():
    assert Shell.of("<title>plenipo-title</title>") is None
    assert Shell.of(FRAME + BODY) is None
