"""The project as it would be with a line more: what is declared once must turn up everywhere."""

import json

from tests.warm import ROOT, ran

WRITTEN_ANEW = """
import importlib.util, sys
module, before, line = sys.argv[1:]
spec = importlib.util.find_spec(module)
text = open(spec.origin, encoding="utf-8").read()
assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {module}"
grown = sys.modules[module] = importlib.util.module_from_spec(spec)
exec(compile(text.replace(before, line + chr(10) + before), spec.origin, "exec"), vars(grown))
"""


def grown(module: str, before: str, line: str, script: str) -> object:
    """What a script prints, as JSON, in an interpreter of its own where one module has a line more
    before the text `before`, which must stand there once."""
    ended = ran(["-c", f"{WRITTEN_ANEW}\n{script}", module, before, line], ROOT)
    assert not ended.returncode, ended.stderr
    return json.loads(ended.stdout)
