"""Privacy: every text of a case is read for what could identify a person, and nothing of it is told again."""

import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.privacy import Hit, check_folder, check_privacy, identifiers, normalise, numbers, readable, shown
from madoguchi.problem import Problems
from tree import change, lay, small, told

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "tests" / "privacy"
CASES = sorted(path.parent.name for path in ROOT.glob("cases/*/case.yml"))
HARMFUL = [tuple(line.split("\t")) for line in (TEXTS / "harmful.txt").read_text(encoding="utf-8").splitlines()]
HARMLESS = (TEXTS / "harmless.txt").read_text(encoding="utf-8").splitlines()
TODO = "leave it out, or write an exception with its reason under privacy.exceptions in case.yml"


@cache
def library() -> Library:
    """All content of the site."""
    return load_library(ROOT)[0]


@cache
def directory() -> frozenset[str]:
    """The numbers of the real directory."""
    return numbers(library().tables["directory"])


def read(text: str) -> list[Hit]:
    """What is found in a line as it stands in a case."""
    return identifiers(readable(text), directory())


def lines(root: Path, exceptions: dict[str, str] | None = None) -> list[str]:
    """What is told of the case below `root`."""
    problems = Problems()
    check_folder(root, exceptions or {}, frozenset(), problems)
    return told(problems, root)


def table() -> tuple[list[str], list[str]]:
    """Print what was found of the harmful and the harmless lines. Returns (blocks that were missed, false alarms)."""
    lost, alarms = [], []
    counts: Counter[tuple[str, str, bool]] = Counter()
    for kind, level, text in HARMFUL:
        found = any((hit.kind, hit.level) == (kind, level) for hit in read(text))
        counts[kind, level, found] += 1
        lost += [f"{level}\t{kind}\t{text}"] if not found else []
    for text in HARMLESS:
        alarms += [f"{hit.level}\t{hit.kind}\t{text}" for hit in read(text) if hit.level != "info"]
    print(f"\n{'kind':<28}{'level':<7}{'lines':>6}{'hits':>6}{'misses':>7}")
    for kind, level in dict.fromkeys((kind, level) for kind, level, _ in HARMFUL):
        hits, misses = counts[kind, level, True], counts[kind, level, False]
        print(f"{kind:<28}{level:<7}{hits + misses:>6}{hits:>6}{misses:>7}")
    print(f"{'all harmful lines':<35}{len(HARMFUL):>6}{len(HARMFUL) - len(lost):>6}{len(lost):>7}")
    print(f"{'all harmless lines':<35}{len(HARMLESS):>6}{len(alarms):>6} false alarms")
    print(*lost, *alarms, sep="\n")
    return [line for line in lost if line.startswith("block")], alarms


def test_table() -> None:
    """Of the harmful lines no block is missed; of the harmless ones at most two are told."""
    lost, alarms = table()
    assert len(HARMFUL) >= 60
    assert len(HARMLESS) >= 60
    assert lost == []
    assert len(alarms) <= 2


@pytest.mark.parametrize("slug", CASES)
def test_nobody_can_be_seen_in_a_real_case(slug: str) -> None:
    """No real case has an identifier for which no exception is written."""
    exceptions = next(getattr(part.case, "exceptions", {}) for part in library().parts if part.path.name == slug)
    problems = Problems()
    check_folder(ROOT / "cases" / slug, exceptions, directory(), problems)
    assert [str(problem) for problem in problems.errors] == []


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("０９０－１２３４", "090-1234"),
        ("090‐12−34—56―78–9", "090-12-34-56-78-9"),
        ("090ー1234", "090-1234"),
        ("コーヒー", "コーヒー"),
        ("ﾏﾘｱ･ｶﾞﾙｼｱ", "マリア・ガルシア"),
        ("०९०", "090"),
        ("東京\u3000都", "東京 都"),
        ("09\u200b0\u00ad1", "0901"),
        ("葛\U000e0100西", "葛西"),
        ("①090", "①090"),
        ("10²", "10²"),
        ("{東京|とうきょう}{都|と}", "東京都"),
        ("{#before}{desk|まどぐち}", "{#before}{desk|まどぐち}"),
    ],
)
def test_text_has_one_form(written: str, plain: str) -> None:
    """Width, dashes, spaces, digits of other scripts, furigana and unseen characters make no difference."""
    assert normalise(written).text == plain


