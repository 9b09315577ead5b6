"""What is installed: the same with pip, with conda and on Binder, and the same next year."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import coprod

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()

NEEDED = [Requirement(line) for line in PROJECT["dependencies"]]
FOR_TESTS = [Requirement(line) for line in PROJECT["optional-dependencies"]["test"]]


def bounds(requirements):
    return {canonicalize_name(one.name): str(one.specifier) for one in requirements}


def test_conda_and_pip_install_the_same_packages_with_the_same_bounds():
    lines = [line for line in CONDA["dependencies"] if isinstance(line, str)]
    conda = bounds(Requirement(line) for line in lines)
    assert len(conda) == len(lines), "a package is named twice"
    assert conda.pop("python") == PROJECT["requires-python"]
    assert conda.pop("pip") == ""
    assert conda == bounds(NEEDED)


def test_conda_takes_everything_from_one_channel_and_only_coprod_itself_from_this_folder():
    assert CONDA["name"] == PROJECT["name"]
    assert CONDA["channels"] == ["conda-forge"]
    assert [line for line in CONDA["dependencies"] if not isinstance(line, str)] == [
        {"pip": ["-e ."]}
    ]


def test_every_package_has_a_lower_bound_and_none_an_upper_one():
    for one in [*NEEDED, *FOR_TESTS]:
        assert [s.operator for s in one.specifier] == [">="], one.name


@pytest.mark.parametrize("line", PINS)
def test_a_pin_is_a_name_and_a_version_and_no_address(line):
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*==[0-9][0-9A-Za-z.!+]*", line)


def test_no_package_is_pinned_twice():
    names = [canonicalize_name(line.split("==")[0]) for line in PINS]
    assert len(set(names)) == len(names)
    assert PROJECT["name"] not in names


@pytest.mark.parametrize("one", [*NEEDED, *FOR_TESTS], ids=lambda one: one.name)
def test_every_package_is_pinned_to_a_version_that_its_bound_allows(one):
    pins = {canonicalize_name(name): v for name, v in (line.split("==") for line in PINS)}
    assert canonicalize_name(one.name) in pins, f"constraints.txt does not pin {one.name}"
    assert one.specifier.contains(pins[canonicalize_name(one.name)])


def test_the_version_to_cite_is_that_of_the_package():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["version"] == coprod.__version__


def test_a_type_checker_of_somebody_else_reads_our_types():
    assert (ROOT / "coprod" / "py.typed").is_file()
