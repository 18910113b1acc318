"""Several people of one family name in a text: by office, by spelling, by who is a stranger."""

from pathlib import Path

import pytest

import plenipo

ROOT = Path(__file__).parents[2]
MINISTER, PREMIER, CHAIRMAN = "kim-yong-jae", "kim-jae-ryong", "kim-yong-chol"


@pytest.fixture(scope="module")
def flagship():
    return plenipo.load(ROOT / "dataset")


@pytest.mark.parametrize(
    ("on", "text", "expected"),
    [
        (
            "2019-06-09",
            (
                "Министр внешних экономических дел Ким Ён Чжэ ждал. Кабинет возглавляет премьер Ким Чжэ Рён. "
                "Министр Ким ответил, премьер Ким молчал."
            ),
            [MINISTER, PREMIER, MINISTER, PREMIER],
        ),
        (
            "2018-10-07",
            "김정은 국무위원장과 김영철 노동당 부위원장이 나왔다. 김 부위원장은 웃었고 김 위원장은 말했다.",
            ["kim-jong-un", CHAIRMAN, CHAIRMAN, "kim-jong-un"],
        ),
        (
            "2018-10-08",
            (
                "Chairman Kim Jong Un and his vice chairman, Kim Yong Chol, rose. Vice Chairman Kim left; "
                "Chairman Kim stayed."
            ),
            ["kim-jong-un", CHAIRMAN, CHAIRMAN, "kim-jong-un"],
        ),
        (
            "2018-09-18",
            "리룡남 내각부총리가 왔다. 리 부총리가 이재용 부회장에게 물었다. 이 부회장은 웃었다.",
            ["ri-ryong-nam", "ri-ryong-nam"],
        ),
        (
            "2019-12-23",
            "国家主席习近平会见了韩国总统文在寅。文表示，对话重要。文件没有公布，文化交流继续。",
            ["xi-jinping", "moon-jae-in", "moon-jae-in"],
        ),
        (
            "2019-09-18",
            "金英哲副委員長が出迎えた。金日成主席の銅像に献花した後、金副委員長は退席した。",
            [CHAIRMAN, CHAIRMAN],
        ),
        (
            "2018-10-07",
            (
                "Kim Yong Chol und Mike Pompeo haben sich mit dem Vorsitzenden nicht gestritten. "
                "Die Gespräche, sagte Chefdiplomat Kim, sind gut und das Essen ist es auch."
            ),
            [CHAIRMAN, "mike-pompeo", CHAIRMAN],
        ),
        (
            "2018-09-18",
            "金英哲副委員長が空港で待った。金正恩委員長は遅れた。金英哲副委員長が話した。金英哲副委員長が笑った。金委員長は黙った。",
            [CHAIRMAN, "kim-jong-un", CHAIRMAN, CHAIRMAN, "kim-jong-un"],
        ),
        (
            "2018-07-31",
            "Puan Maharani met Kim Yong Nam. The train went on to Xi’an. Puan said that she would be back.",
            ["puan-maharani", "kim-yong-nam", "puan-maharani"],
        ),
    ],
)
def test_a_family_name_goes_to_the_one_who_is_called_so(flagship, on, text, expected):
    assert [one.id for one in flagship.annotate(text, on)] == expected
