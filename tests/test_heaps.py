"""What the server's heaps hold that nobody needs is given back."""

import ctypes
import gc
import subprocess
import sys

import pytest

from app import metrics, serving
from queries.kept import MB
from schema.heaps import give_back


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="not glibc")
def test_what_lies_free_between_what_is_kept_is_given_back():
    """Of 60 MB in pieces of which each fiftieth is kept, most is the system's again."""
    pieces = [bytes(4_000) for _ in range(15_000)]
    kept = pieces[::50]
    full = metrics.resident()
    del pieces
    give_back()
    assert len(kept) == 300 and full - metrics.resident() > 40 * MB


def test_a_build_holds_arrow_tables_in_the_heap_of_all():
    """What Arrow frees is there for everybody."""
    asked = "import etl, pyarrow; print(pyarrow.default_memory_pool().backend_name)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "system"


def test_what_is_there_when_a_server_has_begun_is_not_looked_through_again():
    """What is made later alone is looked through."""
    usual, before = gc.get_threshold(), [object() for _ in range(3)]
    held = [before, {"last": before}]
    try:
        serving._keep()
        assert not any(one is held for one in gc.get_objects())
        assert gc.get_threshold()[0] == serving.MADE
    finally:
        gc.set_threshold(*usual)
