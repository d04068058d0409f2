"""Whatever bytes a publisher's file holds, its source gives rows and refusals, and the build goes
on: each source's worked example, broken in many ways. `python -m benchmarks.attack readers` tries
more."""

from functools import cache

import pytest
from hypothesis import HealthCheck, example, given, seed, settings
from hypothesis import strategies as st

from benchmarks.broken_files import PLATFORMS, broken, in_force, laid, laid_platform
from benchmarks.mutations import MUTATIONS, WORDS
from etl import read, source
from etl.build import assembled, read_source
from etl.reading import raw_parts
from etl.reference import Reference, curated_now
from etl.waves import gather
from etl.waves.cities import Cities

law = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
BROKEN = st.tuples(st.sampled_from(list(MUTATIONS)), st.floats(0, 1), st.sampled_from(WORDS))
HEADINGS = {"qualtrics": 3, "surveymonkey": 2}  # lines of them, where not one


@cache
def reference() -> Reference:
    return curated_now()


@pytest.mark.parametrize("source_id", source.source_ids())
def test_any_bytes_give_rows_or_a_refusal_of_the_file(source_id, tmp_path):
    """A broken file costs its rows or itself, by name; its reader raises nothing else."""
    paths = laid(source_id, tmp_path)

    @seed(16)
    @settings(law, max_examples=20)
    @given(st.sampled_from(paths), BROKEN)
    def holds(path, how):
        with broken(path, how):
            snapshots = in_force(path, tmp_path)
            for fill in source.load(source_id).FILLS:
                try:
                    list(raw_parts(fill, snapshots, reference()))
                except* read.FileProblem:
                    pass

    holds()


FELL = [
    ("no_ki_prosjekter", "Lenke til prosjekt", "Lenke", "missing_column"),
    ("jp_digital_agency_dx", "131016", "p31016", "wrong_file"),
    ("jp_digital_agency_dx", "131016", "", "wrong_file"),
]


@pytest.mark.parametrize(("source_id", "there", "instead", "problem"), FELL)
def test_what_once_ended_a_build_is_refused(source_id, there, instead, problem, tmp_path):
    """A heading that is renamed and a code that is none cost their file, by name."""
    paths = laid(source_id, tmp_path)
    (path,) = (each for each in paths if there in each.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(there, instead), encoding="utf-8")
    result = read_source(source_id, in_force(paths[-1], tmp_path), reference())
    assert problem in set(result.refusals.frame()["problem"])


@seed(16)
@settings(law, max_examples=40)
@given(st.sampled_from(PLATFORMS), st.floats(0, 0.999), BROKEN)
@example("google_forms", 0.0, ("cut", 0.5, ""))
def test_any_bytes_of_an_export_cost_themselves(tmp_path_factory, name, which, how):
    """A platform's broken export gives responses, findings and problems, unless headings are all
    that is left of it; nothing is raised."""
    folder = tmp_path_factory.mktemp("wave")
    paths = laid_platform(name, folder)
    path = paths[int(which * len(paths))]
    with broken(path, how):
        has_rows = path.read_bytes().strip().count(b"\n") >= HEADINGS.get(name, 1)
        gathered = gather(folder, "2027", Cities.of(reference().places))
    assert gathered.responses or gathered.findings or gathered.problems or not has_rows


@seed(16)
@settings(law, max_examples=8)
@given(st.sampled_from(source.source_ids()), st.floats(0, 0.999), BROKEN)
def test_any_bytes_leave_a_whole_release(tmp_path_factory, source_id, which, how):
    """What a source's broken file gives is judged, and makes tables of the schema's types."""
    raw = tmp_path_factory.mktemp("raw")
    paths = laid(source_id, raw)
    path = paths[int(which * len(paths))]
    with broken(path, how):
        read = read_source(source_id, in_force(path, raw), reference())
        tables = assembled([read], reference())
    assert set(tables["source"]["source_id"]) == {source_id}
