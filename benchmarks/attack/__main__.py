"""python -m benchmarks.attack [MODULE ...] [OPTIONS]: the attempts of these modules of
`benchmarks/attack`, by default of all."""

import sys
from importlib import import_module
from pathlib import Path

MODULES = sorted(
    path.stem for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith("_")
)


def main() -> int:
    """Runs them one after the other; 1 where one fails."""
    words = sys.argv[1:]
    named = [word for word in words if word in MODULES]
    options = [word for word in words if word not in MODULES]
    if not named and {"-h", "--help"}.intersection(options):
        print(f"{__doc__}\n\nModules: {', '.join(MODULES)}")
        return 0
    ended = [import_module(f"benchmarks.attack.{name}").main(options) for name in named or MODULES]
    return max(ended)


if __name__ == "__main__":
    sys.exit(main())
