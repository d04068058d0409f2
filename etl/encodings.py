"""Which encoding a file is in: by its mark, or as its bytes make likely."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from charset_normalizer import from_bytes

# What stands in a text of Western Europe and America.
ACCENTED = "ÁÉÍÓÚÝáéíóúýÀÈÌÒÙàèìòùÂÊÎÔÛâêîôûÄËÏÖÜäëïöüÿ"
SIGNS = "«»–—‘’“”„…°§\xa0"  # that stand in texts of either
WESTERN = ACCENTED + "ÃÑÕãñõÅåÆæØøÇçßŒœªº¡¿‹›‚•·€£©®™" + SIGNS
RUSSIAN = "".join(map(chr, range(0x410, 0x450)))
CYRILLIC = RUSSIAN + "ІіЇїЄєҐґЁё№·" + SIGNS
ASCII = "".join(map(chr, range(0x80)))
CALLED = {
    "cp1252": "Windows-1252",
    "cp932": "Shift-JIS",
    "shift_jis": "Shift-JIS",
    "utf_16": "UTF-16",
    "cp949": "EUC-KR",
    "euc_kr": "EUC-KR",
    "gb18030": "GBK",
    "big5": "Big5",
} | {f"cp125{number}": f"Windows-125{number}" for number in (0, 1, 3, 4, 5, 6, 7, 8)}


def encoding_of(start: bytes) -> str:
    """The encoding of a file that begins so: UTF-16 where it has its mark, as Excel's Unicode text
    and exports of Qualtrics have, else UTF-8, which needs none."""
    return "utf-16" if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"


def guessed(data: bytes) -> str:
    """The encoding that some bytes are probably in, as people call it; empty where none is likely.
    Few letters are too few for the library: accents that stand alone are Western, words of Cyrillic
    letters Cyrillic."""
    is_of_words = re.search(rb"[\x80-\xff]{3}", data)
    encoding, letters = ("cp1251", CYRILLIC) if is_of_words else ("cp1252", WESTERN)
    if not data.decode(encoding, "replace").strip(ASCII + letters):
        return CALLED[encoding]
    best = from_bytes(data).best()
    return CALLED.get(best.encoding, best.encoding) if best else ""
