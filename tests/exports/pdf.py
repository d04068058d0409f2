"""A brief's PDF as tests read it."""

import io

from pypdf import PdfReader

ADDRESS = "https://dashboard.example.org/city?city=nl-linde&release=2026.11.1"


def opened(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def read(data: bytes) -> str:
    """The text of the one page, without what lines and columns add."""
    [only] = opened(data).pages
    return " ".join(only.extract_text().split())
