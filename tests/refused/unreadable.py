"""What makes files unreadable, for files of a city and of a wave alike."""

from tests.sent import (
    HEADINGS,
    SHEET_1,
    packed,
    text_of,
)

ZEROS = packed((SHEET_1, bytes(101 * 1024 * 1024)))
ACCENTS = text_of(["a", "es-28079", "Málaga", "Atención"], header=HEADINGS[:4])
JAPANESE = ["a", "jp-131016", "千代田区役所", "相談窓口の案内"]
KANJI = text_of(JAPANESE, header=HEADINGS[:4])
