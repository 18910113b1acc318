"""Vietnamese names come out as the Russian press writes them."""

from pathlib import Path

import pytest

import plenipo
from plenipo.names.vietnamese import cyrillic

PRESS = {
    "Nguyễn Phú Trọng": "Нгуен Фу Чонг",  # https://baikal-news.ru/society/2024/08/03/991.html
    "Tô Lâm": "То Лам",  # the same
    "Lê Hoài Trung": "Ле Хоай Чунг",  # https://tass.ru/mezhdunarodnaya-panorama/25450355
    "Bùi Thanh Sơn": "Буй Тхань Шон",  # the same
    "Võ Văn Thưởng": "Во Ван Тхыонг",  # https://ru.vietnamplus.vn/debjut-tsentral-nogo-komiteta-kpv-13-go-soziva-post12526.vnp
    "Vương Đình Huệ": "Выонг Динь Хюэ",  # https://ru.nhandan.vn/tag/prem-er-ministr-bolgarii-tag9257.html
    "Trần Hồng Hà": "Чан Хонг Ха",  # the same
    "Nguyễn Duy Ngọc": "Нгуен Зюи Нгок",  # https://ru.vietnamplus.vn/tsentral-nii-komitet-kpv-obsudil-kadrovie-voprosi-post70847.vnp
    "Lương Tam Quang": "Лыонг Там Куанг",  # the same
    "Trịnh Văn Quyết": "Чинь Ван Кует",  # the same
    "Lê Minh Trí": "Ле Минь Чи",  # the same
    "Lê Duẩn": "Ле Зуан",  # https://baonghean.vn/ru/tong-bi-thu-le-duan-10297840.html
}
TABLE = {"Gia Lai": "Зя Лай", "Phú Yên": "Фу Йен", "Hải Dương": "Хай Зыонг", "Điện Biên": "Дьен Бьен"} | {
    "Khánh Hòa": "Кхань Хоа",
    "Sóc Trăng": "Шок Чанг",
    "Nghệ An": "Нге Ан",
}


@pytest.mark.parametrize(("name", "expected"), (PRESS | TABLE).items())
def test_russian_papers_write_it_so(name, expected):
    assert cyrillic(name) == expected


@pytest.mark.parametrize("name", ["", "Kim Jong Un", "John", "Nguyễn Smith", "阮富仲"])
def test_other_names_are_left_alone(name):
    assert cyrillic(name) is None


def test_they_are_found_by_it():
    directory = plenipo.load(Path(__file__).parents[2] / "dataset")
    assert [found.person.id for found in directory.find("Фам Бинь Минь")] == ["pham-binh-minh"]
    text = "Премьер принял делегацию КНДР. На встрече был и вице-премьер Вьетнама Фам Бинь Минь."
    assert [one.id for one in directory.annotate(text, "2019-03-01")] == ["pham-binh-minh"]
