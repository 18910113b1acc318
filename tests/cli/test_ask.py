"""The commands that ask: what they print, and how they end."""

import json
import re
from pathlib import Path

import yaml

TINY = Path(__file__).parent.parent / "fixtures" / "tiny"


def test_find_names_the_person_the_office_and_the_reason(run):
    """A folded press spelling leads to its person."""
    done = run("find", "yoo seolah")
    assert done.returncode == 0
    heads, _, row = done.stdout.splitlines()
    assert re.split(r"\s{2,}", heads) == ["id", "name", "for", "last known office", "score", "why"]
    assert re.split(r"\s{2,}", row) == [
        "ryu-sol-a",
        "Ryu Sol A",
        "haerang",
        "Director of the International Department",
        "0.98",
        "press form (en), other capitals or marks",
    ]


def test_find_lists_homonyms_with_what_tells_them_apart(run):
    """Two men of one name are two answers."""
    done = run("find", "한선우")
    assert done.returncode == 0
    assert "han-son-u-1971" in done.stdout
    assert "han-son-u is not han-son-u-1971: a general, born in 1971" in done.stdout


def test_find_of_nobody_is_an_honest_answer(run):
    """Nothing found is exit status 1, and an empty list for programs."""
    done = run("find", "Zaphod Beeblebrox")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nobody is known by 'Zaphod Beeblebrox'" in done.stderr
    assert json.loads(run("find", "Zaphod Beeblebrox", "--json").stdout) == []


def test_find_as_json_keeps_every_script(run):
    """JSON output is UTF-8, whatever the locale says."""
    found = json.loads(run("find", "류설아", "--json", LC_ALL="C", PYTHONIOENCODING="latin-1").stdout)
    assert [(row["id"], row["form"], row["score"]) for row in found] == [("ryu-sol-a", "류설아", 1.0)]


def test_show_person_lists_offices_and_meetings(run):
    """A person's page in the terminal has the career and the meetings."""
    done = run("show", "anna-halasz")
    assert done.returncode == 0
    assert "Halász" in done.stdout
    assert done.stdout.index("1994") < done.stdout.index("2001-05-01")
    assert "2003-02-10" in done.stdout


def test_show_on_a_day_says_how_sure_each_office_is(run):
    """Offices of a day come with their certainty."""
    data = json.loads(run("show", "anna-halasz", "--on", "2002-01-01", "--json").stdout)
    assert data["computed"]["offices"] == [{"role": "ruritania-mfa-minister", "certainty": "certain"}]


def test_show_meeting_seats_the_table_with_offices(run):
    """A meeting shows who sat for whom, in which office."""
    done = run("show", "2001-11-05-orlak-ryu-edelweiss")
    assert done.returncode == 0
    assert "graustark" in done.stdout
    assert "Vera Orlak" in done.stdout
    assert "Special Envoy" in done.stdout


def test_unknown_id_gets_a_suggestion(run):
    """A misspelt id is not found, and the nearest is named."""
    done = run("show", "ana-halasz")
    assert done.returncode == 1
    assert done.stderr == "plenipo: no record has the id 'ana-halasz'; did you mean anna-halasz?\n"


def test_redirected_id_answers(run):
    """An old id shows the record that answers for it."""
    redirect = yaml.safe_load((TINY / "redirects.yaml").read_text(encoding="utf-8"))[0]
    done = run("show", redirect["from"], "--json")
    assert json.loads(done.stdout)["id"] == redirect["to"]


def test_roster_includes_the_bodies_below(run):
    """The party's roster includes its department."""
    rows = json.loads(run("roster", "haerang-party", "--on", "2002-06-01", "--json").stdout)
    assert {(row["role"], row["person"], row["certainty"]) for row in rows} >= {
        ("haerang-party-iad-director", "han-son-u", "certain"),
        ("haerang-party-secretary", "han-son-u", "possible"),
    }


def test_holders_over_time_are_in_order(run):
    """Without a day, all holders of a role are listed in order of time."""
    rows = json.loads(run("holders", "haerang-party-iad-director", "--json").stdout)
    assert [row["person"] for row in rows] == ["han-son-u", "ryu-sol-a"]


def test_holders_on_a_day(run):
    """With a day, only those of the day."""
    rows = json.loads(run("holders", "haerang-party-iad-director", "--on", "2003-01-15", "--json").stdout)
    assert [(row["person"], row["certainty"]) for row in rows] == [("ryu-sol-a", "certain")]


def test_meetings_by_people_days_and_place(run):
    """The filters narrow, and venues count for their city."""
    both = json.loads(run("meetings", "--person", "vera-orlak", "--person", "ryu-sol-a", "--json").stdout)
    assert [row["id"] for row in both] == [
        "2001-11-05-orlak-ryu-edelweiss",
        "2002-05-11-stern-han-dinner",
        "2002-09-03-bridge-conference",
    ]
    days = json.loads(run("meetings", "--from", "2003", "--json").stdout)
    assert all(row["to"] >= "2003" for row in days)
    city = json.loads(run("meetings", "--place", "strelsau", "--json").stdout)
    assert "2002-05-11-stern-han-strelsau" in {row["id"] for row in city}


def test_a_bad_date_is_wrong_usage(run):
    """Exit status 2, and what a date looks like."""
    done = run("roster", "haerang", "--on", "yesterday")
    assert done.returncode == 2
    assert "'yesterday' is no date: write 1946, 1946-07 or 1946-07-02" in done.stderr


def test_stats_count_records_and_shares(run):
    """Counts and shares agree with the fixture."""
    data = json.loads(run("stats", "--json").stdout)
    assert data["counts"]["people"] == len(list((TINY / "people").iterdir()))
    strengths = [share for share in data["shares"] if share["of"] == "claims"]
    assert sum(share["number"] for share in strengths) == data["counts"]["claims"]


def test_of_several_names_each_gets_its_first_answer(run):
    done = run("find", "yoo seolah", "Halasz", "Zaphod")
    assert done.returncode == 1
    heads, _, *rows = done.stdout.splitlines()
    assert re.split(r"\s{2,}", heads)[:2] == ["asked", "id"]
    assert [re.split(r"\s{2,}", row)[:2] for row in rows] == [
        ["yoo seolah", "ryu-sol-a"],
        ["Halasz", "anna-halasz"],
    ]
    assert "nobody is known by 'Zaphod'" in done.stderr


def test_a_side_and_a_day_narrow_who_is_found(run):
    done = run("find", "한선우", "--on", "2003-03-01", "--json")
    assert {row["id"] for row in json.loads(done.stdout)} == {"han-son-u", "han-son-u-1971"}
    assert run("find", "한선우", "--side", "nobody").returncode == 1
