"""Given names and the short names of those who bear them."""

from __future__ import annotations

GROUPS = """
stephen steven steve
michael mike mick
robert bob bobby rob
william bill will billy
james jim jimmy jamie
john jack johnny jon
joseph joe joey
thomas tom tommy
richard rick dick rich ricky
daniel dan danny
matthew matt
mark marc marcus
christopher chris
edward ed eddie ted
theodore ted teddy
anthony tony antony
andrew andy drew
david dave
donald don donnie
kenneth ken kenny
gerald gerry jerry
gregory greg
jeffrey jeff geoffrey geoff
joshua josh
nicholas nick nicolas
patrick pat
peter pete
philip phil phillip
raymond ray
ronald ron
samuel sam
stanley stan
timothy tim
vincent vince
walter walt
zachary zach
benjamin ben
alexander alex sasha
charles charlie chuck
francis frank
frederick fred
lawrence larry
leonard len
margaret maggie meg peggy
elizabeth liz beth betsy
katherine catherine kate cathy kathy
susan sue
allison alison
heather heath
sergei sergey serguei sergej
yuri yury iouri juri jurij
vladimir wladimir
dmitri dmitry dimitri dmitrij
andrei andrey andrej
alexei alexey aleksei aleksej
alexandr aleksandr alexandre alexander
valentina walentina
grigory grigori
igor
yevgeny evgeny evgeni jewgeni yevgeni
vyacheslav viacheslav wjatscheslaw
muhammad mohammed mohamed mohammad
"""
_ALTERNATIVES: dict[str, frozenset[str]] = {}
for _group in GROUPS.strip().splitlines():
    for _name in _group.split():
        _ALTERNATIVES[_name] = _ALTERNATIVES.get(_name, frozenset()) | frozenset(_group.split()) - {_name}


def alternatives(word: str) -> frozenset[str]:
    """Other names that somebody called `word` may go by, folded."""
    return _ALTERNATIVES.get(word, frozenset())
