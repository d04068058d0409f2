"""The dashboard: `streamlit run dashboard.py`, or `uvicorn dashboard:app`, serve the pages and the export routes."""

import streamlit as st

from exports.routes import routes

app = st.App("pages/_frame.py", routes=routes)
