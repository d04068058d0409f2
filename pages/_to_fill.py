"""Empty workbooks on the page Submit, for who has no file yet. Each is made when somebody asks for
it, once a process."""

from functools import partial

import streamlit as st

from etl import forms
from pages._findings import SPREADSHEET
from schema import form
from schema.instrument import LANGUAGES, wave_of

WHICH = (
    "**No file yet?** For the Forum's yearly survey take its workbook; for what a list or system of"
    " your own holds, the package."
)


def offer(year: int) -> None:
    """The survey's workbook of the year's wave in each language, and the package."""
    wave = wave_of(year)
    st.markdown(WHICH)
    with st.container(horizontal=True):
        for code, language in LANGUAGES.items():
            _button(
                f"Survey {wave}: {language}",
                partial(forms.survey, wave, code),
                form.file_name(wave, code),
            )
        _button("Package", forms.package, forms.PACKAGE)
    st.caption(
        "In the package, fill the sheets you need, most often only “deployment”, one row a system."
        " Columns in bold are required."
    )


def _button(words: str, made, file: str) -> None:
    st.download_button(words, made, file, SPREADSHEET, on_click="ignore", key=f"empty-{file}")
