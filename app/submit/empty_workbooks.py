"""Empty workbooks on the page Submit, for who has no file yet. Each is made when somebody asks for
it, once a process."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from app.submit.findings import SPREADSHEET
from charts.look import Look
from etl import forms
from schema import form
from schema.instrument import LANGUAGES, wave_of


def offer(year: int, look: Look) -> None:
    """The survey's workbook of the year's wave in each language, and the package."""
    say, wave = look.say, wave_of(year)
    st.markdown(say.markdown("submit-no-file-yet"))
    with st.container(horizontal=True):
        for code, language in LANGUAGES.items():
            _button(
                say.markdown("submit-survey-of", wave=str(wave), language=language),
                partial(forms.survey, wave, code),
                form.file_name(wave, code),
            )
        _button(say("submit-package"), forms.package, forms.PACKAGE)
    st.caption(say.markdown("submit-package-sheets"))


def _button(words: str, made: Callable[[], bytes], file: str) -> None:
    st.download_button(words, made, file, SPREADSHEET, on_click="ignore", key=f"empty-{file}")
