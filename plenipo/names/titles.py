"""Words that stand before or after a name and are none."""

from __future__ import annotations

import re

WORDS = frozenset(
    """
mr mrs ms miss dr prof sir madam madame mme mlle monsieur m herr frau senor senora sr sra don h e he his her
excellency honourable hon comrade the of for and to in at on
president vice deputy prime premier first second third minister foreign secretary state chairman chairwoman chairperson
chair chief leader supreme head director general marshal admiral lieutenant colonel major gen lt col maj vmar
ambassador envoy special representative rep nuclear negotiator adviser advisor national security defence defense
speaker chancellor king emperor sultan governor mayor senator sen congressman spokesman spokeswoman official senior
former then ex acting assistant under undersecretary councillor counselor delegate member politburo party workers
committee commission central department office us uk un usa dprk rok prc north south korea korean american chinese
russian japanese vietnamese cuban
president presidente prasident prasidentin aussenminister vizeaussenminister verteidigungsminister ministre affaires etrangeres
vice-ministre ministro canciller presidenta primer embajador general secretario sekretar
президент министр иностранных дел глава мид заместитель замминистра вице первый председатель генерал маршал посол
госсекретарь сша кндр рк спецпредставитель премьер господин г-н г товарищ секретарь лидер
ong ba chu tich tong bi thu bo truong thu tuong pho ngoai giao dai su dong chi nha lanh dao quoc hoi viet nam nha trang phat ngon vien treasury s u e vizemarschall vizepresident
""".split()
)
KIN = frozenset(
    "jr sr junior senior ii iii iv wife son daughter brother sister widow father mother né née nee".split()
)
GERMAN = re.compile(
    "(?:minister|berater|chef|prasident|sekretar|botschafter|beauftragte[rn]?|kanzler|machthaber|unterhandler|sprecher|premier)(?:in)?$"
)
OFFICE = re.compile(
    "(?:相|长|長|席|官|代表|使|书记|書記|理|主任|局长|将|將|人|统|統|领|領|卿|委员|委員|议员|議員|夫人|先生|女士|氏|さん|"
    "부|상|장|원|관|사|좌|임|대리|총리|대통령|차관|보좌관|비서|서기|의원|여사|수석|대표|고문|대변인|주석|동지|씨|님|"
    "リーダー|スポークスマン|の)"
)


def is_title(word: str) -> bool:
    """Whether a folded word is one of those that stand around names."""
    return word in WORDS or GERMAN.search(word) is not None


def is_kin(word: str) -> bool:
    """Whether a word makes somebody else of the name it stands with: a son, a namesake."""
    return word in KIN


def is_office(text: str) -> bool:
    """Whether what is written on to a name without a space ends, or begins, as offices do."""
    return any(match.end() == len(text) for match in OFFICE.finditer(text))
