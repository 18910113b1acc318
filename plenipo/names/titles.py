"""Words that stand before or after a name and are none."""

from __future__ import annotations

import re
from functools import lru_cache

from plenipo.names.script import large_kana

WORDS = frozenset(
    """
mr mrs ms miss dr prof sir madam madame mme mlle monsieur m herr frau senor senora sr sra don h e he his her
excellency honourable hon comrade the of for and to in at on
president vice deputy prime premier first second third minister foreign secretary state chairman chairwoman chairperson
chair chief leader supreme head director general marshal admiral lieutenant colonel major gen lt col maj vmar
ambassador envoy special representative rep nuclear negotiator adviser advisor national security defence defense
speaker chancellor king emperor sultan governor mayor senator sen congressman spokesman spokeswoman official pm fm senior
former then ex acting assistant under undersecretary councillor counselor delegate member politburo party workers
committee commission central department office us uk un usa dprk rok prc north south korea korean american chinese
russian japanese vietnamese cuban
president presidente prasident prasidentin aussenminister vizeaussenminister verteidigungsminister ministre affaires etrangeres
vice-ministre ministro canciller presidenta primer embajador general secretario sekretar
президент министр иностранных дел глава мид заместитель замминистра вице первый председатель генерал маршал посол
госсекретарь сша кндр рк спецпредставитель премьер господин г-н г товарищ секретарь лидер
ong ba chu tich tong bi thu bo truong thu tuong pho ngoai giao dai su dong chi nha lanh dao quoc hoi viet nam nha trang phat ngon vien treasury s u e vizemarschall vizepresident
professor captain capt commander commissioner consul counsel attache charge chairs cochair cochairman lady dictator negotiators
lawmaker coordinator prosecutor judge admiral brigadier sergeant officer superintendent inspector bishop archbishop cardinal
pope prince princess queen sheikh emir crown lord coach doctor professeur profesor oberst leutnant leiter leiterin kollege
kollegin abgeordneter abgeordnete vorsitzender vorsitzende vorsitzenden staatsoberhaupt burgermeister burgermeisterin diktator
conseiller conseillere secretaire emissaire negociateur dirigeant chef maire porte-parole ambassadeur ambassadrice
viceministro vicecanciller enviado negociador lider alcalde diputado senador mariscal
вице-премьер вице-президент вице-маршал замглавы спикер полковник адмирал переговорщик посланник советник депутат сенатор
губернатор мэр академик профессор директор начальник руководитель лидера товарища
dac phai vien dai tuong thieu tuong nguyen soai chu nhiem thu ky pham nhan
""".split()
)
HANGUL_OFFICES = (
    "총비서 비서 제1비서 위원장 부위원장 국무위원장 국방위원장 제1위원장 상임위원장 "
    "제1부위원장 대통령 부통령 당선인 총리 부총리 수상 내각총리 외무상 인민무력상 "
    "국방상 상 부상 제1부상 장관 부장관 차관 차관보 부차관보 특사 특별대표 "
    "특별보좌관 대사 부대사 공사 참사 참사관 대표 부대표 차석대표 수석대표 단장 "
    "부단장 국장 부국장 과장 실장 부장 부부장 제1부부장 본부장 처장 원장 의장 "
    "부의장 총장 사무총장 주석 국가주석 총서기 서기장 서기실장 대변인 보좌관 "
    "안보보좌관 안보실장 비서실장 사령관 대장 상장 중장 소장 차수 원수 장군 참모장 "
    "총참모장 총정치국장 여사 회장 부회장 외상 무력상 국무장관 특보 총국장 "
    "대령 대좌 중령 상좌 중좌 소령 소좌 준장 차장 담당관 담당 의원 교수 팀장 선생 선생님 동지 씨 위원 사장 감독 총재 지사 시장 "
    "수석 비서관 행정관 정책실장 사무처장 사무국장 부소장 소장대리 이사장 이사 고문 공동위원장 공동대표 대사대리 대리대사 "
    "총영사 서기관 부의장 부총장 차관급 기획관 조정관 심의관 보좌역 부지사 도지사 참모총장 합참의장 제독 해군소장 "
    "최고위원 원내대표 상임위원 명예회장 총서기 관방장관 방위상 방위장관 국무위원 인민위원장 지배인 행장 박사 국방장관 "
    "통일부장관 외교장관 외교부장관 국방부장관 통일장관 정보원장 국정원장 안전보장국장 총무 간사 부대변인 부총국장 부실장 부과장 부처장 부원장 부본부장 부사령관 부단장 제1부총리 수석부대표 "
).split()
"""Offices as they are written after a name in Hangul."""
HAN_OFFICES = (
    "委员长 委員長 副委员长 副委員長 总统 總統 大統領 主席 总书记 總書記 总理 總理 首相 外长 外長 "
    "外相 副相 部长 部長 国务卿 國務卿 長官 国務長官 特使 代表 特别代表 大使 将军 氏 先生 女士 "
    "さん 次官 局長 議長 室長 院長 夫人 小姐 教授 局长 司长 司令 主任 大校 上将 大将 団長 團長 团长 同志 副外相 副部长 副部長 副总理 副總理 副首相 副主席 次長 課長 参謀長 总参谋长 外交部长 秘书长 秘書長 書記 书记 議員 议员 選手 会長 會長 "
    "常委 副主任 副司长 副局长 副局長 公使 参赞 參贊 参事官 總領事 总领事 総領事 理事长 理事長 行长 发言人 發言人 报道官 "
    "報道官 元帅 元帥 次帅 次帥 中将 中將 少将 少將 大佐 上校 中校 上佐 市长 市長 省长 省長 知事 总政治局长 总政治局長 "
    "副书记 副書記 议长 秘书 秘書 顾问 顧問 首席代表 首席 阁下 閣下 補佐官 助理 官房長官 審議官 特別代表 副代表 副議長 "
    "副议长 副院长 副院長 書記長 书记长 国務委員長 國務委員長 国务委员长 常任委員長 常任委员长 党書記 統一相 国防相 防衛相 "
    "外務相 財務相 農相 環境相 統一長官 外交長官 国防長官 室长 處長 处长 課长 组长 組長 社長 委員 委员 參謀長 本部長 "
    "副本部長 部会長 統括官 次席代表 副長官 总裁 總裁 監督"
).split()
"""The same in Chinese characters."""
ADDRESS = frozenset(
    "mr mrs ms miss dr sir madam madame mme mlle monsieur m herr frau senor senora sr sra don h e he his her excellency "
    "honourable hon comrade the of for and to in at on us uk un usa dprk rok prc north south korea korean american "
    "chinese russian japanese vietnamese cuban former then ex господин г-н г товарищ ong ba".split()
)
"""Words that go with anybody's name, whatever the office."""
KIN = frozenset(
    large_kana(
        "jr sr junior senior ii iii iv wife son daughter brother sister widow father mother né née nee "
        "frau sohn tochter bruder schwester épouse femme fils fille esposa hijo hija "
        "младший сын дочь жена брат сестра 주니어 부인 아들 딸 동생 여동생 남동생 형 누나 장남 차남 "
        "ジュニア 夫人 妻 長男 次男 長女 息子 娘 兄 弟 妹 儿子 女儿 妻子 弟弟 妹妹 哥哥"
    ).split()
)
GERMAN_OFFICES = (
    "minister berater chef prasident sekretar botschafter beauftragte beauftragter beauftragten kanzler "
    "machthaber unterhandler sprecher premier gouverneur direktor general admiral marschall leiter "
    "vorsitzende vorsitzender vorsitzenden abgeordnete abgeordneter abgeordneten diplomat gesandte gesandter "
    "gesandten burgermeister"
).split()
"""With what German words of office end; each may have `in` after it."""
GERMAN = re.compile(f"(?:{'|'.join(GERMAN_OFFICES)})(?:in)?$")
OFFICE = re.compile(
    "(?:相|长|長|席|官|代表|使|书记|書記|理|主任|局长|将|將|人|统|統|领|領|卿|委员|委員|议员|議員|夫人|先生|女士|氏|さん|"
    "부|상|장|원|관|사|좌|임|대리|총리|대통령|차관|보좌관|비서|서기|의원|여사|수석|대표|고문|대변인|주석|동지|씨|님|"
    "リーダー|スポークスマン|の)"
)


@lru_cache(maxsize=65536)
def is_title(word: str) -> bool:
    """Whether a folded word is one of those that stand around names."""
    return word in WORDS or GERMAN.search(word) is not None


def parts(word: str) -> tuple[str, ...]:
    """A folded word, or the two of a German compound: aussenminister is aussen and minister."""
    match = GERMAN.search(word)
    return (word[: match.start()], match[0]) if match and match.start() else (word,)


def is_address(word: str) -> bool:
    """Whether a folded word addresses anybody, whatever the office."""
    return word in ADDRESS


def is_kin(word: str) -> bool:
    """Whether a word makes somebody else of the name it stands with: a son, a namesake."""
    return word in KIN


def is_office(text: str) -> bool:
    """Whether what is written on to a name without a space ends, or begins, as offices do."""
    return any(match.end() == len(text) for match in OFFICE.finditer(text))
