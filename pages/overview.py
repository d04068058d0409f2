"""Overview: what do we know, about how many?"""

import streamlit as st

from pages import _show
from queries.engine import ask
from schema import measures

selection = _show.head("Municipal AI", "What do we know about AI in local government, and about how many?")
running = selection.running()
headline = ask("headline", running).to_pylist()[0]
st.write(headline, ask("reach", running).to_pylist()[0])
st.write(measures.count(1))
