"""What could identify a person: one rule a row, with its pattern, its check and how grave it is.

The numbers of cards and registers are individual identification codes: each alone is personal information (Cabinet
Order of the Act on the Protection of Personal Information, Art. 1), and My Number may not even be collected (My Number
Act, Arts. 19 and 20). Patterns read text as `privacy.normalise` leaves it: ASCII digits and hyphens, no furigana.
"""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .characters import HAN

Level = Literal["block", "warn", "info"]
"""A block is an error, a warn a notice; an info is public data and is not told."""


@dataclass(frozen=True)
class Rule:
    """One kind of identifier. What the pattern calls `it`, or else all that it matches, is the identifier."""

    kind: str
    level: Level
    pattern: str
    check: Callable[[str], bool] = bool
    """Says of an identifier whether it can be one: a check digit, a day of the calendar, no word of every day."""
    near: tuple[str, ...] = ()
    """Words of which each must stand near it."""
    reach: int | None = 20
    """How many characters away they may stand, in the same paragraph; None is anywhere in the text."""
    phone: bool = False
    """Whether it may be a telephone number of the directory or of a service, which are allowed."""


def digits(text: str) -> list[int]:
    """The digits of a text."""
    return [int(char) for char in re.findall("[0-9]", text)]


def is_my_number(found: str) -> bool:
    """Whether the last of twelve digits is their check digit: MIC Ordinance No. 85 of 2014, Art. 5.

    One in ten numbers made up of any twelve digits passes.
    """
    *body, last = digits(found)
    rest = sum(p * (n + 1 if n <= 6 else n - 5) for n, p in enumerate(reversed(body), 1)) % 11
    return last == (0 if rest <= 1 else 11 - rest)


def is_corporate_number(found: str) -> bool:
    """Whether the first of thirteen digits is their check digit: MOF Ordinance No. 70 of 2014, Art. 2."""
    first, *body = digits(found)
    return first == 9 - sum(p * (1 if n % 2 else 2) for n, p in enumerate(reversed(body), 1)) % 9


