"""Everything shipped is attributed, and the gathered table is fresh."""

from assets.workshop.attribution import ASSETS, gathered, unattributed


def test_the_table_is_fresh():
    table = (ASSETS / "ATTRIBUTION.csv").read_text(encoding="utf-8")
    assert table == gathered(), "run ./kollega assets attribution"


def test_every_asset_is_attributed():
    assert unattributed() == []


def test_a_file_nobody_wrote_down_is_found(tmp_path):
    (tmp_path / "sounds").mkdir()
    (tmp_path / "sounds" / "mystery.ogg").touch()
    assert unattributed(tmp_path) == ["sounds/mystery.ogg"]
