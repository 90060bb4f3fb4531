import pytest

from speech.errors import SpeechError
from speech.training.plan import plan_of
from speech.training.recipe import RECIPES, read_recipe


def written(folder, text):
    path = folder / "mine.toml"
    path.write_text(text, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", sorted(path.stem for path in RECIPES.glob("*.toml")))
def test_ours_can_be_read(name):
    assert read_recipe(name).name == name


def test_a_file_of_ones_own(tmp_path):
    recipe = read_recipe(written(tmp_path, "[training]\nsteps = 7\n"))
    assert (recipe.name, recipe.training.steps, recipe.trunk.layers) == ("mine", 7, 3)
    assert recipe.folder == tmp_path


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[training]\nstep = 7\n", "[training] has no step"),
        ("[augmentation]\necho = 1.0\n", "[augmentation] has no echo"),
        ("[vosk.rivals]\nstep = 7\n", "[vosk.rivals] has no step"),
        ("[trunk]\nlayer = 3\n", "trunk.layer"),
        ("[trunk]\nlayers = 9\n", "trunk.layers"),
        ("[training]\nsteps = 'many'\n", "training.steps"),
        ("[training\n", "mine.toml"),
    ],
)
def test_a_mistake_is_named(tmp_path, text, told):
    with pytest.raises(SpeechError) as caught:
        read_recipe(written(tmp_path, text))
    assert caught.value.code == "recipe-invalid"
    assert told in caught.value.text


def test_an_unknown_name_lists_those_that_there_are():
    with pytest.raises(SpeechError, match="da-kollega, smoke"):
        read_recipe("da-kolega")


def test_corpora_are_kind_and_folder(tmp_path):
    plan = plan_of("smoke", tmp_path, [f"folder={tmp_path}"], ["anna"], 3, False)
    assert (plan.corpora, plan.leave_out, plan.seed) == ((("folder", tmp_path),), ("anna",), 3)
    for wrong in ("folder", f"folder={tmp_path}/nowhere", str(tmp_path)):
        with pytest.raises(SpeechError) as caught:
            plan_of("smoke", tmp_path, [wrong], [], 3, False)
        assert caught.value.code == "corpus-missing"