@settings(deadline=None)
@given(st.text() | st.text("アガｱｶﾞﾊﾟ１2ー－‐①…㍻{窓口|まど}ち\n é\u0301\u200b", max_size=30))
@example("{窓口|まどぐち}０")
def test_normalising_keeps_offsets(text: str) -> None:
    """Every character of the plain text knows where it was written, in order, and came from there."""
    plain = normalise(text)
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert list(plain.starts) == sorted(plain.starts)
    assert list(plain.ends) == sorted(plain.ends)
    for char, start, end in zip(plain.text, plain.starts, plain.ends, strict=True):
        assert 0 <= start < end <= len(text)
        assert char in normalise(text[start:end]).text or (char, text[start:end]) in {("-", "ー"), ("-", "ｰ")}


def widened(text: str, choices: list[bool]) -> str:
    """The text with the ASCII characters that are chosen in their full width, apart from the marks of furigana."""
    wide = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code) not in "{|}"}
    return "".join(
        {**wide, " ": "\u3000"}.get(char, char) if choices[place % len(choices)] else char
        for place, char in enumerate(text)
    )


@settings(deadline=None)
@given(st.sampled_from([text for _, _, text in HARMFUL]), st.lists(st.booleans(), min_size=1, max_size=8))
@example("基礎年金番号：１２３４ー５６７８９０", [True])
def test_width_makes_no_difference(text: str, choices: list[bool]) -> None:
    """Full-width and half-width forms, mixed in any way, give the same hits at the same places."""
    plain, wide = identifiers(text), identifiers(widened(text, choices))
    assert [(hit.kind, hit.level, hit.start, hit.end) for hit in wide] == [
        (hit.kind, hit.level, hit.start, hit.end) for hit in plain
    ]
    assert [unicodedata.normalize("NFKC", hit.text) for hit in wide] == [
        unicodedata.normalize("NFKC", hit.text) for hit in plain
    ]


@settings(deadline=None)
@given(st.sampled_from([text for _, _, text in HARMFUL if "-" in text]), st.sampled_from("‐‑‒–—―−－"))
def test_dashes_make_no_difference(text: str, dash: str) -> None:
    """Any dash gives the same hits at the same places."""
    plain, dashed = identifiers(text), identifiers(text.replace("-", dash))
    assert [(hit.kind, hit.start, hit.end) for hit in dashed] == [(hit.kind, hit.start, hit.end) for hit in plain]


@settings(deadline=None)
@given(st.lists(st.sampled_from([text for _, _, text in HARMFUL] + HARMLESS) | st.text(max_size=20)).map("\n".join))
def test_hits_stand_in_the_text(text: str) -> None:
    """Hits come in order, overlap nowhere, and are the very text between their offsets."""
    hits = identifiers(text)
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))


def test_of_two_that_overlap_the_stronger_is_told() -> None:
    """A date of birth is more than a date, and an address more than the postcode in front of it."""
    assert [hit.kind for hit in identifiers("1990年1月2日生まれ")] == ["date of birth"]
    assert [(hit.kind, hit.text) for hit in identifiers("〒100-0000 東京都架空区見本100-0000")] == [
        ("postcode", "〒100-0000"),
        ("address", "東京都架空区見本100-0000"),
    ]


def test_of_two_equals_the_longer_is_told() -> None:
    """An employment insurance number is not told as the pension number with which it begins."""
    assert [hit.kind for hit in identifiers("1234-567890-1")] == ["employment insurance number"]


