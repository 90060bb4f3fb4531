"""Counts by level, point and language: of the tiny pack, and of broken reviews."""

from scenes.authoring.checking import check_packs
from scenes.authoring.counting import added, counts_of, danish_read, met_in
from scenes.authoring.coverage import coverage_text, write_coverage
from scenes.authoring.sheets.reviews import Review, fingerprint, pack_reviews, reviews_text
from scenes.authoring.telling import culture_met, help_shares, levels_in, share, summary
from scenes.load import check_pack
from scenes.problems import Code
from tests.scenes.samples import KAFFE, PACKS, Edit, copy_of_kaffe

CUP = ("words.yaml#kop", "en kop", "cup")


def _reviewed(root, text="cup"):
    path = pack_reviews(root, "en")
    path.parent.mkdir()
    review = Review("Mette Holm", "2026-11-02", fingerprint("en kop", text))
    path.write_text(reviews_text({CUP[0]: review}), "utf-8")
    return path


def test_counts_by_level_and_kind(tmp_path):
    root = copy_of_kaffe(tmp_path)
    Edit("words.yaml", "level: A1\n  object: kop", "level: B1\n  object: kop").apply(root)
    Edit("scenes/pause.yaml", "minutes: 2", "kind: what_now\nminutes: 2").apply(root)
    counts = counts_of(check_pack(root).draft)
    assert counts.words == {"A1": 1, "A2": 0, "B1": 1, "B2": 0}
    assert counts.what_nows["A1"] == 1
    assert sum(counts.scenes.values()) == 0
    assert added([counts.words, counts.words])["B1"] == 2


def test_culture_points_are_counted_where_they_can_be_met():
    draft = check_pack(KAFFE).draft
    assert [(met.point, met.scene, met.level) for met in met_in(draft)] == [(8, "pause", "A1")]


def test_a_point_that_no_scene_has_is_counted_as_none(tmp_path):
    root = copy_of_kaffe(tmp_path)
    culture = (root / "culture.yaml").read_text("utf-8")
    (root / "culture.yaml").write_text(culture + culture.replace("number: 8", "number: 9"), "utf-8")
    report = check_packs(root)
    assert {point: len(found) for point, found in culture_met(report).items()} == {8: 1, 9: 0}


def test_a_review_counts_until_its_text_changes(tmp_path):
    root = copy_of_kaffe(tmp_path)
    _reviewed(root)
    shares = {code: rest for code, *rest in help_shares(check_packs(root))}
    texts, helped, read = shares["en"]
    assert (helped, read) == (texts, 1)
    assert shares["ar"] == [texts, 0, 0]
    Edit("words.yaml", "{en: cup}", "{en: mug}").apply(root)
    assert {code: read for code, _, _, read in help_shares(check_packs(root))}["en"] == 0


def test_the_danish_counts_as_read_when_a_teacher_says_so(tmp_path):
    root = copy_of_kaffe(tmp_path)
    before = danish_read(check_pack(root).draft)
    Edit("words.yaml", "{en: cup}", "{en: cup}\n  review: Mette Holm 2026-11-02").apply(root)
    after = danish_read(check_pack(root).draft)
    assert (before.read, after.read) == (0, 1)
    assert before.parts == after.parts > 10


def test_broken_reviews_are_an_error_of_the_pack(tmp_path):
    root = copy_of_kaffe(tmp_path)
    _reviewed(root).write_text("{", "utf-8")
    (error,) = check_packs(root).errors
    assert (error.code, error.file) == (Code.NOT_YAML, "reviews/en.yaml")


def test_the_summary_for_programs():
    told = summary(check_packs(PACKS))
    (pack,) = told["packs"]
    assert pack["by_level"]["words"]["A1"] == pack["words"] == 2
    assert pack["what_nows"] == 0
    assert told["culture"] == [{"point": 8, "scenes": ["kaffe/pause"], "levels": ["A1"]}]
    assert told["danish"]["reviewed"] == 0 < told["danish"]["parts"]
    assert told["spelling_checked"] is False
    assert told["languages"][0]["language"] == "en"


def test_shares_round_to_neither_none_nor_all():
    assert [share(part, 1000) for part in (0, 1, 500, 999, 1000)] == [
        "0 %",
        "1 %",
        "50 %",
        "99 %",
        "100 %",
    ]
    assert share(0, 0) == "0 %"


def test_the_coverage_page(tmp_path):
    root = copy_of_kaffe(tmp_path)
    _reviewed(root)
    report = check_packs(tmp_path)
    page = write_coverage(report, tmp_path / "coverage.md")
    text = page.read_text("utf-8")
    assert text == coverage_text(report)
    assert levels_in(report) == ("A1",)
    assert "| kaffe | 2 (2) | 1 (1) | 1 (1) | 0 (0) | 1 |" in text
    assert "| 8 | Pauser | 1 | A1 | kaffe/pause |" in text
    (english,) = [line for line in text.splitlines() if "(en)" in line]
    assert "| 100 % |" in english
    assert not list(tmp_path.glob(".*.part"))
