"""Parameters that others hang on links, to follow who opened them: they mean nothing here."""

BEGINNING = "utm_"
NAMES = frozenset(
    {
        "_ga",
        "_gl",
        "dclid",
        "fbclid",
        "gbraid",
        "gclid",
        "gclsrc",
        "igshid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "msclkid",
        "ttclid",
        "twclid",
        "wbraid",
        "yclid",
    }
)


def is_tracker(name: str) -> bool:
    """Whether a parameter of this name follows a reader and asks for nothing."""
    return name.lower().startswith(BEGINNING) or name.lower() in NAMES
