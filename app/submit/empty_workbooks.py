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


def offer(year: int, city: str, look: Look) -> None:
    """The survey's workbook of the year's wave and the guided package, in each language; with a
    city made for it."""
    say, wave = look.say, wave_of(year)
    st.markdown(say.markdown("submit-no-file-yet"))
    with st.container(horizontal=True):
        for code, language in LANGUAGES.items():
            told = say.markdown("submit-package-in", language=language)
            _button(told, partial(forms.package, code, city), forms.package_name(code))
        for code, language in LANGUAGES.items():
            told = say.markdown("submit-survey-of", wave=str(wave), language=language)
            _button(told, partial(forms.survey, wave, code, city), form.file_name(wave, code))
    st.caption(say("submit-workbooks-of-city" if city else "submit-workbooks-of-any"))


def _button(words: str, made: Callable[[], bytes], file: str) -> None:
    st.download_button(words, made, file, SPREADSHEET, on_click="ignore", key=f"empty-{file}")
