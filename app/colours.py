"""The operator's colours for what Streamlit draws: controls and links."""

from streamlit import config

from charts import accents
from schema.operator import FILE, usual

DRAWN = ("primaryColor", "linkColor")


def take() -> None:
    """Draw controls and links in the operator's accents, of the light and the dark page."""
    for name, accent in accents.used(usual()).items():
        for option in DRAWN:
            config.set_option(f"theme.{name}.{option}", accent, FILE)