@pytest.mark.parametrize("written", ["03-5796-7112", "０３（５７９６）７１１２", "0357967112", "+81 3 5796 7112"])
def test_a_number_of_the_directory_is_allowed(written: str) -> None:
    """A number of the directory may stand in any form; without the directory it is told."""
    assert identifiers(written, frozenset({"03-5796-7112"})) == []
    assert [hit.kind for hit in identifiers(written)] == ["phone number"]


def test_an_allowed_number_allows_nothing_around_it() -> None:
    """A number of a service is allowed, but not where a word beside it says that it is something else."""
    assert identifiers("0120-123456") == []
    assert [hit.kind for hit in identifiers("基礎年金番号 0120-123456")] == ["basic pension number"]
    assert [hit.kind for hit in identifiers("0120-123456@example.org")] == ["e-mail address"]


@pytest.mark.parametrize(
    "text",
    [
        "手引き[^guide-2023-02-22]",
        "[案内](https://city.example/2023-02-22/090-0000-0000)",
        "[事例](../03-0000-0000.md)",
        "https://city.example/@mihon",
        "## 場面 {#tel-090-0000-0000}",
        'source_version: "12345678"',
    ],
)
def test_ids_and_addresses_of_links_are_no_text(text: str) -> None:
    """Footnotes, ids and the addresses of links are not read; as long as the text is what stands in their place."""
    assert identifiers(readable(text)) == []
    assert len(readable(text)) == len(text)


@pytest.mark.parametrize("text", ["[電話](tel:090-0000-0000)", "[メール](mailto:mihon@example.org)"])
def test_a_link_that_calls_or_writes_is_text(text: str) -> None:
    """The address of a link that calls or writes to somebody is read."""
    assert len(identifiers(readable(text))) == 1


def test_a_block_is_an_error(tmp_path: Path) -> None:
    """An identifier is told with its file, line and remedy, and with no more of it than two characters."""
    lay(tmp_path, "ja.md\n    一行目\n\n    電話は090-0000-0000、番号は123456789018です。\n")
    assert lines(tmp_path) == [
        f"ja.md:3: «09…» looks like a phone number — {TODO}",
        f"ja.md:3: «12…» looks like a My Number — {TODO}",
    ]


def test_a_warning_is_a_notice_and_public_data_nothing(tmp_path: Path) -> None:
    """What only may be an identifier stops nothing; the number of a company is not told."""
    problems = Problems()
    text = "見本太郎さんは、2024年3月15日に来ました。会社は7123456789012です。"
    check_privacy(tmp_path / "ja.md", text, {}, frozenset(), problems)
    assert problems.errors == []
    assert told(problems.notices, tmp_path) == [
        f"ja.md:1: «20…» looks like a full date — {TODO}",
        f"ja.md:1: «見本…» looks like a name — {TODO}",
    ]


def test_the_remedy_says_what_a_small_cell_is(tmp_path: Path) -> None:
    """A place that only together with other words points to somebody is told as that."""
    lay(tmp_path, "ja.md\n    架空市のネパール人です。\n\n    杜氏をしています。\n")
    assert [line.split(" — ")[0] for line in lines(tmp_path)] == [
        "ja.md:1: «架…» looks like a place that, with a nationality and a rare trade or status, points to one person"
    ]


@pytest.mark.parametrize(("identifier", "said"), [("090-0000-0000", "09…"), ("12345", "1…"), ("01", "…")])
def test_little_of_an_identifier_is_shown(identifier: str, said: str) -> None:
    """Two characters of an identifier are shown, of a short one fewer."""
    assert shown(identifier) == said


@settings(deadline=None)
@given(st.sampled_from([text for _, level, text in HARMFUL if level == "block"]))
def test_no_block_stands_in_a_message(text: str) -> None:
    """Nothing that is told repeats more than two characters of what must not be told."""
    problems = Problems()
    check_privacy(Path("ja.md"), text, {}, frozenset(), problems)
    for hit in identifiers(text):
        assert all(hit.text[:3] not in str(problem) for problem in problems)


