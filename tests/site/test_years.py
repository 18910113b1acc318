"""A body with very many meetings has a page for each year of them."""

from plenipo.site import years


def test_few_meetings_stay_on_one_page(page, site):
    assert list(years.pages(site)) == []
    assert "Latest meetings" not in page("countries/haerang/").text


def test_many_meetings_are_listed_by_year(site, document, monkeypatch):
    monkeypatch.setattr(years, "MANY", 1)
    monkeypatch.setattr(years, "LATEST", 1)
    state = site.directory.organizations["haerang"]
    made = {one.path: document(one.body()) for one in years.pages(site)}
    for meeting in years.meetings_of(site, state):
        year = made[f"years/haerang-{meeting.from_.earliest.year}/"]
        assert meeting.name in year.text
    sheet = site.sheet("countries/haerang/")
    assert {link.href for link, _ in years.years(site, sheet, state)} <= {f"../../{path}" for path in made}
    assert len(years.rows(site, sheet, state)) == 1