def is_insurer_number(found: str) -> bool:
    """Whether the last digit is the check digit of a health insurer: MHLW's rules for setting insurer numbers."""
    *body, last = digits(found)
    products = (p * (2 if n % 2 else 1) for n, p in enumerate(reversed(body), 1))
    return last == -sum(product // 10 + product % 10 for product in products) % 10


def is_residence_card(found: str) -> bool:
    """Whether it is a card number other than AB12345678CD, the sample of the Immigration Services Agency."""
    return re.sub("[ -]", "", found).upper() != "AB12345678CD"


def telephone(found: str) -> str:
    """The digits of a telephone number, from its 0 if it is Japanese, with all of them if it is from abroad."""
    number = "".join(map(str, digits(found.replace("(0)", ""))))
    return "0" + number[2:] if found.startswith("+81") else number


def is_telephone(found: str) -> bool:
    """Whether it has the digits of a Japanese number (10; 11 from 0X0 and 0800), or of any with `+`."""
    abroad = found.startswith("+") and not found.startswith("+81")
    return abroad or re.fullmatch(r"0\d{9}|0[2-9]0\d{8}|0800\d{7}", telephone(found)) is not None


def is_service(found: str) -> bool:
    """Whether it is a line that belongs to no person: 0120, 0800, 0570, 0180, 0990. 080-0… is a mobile telephone."""
    written = re.match(r"(?:\(?0|\+81[ -]?)(?:120|570|180|990|800)", found)
    return written is not None and len(telephone(found)) == (11 if "800" in written[0] else 10)


BEFORE = {"M明": 1867, "T大": 1911, "S昭": 1925, "H平": 1988, "R令": 2018}
ERAS = {letter: year for letters, year in BEFORE.items() for letter in letters}
"""The year before the first of each era."""


def is_day(found: str) -> bool:
    """Whether a written date is a day of the calendar."""
    parts = (found[:4], found[4:6], found[6:]) if found.isdigit() else re.findall(r"\d+", found.replace("元", "1"))
    numbers = [int(part) for part in parts]
    if len(numbers) == 2:
        return 1 <= min(numbers) <= 31  # the month is a word
    a, b, c = numbers
    if found[0] in ERAS:
        return _exists(ERAS[found[0]] + a, b, c)
    return _exists(a, b, c) if a > 31 else _exists(c, b, a) or _exists(c, a, b)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(datetime.date(year, month, day))
    except ValueError:
        return False


ROLES = (
    "[員者師官長客主]|[護祉書理育労療計内定]士|通訳|学生|先生|[習修講]生|国人|[隣友知住本職老新]人|息子|旦那|[叔伯祖]?[父母]|兄弟|姉妹|家族|大家"
    "|園|会社|役所|病院|学校|先輩|後輩|同僚|上司|部下|組合|窓口|[産百花魚本床酒肉薬米気]屋|スタッフ|ヘルパー|ボランティア|オーナー|パート|バイト"
    "|リーダー|マネー?ジャー|コーディネーター|ワーカー|カウンセラー|メンバー|クライアント|サポーター|アドバイザー|ドクター|ナース|ママ|パパ"
)
"""The ends of words that say what somebody is, not who: they too are followed by さん."""
THINGS = "サービス|サポート|センター|カード|パスポート|ワーカー|バイト|パート|スタッフ|ビザ|メール|ホーム|コード|データ|システム|ダイヤル|コモンズ"
NOT_FIRST = "The|An|If|In|On|At|Or|And|As|By|For|From|Of|To|No|Not|Some|Any|Your|Our|This"
NOT_LAST = "NHI|NPO|NGO|ISA|DV|SNS|IP|ID|URL|PDF|YAML|CINGA|FRESC|JICA|QR|ATM|PTA|USA|UK|EU|UN|HIV|OK"


def is_name(found: str) -> bool:
    """Whether what stands before さん is no role."""
    return not re.search(f"(?:{ROLES})(?:さん|様|氏|君|ちゃん)$", found)


def is_dotted_name(found: str) -> bool:
    """Whether katakana with ・ between are no everyday things."""
    return not re.search(THINGS, found)


def is_latin_name(found: str) -> bool:
    """Whether two words are written like Firstname LASTNAME, and are no beginning of a sentence or abbreviation."""
    first, last = found.split(" ")
    written = first.istitle() and last.isupper()
    return written and not re.fullmatch(NOT_FIRST, first) and not re.fullmatch(NOT_LAST, last)


def is_town(found: str) -> bool:
    """Whether a word that ends like the name of a municipality is no general one."""
    general = "市区|区市|市町|町村|[都令核別]市|[地学校街管別]区|[各当同他隣下港]|[農漁山]村"
    return not re.search(f"{general}|^(?:{NOT_FIRST}) ", found)


PREFECTURES = (
    "(?:東京都|北海道|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知"
    "|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)"
)
ROMAJI = (
    r"\b(?:Tokyo|Hokkaido|Kyoto|Osaka|Aomori|Iwate|Miyagi|Akita|Yamagata|Fukushima|Ibaraki|Tochigi|Gunma|Saitama|Chiba"
    "|Kanagawa|Niigata|Toyama|Ishikawa|Fukui|Yamanashi|Nagano|Gifu|Shizuoka|Aichi|Mie|Shiga|Hyogo|Nara|Wakayama|Tottori"
    "|Shimane|Okayama|Hiroshima|Yamaguchi|Tokushima|Kagawa|Ehime|Kochi|Fukuoka|Saga|Nagasaki|Kumamoto|Oita|Miyazaki"
    r"|Kagoshima|Okinawa)\b"
)
L, R = r"(?<!\d)(?<!\d-)", r"(?!\d)(?!-\d)"
"""No digit before, and none after."""
WORD_L, WORD_R = "(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"
UNIT = r"(?!,?\d|-\d|[年月日円人回件歳時分週万千割%条か])"
"""No amount and no date: nothing that is counted stands after it."""
KANJI, KANA, LATIN = f"[{HAN}々ヶァ-ヴー]", f"[{HAN}々ぁ-んァ-ヴー]", "[A-Za-zÀ-ɏẠ-ỹ]"
TWELVE = rf"{L}(?:\d{{12}}|\d{{4}} ?[-・]? ?\d{{4}} ?[-・]? ?\d{{4}}|\d(?: \d){{11}}){R}"
PHONE = (
    rf"{L}(?:\+81[ .-]?(?:\(0\))?[ .-]?\d{{1,4}}|\(0\d{{1,4}}\)|0\d{{1,4}})"
    r"[ .の-]{0,3}(?:\(\d{1,4}\)|\d{1,4})[ .の-]{0,3}\d{3,4}(?!\d)|\+(?!81)\d(?:[ .()-]{0,3}\d){8,13}"
)
MONTH = "(?i:jan|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|set|oct|out|nov|dec|dez)[a-zç]*[.]?"
YEAR = r"(?:19|20)\d{2}"
DATE = (
    rf"(?<!\d)(?<!\d[./-])(?:{YEAR} ?(?:年の?|[/.-]) ?\d{{1,2}} ?[月/.-] ?\d{{1,2}}[日号]?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]{YEAR}"
    r"|(?<![A-Za-z])(?:明治|大正|昭和|平成|令和|[MTSHR]) ?(?:元|\d{1,2}) ?[年/.-] ?\d{1,2} ?[月/.-] ?\d{1,2}日?"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}|\d{{1,2}}(?:st|nd|rd|th)?(?: de)? {MONTH}(?: de)?,? {YEAR}"
    rf"|\d{{1,2}} tháng \d{{1,2}} năm {YEAR}){R}"
)
SHORT_DATE = rf"{L}(?:{YEAR}[01]\d[0-3]\d|\d{{2}}[/.]\d{{1,2}}[/.]\d{{1,2}}){R}"
CARD = r"[A-Z]{2}[ -]?\d(?:[ -]?\d){7}[ -]?[A-Z]{2}|[A-Za-z]{2}-?\d{8}-?[A-Za-z]{2}"
FOREIGN_PASSPORT = rf"{WORD_L}(?:[EGP][A-Z0-9]\d{{7}}|[A-Z]\d{{7,8}}|P\d{{7}}[A-Z]|[A-Z]{{2}}\d{{6}}|\d{{8}}){WORD_R}"
"""Of China, Viet Nam, the Philippines, Brazil and Nepal."""
HOUSE = rf"(?:[\d一二三四五六七八九十]+丁目|\d+(?:-\d+)+{UNIT}|\d+番地|\d+号室)[\d一二三四五六七八九十丁目番地号室-]*"
PLACE = r"(?:-(?:shi|ku|cho|machi|mura|gun)| City| Ward| Town| Village)\b"
PLATE = rf"[ぁ-ん{HAN}々]{{1,4}} ?\d{{2,3}} ?[あ-ん] ?(?:\d{{1,2}}-?\d{{2}}|[・.]{{1,3}} ?\d{{1,3}}){UNIT}"
HONORIFIC = "(?:さん|(?<![同多仕模異])様(?![子式々態相])|氏(?!名)|君|ちゃん)"
MESSENGER = (
    "(?<![A-Za-z])(?:LINE|ライン|WhatsApp|WeChat|微信|Viber|Telegram|Messenger|Instagram|インスタ(?:グラム)?|Facebook|Zalo"
    "|Skype|KakaoTalk|カカオトーク)(?:の|'s)? ?"
)
ACCOUNT, USER = "(?:ID|id|アカウント|account|号)", "[A-Za-z0-9][A-Za-z0-9._-]{2,}[A-Za-z0-9_]"
ODD_WORD = r"(?=[A-Za-z][A-Za-z-]*(?:[0-9_]|\.[A-Za-z0-9]))"
"""What follows begins with a letter and has a digit, a `_` or a `.` inside: it is no word of a sentence."""
MAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}(?:@| ?[\[(]at[\])] ?)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
BANK = (
    "(?:普通|当座|貯蓄|ゆうちょ|口座|account (?:number|no)|bank account|账[户号]|số tài khoản|conta (?:bancária|corrente)|खाता)"
    rf".{{0,8}}?(?P<it>(?<!\d)(?:\d{{5}}(?:-| ?番号 ?)\d{{1,8}}|\d{{3}}[ -]\d{{4}}|\d{{5,8}})){UNIT}"
)
BIRTH = (
    r"生年月日|\bDOB\b|誕生|出生(?!届|証|登)|生まれ|うまれ|生日|\bbirth|\bborn\b|sinh (?:ngày|năm)|ngày sinh|nasc(?:eu|id|im)|जन्म"
    r"|\0 ?生(?![活徒計命])"
)
INSURER = r"(?:(?<!被)保険者番号|insurer (?:number|no\.?))[^\d\n]{0,6}(?P<it>\d{8}|\d{6})(?!\d)"
SYMBOL = rf"記号[^\d\n]{{0,8}}(?P<it>\d{{1,8}}(?:[^\d\n]{{0,3}}番号[^\d\n]{{0,3}}|[- ・/]{{1,3}})\d{{1,8}}){UNIT}"
NUMBER = rf"(?:番号(?!札)|number|no\.?)[^\d\n]{{0,4}}(?P<it>(?!(?:11[089]|171|18[89])(?!\d))\d{{3,8}}){UNIT}"
INSURED = r"記号|健康保険|国保|健保|保険証|被保険者|資格確認書|資格情報|health insurance|\binsured\b|\bNHI\b"
TOWN = rf"(?<!{KANJI}){KANJI}{{2,6}}[市区町村](?!{KANJI})|\b[A-Z][a-z]+{PLACE}"
NATION = (
    r"(?:[ァ-ヴー]{2,}|中国|韓国|台湾|朝鮮|米国|英国)(?:人|国籍|籍|出身)|\b(?:Nepal(?:i|ese)|Vietnamese|Chinese|Korean|Brazilian"
    r"|Peruvian|Filipin[oa]|Indonesian|Indian|Burmese|Thai|Sri Lankan)\b"
)
RARE = (
    "「(?:教授|芸術|宗教|報道|興行|外交|公用|研究|文化活動|高度専門職)」|難民|無国籍|特別永住|牧師|神父|司祭|僧侶|杜氏|力士|俳優|歌手"
    "|ダンサー|騎手|領事|大使|宮大工|陶芸|海女|漁師|パイロット|獣医"
    r"|\b(?:monk|priest|pastor|refugee|sumo|dancer|act(?:or|ress)|singer|pilot|consul|brewer|potter)\b"
)
"""Statuses and trades that few people have."""
RULES = (
    Rule("driver's licence number", "block", rf"{L}\d(?:[ -]?\d){{11}}{R}", near=("免許|licen[cs]e|driving|驾照|驾驶|bằng lái|habilitação|लाइसेन्स",)),
    Rule("My Number", "block", TWELVE, is_my_number),
    Rule("12-digit number", "info", TWELVE),
    Rule("corporate number", "info", rf"{L}\d{{13}}{R}", is_corporate_number),
    Rule("residence card number", "block", rf"{WORD_L}(?:{CARD}){WORD_R}", is_residence_card),
    Rule("Japanese passport number", "block", rf"{WORD_L}[A-Z]{{2}}[ -]?\d{{7}}{WORD_R}"),
    Rule("passport number", "warn", FOREIGN_PASSPORT, near=("旅券|パスポート|passport|护照|hộ chiếu|passaporte|राहदानी",)),
    Rule("employment insurance number", "block", rf"{L}\d{{4}}-\d{{6}}-\d{R}"),
    Rule("employment insurance number", "block", rf"{L}\d{{4}} ?\d{{6}} ?\d{R}", near=("雇用保険|employment insurance",)),
    Rule("basic pension number", "block", rf"{L}\d{{4}}[ ・-]?\d{{6}}{R}", near=(r"年金番号|年金手帳|pension (?:number|no\b)",)),
    Rule("care insurance number", "block", rf"(?:{L}\d{{10}}|{WORD_L}H\d{{9}}){R}", near=("介護|care insurance",)),
    Rule("resident-record code", "block", rf"{L}\d(?:[ -]?\d){{10}}{R}", near=("住民票コード|resident.record code",)),
    Rule("phone number", "block", PHONE, is_telephone, phone=True),
    Rule("basic pension number", "block", rf"{L}\d{{4}}-\d{{6}}{R}", phone=True),
    Rule("bank account", "block", BANK),
    Rule("health insurance number", "block", INSURER, is_insurer_number),
    Rule("health insurance number", "block", SYMBOL),
    Rule("health insurance number", "block", rf"枝番[^\d\n]{{0,4}}(?P<it>\d{{2}}){UNIT}"),
    Rule("health insurance number", "block", NUMBER, near=(INSURED,), reach=30),
    Rule("e-mail address", "block", MAIL),
    Rule("messenger name", "block", rf"{MESSENGER}(?:{ACCOUNT} ?[:=は「]|[:=]) ?[「@]?(?P<it>{USER})(?![A-Za-z0-9_]| [a-z])"),
    Rule("messenger name", "block", rf"{MESSENGER}{ACCOUNT}?(?: is|は|が)? ?[「@]?(?P<it>{ODD_WORD}{USER})"),
    Rule("messenger name", "block", r"(?<![A-Za-z0-9._@/-])@[A-Za-z0-9_][A-Za-z0-9_.]+[A-Za-z0-9_]"),
    Rule("date of birth", "block", rf"{DATE}|{SHORT_DATE}", is_day, (BIRTH,), 12),
    Rule("full date", "warn", DATE, is_day),
    Rule("address", "block", rf"{PREFECTURES} ?{KANA}{{1,10}}?[市区町村郡][^\n。、,|]{{0,30}}?{HOUSE}"),
    Rule("address", "block", rf"\b\d{{1,4}}(?:-\d{{1,4}})+,? [^\n.;|]{{0,40}}?{PLACE}[^\n.;|]{{0,30}}?{ROMAJI}"),
    Rule("address", "block", rf"{ROMAJI}[^\n.;|]{{0,30}}?{PLACE}[^\n.;|]{{0,30}}?\b\d{{1,4}}(?:-\d{{1,4}})+"),
    Rule("postcode", "warn", rf"(?:(?:〒|郵便番号[:は]?) ?\d{{3}}[ -]?|{L}\d{{3}}-)\d{{4}}{UNIT}"),
    Rule("car plate", "warn", PLATE),
    Rule("name", "warn", rf"(?<!{KANJI}){KANJI}{{2,16}}{HONORIFIC}", is_name),
    Rule("name", "warn", "(?<![ァ-ヴー・])[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})+", is_dotted_name),
    Rule("name", "warn", rf"(?<!{LATIN}){LATIN}{{2,}} {LATIN}{{2,}}(?!{LATIN})", is_latin_name),
    Rule("small cell", "warn", TOWN, is_town, (NATION, RARE), reach=None),
)  # fmt: skip
