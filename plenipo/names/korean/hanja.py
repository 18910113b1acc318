"""Chinese characters in Korean names, and how they are read.

The press gives many people characters of its own choice, so two papers may disagree; the reading is what
they share.
"""

from __future__ import annotations

from itertools import product

from plenipo.names.han import traditional
from plenipo.names.korean.hangul import one_norm

MOST = 64


def _readings(text: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in text.split():
        readings, _, characters = row.partition(":")
        for character in characters:
            table[character] = table.get(character, "") + readings
    return table


READINGS = _readings("""
가:嘉佳柯 각:珏 간:干簡 갈:葛 감:甘 갑:甲 강:姜康江剛强鋼 개:介 건:建健虔乾 걸:傑杰 검:劍 격:格 견:堅 겸:謙 경:慶京景敬卿庚經鏡瓊炅
계:桂季啓 고:高顧 곤:坤昆 공:孔公功 과:果 곽:郭 관:官寬觀冠灌寛 광:光廣匡鑛 구:具丘九龜求球久 국:國局菊 군:君軍 궁:弓 권:權勸 귀:貴 규:奎圭揆規
균:均鈞 극:克極 근:根槿勤近 금:金錦琴今 기:基起奇琪箕紀氣記期驥淇 길:吉 김:金 나:羅那 난:蘭 남:南男 낭:浪 내:乃 년:年 노:盧魯努 능:能
다:多 단:檀丹 달:達 담:潭 당:唐 대:大臺 덕:德 도:道度都陶渡 동:東董童桐棟同 두:斗杜 득:得 란:蘭 량:梁良亮 려:呂麗 력:力 련:蓮連 렬:烈列
령:玲寧 례:禮 로:盧魯老努 록:祿錄 룡:龍 류:柳劉 륙:陸 륜:倫 률:律 리:李利里 린:麟 림:林臨 마:馬 만:萬滿晩 맹:孟 면:勉 명:明命鳴銘 모:模 목:睦
묵:默 문:文門汶 미:美 민:敏閔旻民珉 박:朴樸 반:潘 방:方邦房 배:裵培 백:白百栢伯柏 번:繁 범:範凡汎 법:法 변:卞邊 별:別 병:炳秉柄丙 보:寶甫保輔 복:福復 본:本
봉:奉鳳峰峯 부:富夫 북:北 분:芬 빈:彬斌 사:史 산:山 삼:三 상:相尙祥常尚想象 서:徐瑞西書舒 석:石錫碩奭哲晳 선:善先宣仙鮮璇旋 설:雪薛卨 섭:燮 성:成星聖誠性城省晟惺 세:世
소:昭素蘇 손:孫 송:松宋 수:秀洙守壽水樹洲修受羞容寿 숙:淑 순:順純淳舜 숭:崇 승:勝承昇乘 시:時始 식:植軾式 신:申辛信新愼 실:實 심:沈心 아:雅 안:安 애:愛 야:野 양:楊梁襄
어:魚 억:億 언:彦 엄:嚴 여:呂汝與与如 연:連延淵妍娟鍊錬 열:烈悅 염:廉 엽:燁 영:英永榮泳映映影瑛榮寧徹 예:禮藝 오:吳吾五午呉 옥:玉 온:溫 완:完 왕:王 요:堯 용:龍勇容用鏞庸溶甬湧竜 우:禹宇佑祐友雨
욱:旭昱 운:雲運 웅:雄 원:元源遠園勇媛 월:月 위:魏位 유:柳劉兪有裕 육:陸 윤:尹允潤胤 율:律 은:恩銀殷隱 을:乙 의:義儀宜毅 이:李伊 익:翼益 인:仁寅人麟 일:日一逸鎰壹 임:任林 자:慈子 장:張章長莊壯
재:在才載宰栽 저:著 전:全田 절:節 정:正鄭貞廷政定靜丁程井楨禎 제:濟帝 조:趙曺祖朝 종:鐘鍾宗種鐘終 좌:佐 주:朱周柱主珠州宙疇 준:俊準濬駿 중:重中仲 지:智池志知枝 직:稷 진:進鎭珍眞陳振震晋晉 집:集 차:車 찬:燦贊
찬:讚 창:昌暢蒼彰 채:蔡采 책:策 천:天千川 철:哲鐵徹喆澈鉄 청:靑淸 초:初 총:總 최:崔 추:秋 춘:春 충:忠 칠:七 탁:卓 태:泰太台 택:澤 통:通 판:判 평:平 표:表 풍:豊 필:弼必 하:河夏 학:學鶴 한:韓漢
해:海海 향:香 혁:赫革爀奕 현:賢玄鉉顯炫 형:亨衡馨炯形 혜:惠慧聖恵 호:浩鎬虎豪昊護皓 홍:洪弘鴻 화:和華花 환:煥桓 황:黃 회:會 효:孝曉 훈:勳薰訓勲 휘:輝 휴:休 흥:興 희:姬熙喜希姫
""")
"""Sino-Korean readings of characters that are common in names (kHangul of the Unihan database)."""


def read(text: str) -> list[str]:
    """Keys of the names that these characters may write, in one norm; none where one is not known."""
    options = [readings(character) for character in text]
    if not all(options):
        return []
    keys = ("".join(one) for one in product(*options))
    return list(dict.fromkeys(one_norm(key) for key, _ in zip(keys, range(MOST), strict=False)))


def may_be_read(character: str, syllable: str) -> bool:
    """Whether a character may be read so, in one norm; one that no table has may be read anyhow."""
    known = readings(character)
    return not known or syllable in {*known, *map(one_norm, known)}


def readings(character: str) -> str:
    """The syllables that a character, or the traditional one for it, may be read as; none where no table has it."""
    return "".join(dict.fromkeys(READINGS.get(character, "") + READINGS.get(traditional(character), "")))
