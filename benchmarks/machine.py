"""What the numbers of a run were measured on."""

import os
import platform
from importlib.metadata import version

PACKAGES = ("streamlit", "duckdb", "pyarrow", "pandas", "plotly", "dash", "gunicorn", "playwright")


def facts() -> dict[str, str]:
    """Cores, how busy they were, Python and package versions."""
    busy = ", ".join(f"{load:.2f}" for load in os.getloadavg())
    usable = len(os.sched_getaffinity(0))
    return {
        "Cores": str(usable),
        "Load over 1, 5 and 15 minutes": busy,
        "System": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
    } | {name: version(name) for name in PACKAGES}
