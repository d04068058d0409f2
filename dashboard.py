"""The dashboard: `streamlit run dashboard.py`, or `uvicorn dashboard:app`, serve the pages and the export routes."""

from pathlib import Path

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from exports.routes import routes

base = "/" + st.get_option("server.baseUrlPath").strip("/")
boundaries = Mount(base.rstrip("/") + "/maps", StaticFiles(directory=Path(__file__).parent / "static" / "topojson"))
app = st.App("pages/_frame.py", routes=[boundaries, *routes])