YAML = """
case.yml
    minutes: 30  # 書き手 mihon@example.org
    composite:
      patterns: 2
      privacy_read_by: 見本の係
quiz.yml
    questions:
      - id: born-1990-01-02
        stem: >-
          生年月日は
          1990年1月2日です。
        options:
          - {id: call-090-0000-0000, text: "090-0000-0000にかける"}
        key: [call-090-0000-0000]
        sources:
          - guide-2024-03-15
quiz.en.yml
    translation: machine
    source_version: "12345678"
    questions:
      born-1990-01-02:
        stem: Passport no. ZZ1234567
"""


def test_yaml_is_read_without_its_ids(tmp_path: Path) -> None:
    """Values and comments are texts; keys, ids, answers and sources are none."""
    lay(tmp_path, YAML)
    assert [line.split(" — ")[0] for line in lines(tmp_path)] == [
        "case.yml:1: «mi…» looks like an e-mail address",
        "quiz.en.yml:5: «ZZ…» looks like a Japanese passport number",
        "quiz.yml:5: «19…» looks like a date of birth",
        "quiz.yml:7: «09…» looks like a phone number",
    ]


def test_yaml_that_cannot_be_read_is_read_as_text(tmp_path: Path) -> None:
    """A damaged file is told elsewhere, and hides nothing."""
    lay(tmp_path, "quiz.yml\n    stem: 'ZZ00000000ZZ\n")
    assert [line.split(" — ")[0] for line in lines(tmp_path)] == [
        "quiz.yml:1: «ZZ…» looks like a residence card number"
    ]


EXCEPTION = """
case.yml
    minutes: 30
    privacy:
      exceptions:
        - text: 03-0000-0000
          reason: 架空の役所の代表番号。物語に要る。
ja.md
    {役所|やくしょ}の番号は03-0000-0000です。
en.md
    The office: ０３－００００－００００
"""


def test_an_exception_silences_its_text(tmp_path: Path) -> None:
    """A written exception silences its text in every file of the case, in any width, and itself is not told."""
    lay(tmp_path, EXCEPTION)
    assert lines(tmp_path, {"03-0000-0000": "架空の役所の代表番号。物語に要る。"}) == []


def test_an_exception_silences_nothing_else(tmp_path: Path) -> None:
    """Another number is told all the same."""
    change(lay(tmp_path, EXCEPTION) / "en.md", "００００", "１１１１")
    assert lines(tmp_path, {"03-0000-0000": "架空"}) == [f"en.md:1: «０３…» looks like a phone number — {TODO}"]


def test_an_exception_that_silences_nothing_is_told(tmp_path: Path) -> None:
    """An exception for what no longer stands in the case is an identifier without need, and must go."""
    lay(tmp_path, EXCEPTION)
    for name in ("ja.md", "en.md"):
        (tmp_path / name).write_text("番号は書きません。\n", encoding="utf-8")
    assert lines(tmp_path, {"03-0000-0000": "架空"}) == [
        "case.yml:4: the exception «03…» silences nothing — take it out, or write the text as it stands in the case"
    ]


def test_an_exception_with_furigana_silences(tmp_path: Path) -> None:
    """An exception is written without furigana, and silences the text that has it."""
    lay(tmp_path, "ja-Hira.md\n    {見本|みほん}さんです。\n")
    assert lines(tmp_path, {"見本さん": "架空の名前"}) == []


def test_the_numbers_of_the_directory(tmp_path: Path) -> None:
    """All numbers of all contacts may stand; where there is no directory, none."""
    tables = load_library(small(tmp_path))[0].tables
    assert numbers(tables["directory"]) == {"110", "119", "#7119"}
    assert numbers(None) == frozenset()
