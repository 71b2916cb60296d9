"""Units of Japanese figures in English. Offices write units as they like; those that are not here stay as written."""

from __future__ import annotations

# The counter → one, many.
UNITS: dict[str, tuple[str, str]] = {
    "人": ("person", "people"),
    "名": ("person", "people"),
    "千人": ("thousand people", "thousand people"),
    "万人": ("× 10,000 people", "× 10,000 people"),
    "人日": ("person-day", "person-days"),
    "人泊": ("guest night", "guest nights"),
    "件": ("case", "cases"),
    "回": ("time", "times"),
    "団体": ("group", "groups"),
    "組": ("group", "groups"),
    "グループ": ("group", "groups"),
    "円": ("yen", "yen"),
    "千円": ("thousand yen", "thousand yen"),
    "万円": ("× 10,000 yen", "× 10,000 yen"),
    "百万円": ("million yen", "million yen"),
    "億円": ("hundred million yen", "hundred million yen"),
    "校": ("school", "schools"),
    "学級": ("class", "classes"),
    "種目": ("event", "events"),
    "大会": ("event", "events"),
    "点": ("item", "items"),
    "品": ("item", "items"),
    "品目": ("item", "items"),
    "項目": ("item", "items"),
    "部": ("copy", "copies"),
    "冊": ("book", "books"),
    "枚": ("sheet", "sheets"),
    "個": ("piece", "pieces"),
    "本": ("piece", "pieces"),
    "社": ("company", "companies"),
    "企業": ("company", "companies"),
    "事業所": ("office", "offices"),
    "店": ("shop", "shops"),
    "店舗": ("shop", "shops"),
    "施設": ("facility", "facilities"),
    "箇所": ("place", "places"),
    "か所": ("place", "places"),
    "カ所": ("place", "places"),
    "ヶ所": ("place", "places"),
    "地区": ("district", "districts"),
    "市町村": ("municipality", "municipalities"),
    "自治体": ("municipality", "municipalities"),
    "事業": ("project", "projects"),
    "業務": ("task", "tasks"),
    "路線": ("route", "routes"),
    "便": ("service", "services"),
    "台": ("vehicle", "vehicles"),
    "棟": ("building", "buildings"),
    "橋": ("bridge", "bridges"),
    "戸": ("house", "houses"),
    "世帯": ("household", "households"),
    "床": ("bed", "beds"),
    "頭": ("animal", "animals"),
    "匹": ("animal", "animals"),
    "羽": ("bird", "birds"),
    "年": ("year", "years"),
    "か月": ("month", "months"),
    "日": ("day", "days"),
    "時間": ("hour", "hours"),
    "分": ("minute", "minutes"),
    "秒": ("second", "seconds"),
    "歳": ("year of age", "years of age"),
    "倍": ("times", "times"),
    "ポイント": ("point", "points"),
    "ヘクタール": ("ha", "ha"),
    "トン": ("t", "t"),
    "キロメートル": ("km", "km"),
}


def unit(language: str, unit: str, *, one: bool = False) -> str:
    """A unit in a language; `one` for a figure of exactly 1.

    >>> unit("en", "校"), unit("en", "校", one=True), unit("en", "t-CO2"), unit("ja", "校")
    ('schools', 'school', 't-CO2', '校')
    """
    if language == "ja":
        return unit
    known = UNITS.get(unit)
    return (known[0] if one else known[1]) if known else unit
