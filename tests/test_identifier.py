"""Identifiers: each pattern finds what it is for, and leaves alone what only looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.identifier import (
    RULES,
    is_corporate_number,
    is_day,
    is_insurer_number,
    is_my_number,
    is_service,
    is_telephone,
    telephone,
)
from madoguchi.privacy import identifiers

HITS = [
    ("residence card number", "block", "カードは ZZ00000000ZZ です", "ZZ00000000ZZ"),
    ("residence card number", "block", "カードはxx12345678yyです", "xx12345678yy"),
    ("My Number", "block", "番号は123456789018です", "123456789018"),
    ("My Number", "block", "1234 5678 9018", "1234 5678 9018"),
    ("12-digit number", "info", "番号は123456789019です", "123456789019"),
    ("corporate number", "info", "法人番号7123456789012", "7123456789012"),
    ("basic pension number", "block", "手帳に1234-567890とある", "1234-567890"),
    ("basic pension number", "block", "基礎年金番号は1234567890", "1234567890"),
    ("employment insurance number", "block", "1234-567890-1", "1234-567890-1"),
    ("health insurance number", "block", "保険者番号 12345674", "12345674"),
    ("health insurance number", "block", "記号 12 番号 345", "12 番号 345"),
    ("health insurance number", "block", "枝番 01", "01"),
    ("health insurance number", "block", "被保険者の番号は12345", "12345"),
    ("care insurance number", "block", "介護保険 0000123456", "0000123456"),
    ("resident-record code", "block", "住民票コード 12345678901", "12345678901"),
    ("driver's licence number", "block", "免許証 123456789012", "123456789012"),
    ("Japanese passport number", "block", "旅券 ZZ1234567", "ZZ1234567"),
    ("passport number", "warn", "旅券 E12345678", "E12345678"),
    ("phone number", "block", "電話は03-0000-0000です", "03-0000-0000"),
    ("phone number", "block", "09000000000", "09000000000"),
    ("phone number", "block", "050-0000-0000", "050-0000-0000"),
    ("phone number", "block", "080-0000-0000", "080-0000-0000"),
    ("phone number", "block", "(03)0000-0000", "(03)0000-0000"),
    ("phone number", "block", "+81-90-0000-0000", "+81-90-0000-0000"),
    ("phone number", "block", "+977 00-0000-0000", "+977 00-0000-0000"),
    ("postcode", "warn", "〒000-0000", "〒000-0000"),
    ("e-mail address", "block", "mihon@example.orgへ", "mihon@example.org"),
    ("messenger name", "block", "LINE：mihontaro", "mihontaro"),
    ("messenger name", "block", "WhatsApp mihon_taro", "mihon_taro"),
    ("messenger name", "block", "@mihon_taroへ", "@mihon_taro"),
    ("date of birth", "block", "生年月日 1990/1/2", "1990/1/2"),
    ("date of birth", "block", "S60.3.4生", "S60.3.4"),
    ("full date", "warn", "2024年3月15日の夜", "2024年3月15日"),
    ("full date", "warn", "令和元年5月6日", "令和元年5月6日"),
    ("address", "block", "東京都架空区見本町1-2-3に", "東京都架空区見本町1-2-3"),
    ("address", "block", "lives at 1-2-3 Mihoncho, Kaku-ku, Tokyo.", "1-2-3 Mihoncho, Kaku-ku, Tokyo"),
    ("address", "block", "Osaka, Mihon-shi, Kaku 4-5-6", "Osaka, Mihon-shi, Kaku 4-5-6"),
    ("bank account", "block", "普通預金 1234567", "1234567"),
    ("car plate", "warn", "品川300あ12-34", "品川300あ12-34"),
    ("name", "warn", "見本太郎さんは", "見本太郎さん"),
    ("name", "warn", "\U00020bb7見さんは", "\U00020bb7見さん"),
    ("name", "warn", "マリア・サンプルは", "マリア・サンプル"),
    ("name", "warn", "by Maria SAMPLE.", "Maria SAMPLE"),
    ("small cell", "warn", "架空市のネパール人で、杜氏", "架空市"),
]
NEAR_MISSES = [
    ("residence card number", "見本は AB12345678CD です"),
    ("residence card number", "ZZ0000000ZZ、ZZ000000000ZZ、AZZ00000000ZZ"),
    ("My Number", "123456789019"),
    ("My Number", "1123456789018、123456789018-1"),
    ("12-digit number", "12345678901、1234567890123"),
    ("corporate number", "7123456789013"),
    ("basic pension number", "1234-56789、12345-678901、0570-013904"),
    ("basic pension number", "受付の番号は1234567890"),
    ("employment insurance number", "1234-567890-12"),
    ("health insurance number", "保険者番号 12345675"),
    ("health insurance number", "記号と番号は、2枚目の3行に"),
    ("health insurance number", "枝番は2桁、枝番の14日"),
    ("health insurance number", "国保の番号は2024年、番号は188、番号は1,800円"),
    ("health insurance number", "整理の番号は12345"),
    ("care insurance number", "介護保険 000012345"),
    ("resident-record code", "コード 12345678901"),
    ("driver's licence number", "免許証 12345678901"),
    ("Japanese passport number", "ZZ123456、Z1234567、ZZ12345678"),
    ("passport number", "整理番号 E12345678"),
    ("phone number", "03-0000-000、003-0000-00000"),
    ("phone number", "190-0000-0000"),
    ("phone number", "0120-000-000、0800-000-0000、0570-000000、0180-00-0000、0990-000000"),
    ("phone number", "110、118、119、171、188、189、#9110、#8891"),
    ("phone number", "+81-120-000-000"),
    ("postcode", "100-2000円、03-000-0000"),
    ("e-mail address", "mihon@example、@example.org"),
    ("messenger name", "LINEで。LINE message、LINE or WhatsApp"),
    ("messenger name", "mihon@taro、@ai"),
    ("date of birth", "2024年3月15日に、生活の相談"),
    ("date of birth", "1990年2月30日生まれ"),
    ("full date", "2024年3月、3月15日、2024-13-01、第2024-3-15-1"),
    ("full date", "令和6年度、R6、S60"),
    ("address", "東京都架空区の窓口、架空区1-2-3"),
    ("address", "Mihon-shi 1-2-3、Tokyo 1-2-3"),
    ("address", "東京都の区市町村で14-15歳"),
    ("bank account", "口座に150000円、普通 1234"),
    ("car plate", "30人に12-34"),
    ("name", "相談員さん、大家さん、Aさん、本人氏名、同様、お客様"),
    ("name", "パート・アルバイト、ソーシャル・ワーカー"),
    ("name", "The NHI、Maria Sample、maria SAMPLE"),
    ("small cell", "架空市のネパール人で、会社員"),
    ("small cell", "市区町村のネパール人で、杜氏"),
]


@pytest.mark.parametrize(("kind", "level", "text", "found"), HITS)
def test_an_identifier_is_found(kind: str, level: str, text: str, found: str) -> None:
    """Each pattern finds its identifier, no more and no less of it, at its level."""
    assert [(hit.kind, hit.level, hit.text) for hit in identifiers(text)] == [(kind, level, found)]


@pytest.mark.parametrize(("kind", "text"), NEAR_MISSES)
def test_what_only_looks_like_one_is_left_alone(kind: str, text: str) -> None:
    """What lacks a digit, a check digit or a word beside it is not taken for that identifier."""
    assert [hit.text for hit in identifiers(text) if hit.kind == kind] == []


def test_every_kind_is_tested_both_ways() -> None:
    """No rule was added without a text that it finds and one that it leaves alone."""
    kinds = {rule.kind for rule in RULES}
    assert {kind for kind, *_ in HITS} == kinds
    assert {kind for kind, _ in NEAR_MISSES} == kinds
    assert {(rule.kind, rule.level) for rule in RULES} == {(kind, level) for kind, level, *_ in HITS}


BODY = st.text("0123456789", min_size=11, max_size=11)


@settings(deadline=None)
@given(BODY)
def test_one_last_digit_makes_a_my_number(body: str) -> None:
    """For any eleven digits just one twelfth is right: the one of the older form, with weights from the left."""
    rest = sum(int(digit) * weight for digit, weight in zip(body, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
    right = 0 if rest <= 1 else 11 - rest
    assert [last for last in range(10) if is_my_number(f"{body}{last}")] == [right]


@settings(deadline=None)
@given(BODY, st.sampled_from(["{}{}{}", "{}-{}-{}", "{} {} {}"]), st.sampled_from(["番号は{}です", "{}", "No.{}、"]))
def test_every_my_number_is_found(body: str, form: str, sentence: str) -> None:
    """A number with its check digit is found in each way of writing it."""
    number = next(f"{body}{last}" for last in range(10) if is_my_number(f"{body}{last}"))
    written = form.format(number[:4], number[4:8], number[8:])
    assert [(hit.kind, hit.text) for hit in identifiers(sentence.format(written))] == [("My Number", written)]


@settings(deadline=None)
@given(
    st.sampled_from(["060", "070", "080", "090", "050"]),
    st.text("0123456789", min_size=8, max_size=8),
    st.sampled_from(["{}-{}-{}", "{} {} {}", "({}){}-{}", "{}({}){}", "{}.{}.{}"]),
)
def test_every_mobile_number_is_found(first: str, rest: str, form: str) -> None:
    """A mobile number is found in each way of writing it, whatever digits it has."""
    written = form.format(first, rest[:4], rest[4:])
    assert [(hit.kind, hit.text) for hit in identifiers(f"電話は{written}まで")] == [("phone number", written)]


@pytest.mark.parametrize(("number", "right"), [("7123456789012", True), ("8123456789012", False)])
def test_the_check_digit_of_a_corporation_comes_first(number: str, right: bool) -> None:
    """The check digit of a corporate number is the first of thirteen."""
    assert is_corporate_number(number) is right


@pytest.mark.parametrize(("number", "right"), [("12345674", True), ("12345675", False), ("123455", True)])
def test_the_check_digit_of_an_insurer_comes_last(number: str, right: bool) -> None:
    """The check digit of an insurer is the last, of eight digits as of six."""
    assert is_insurer_number(number) is right


@pytest.mark.parametrize(
    ("written", "real"),
    [
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("31/12/2024", True),
        ("12/31/2024", True),
        ("32/12/2024", False),
        ("平成元年1月8日", True),
        ("S60.13.1", False),
        ("March 15, 2024", True),
        ("May 32, 2024", False),
        ("15 de março de 2024", True),
    ],
)
def test_a_date_is_a_day_of_the_calendar(written: str, real: bool) -> None:
    """A day that does not exist is no date, in any way of writing it."""
    assert is_day(written) is real


def test_a_telephone_number_has_one_form() -> None:
    """A number written with +81 is the same as with its 0; 080-0… is a mobile number, 0800-… a free line."""
    assert telephone("+81-(0)3-0000-0000") == telephone("(03)0000-0000") == "0300000000"
    assert is_telephone("0300000000")
    assert not is_telephone("030000000")
    assert is_service("0800-000-0000")
    assert not is_service("080-0000-0000")
