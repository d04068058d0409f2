"""The screening: which visible rule of `data/reference/risk_screening.csv` a system meets.

A rule asks for a technology and, most of them, a sector. As both are wider than the law (courts,
police and floods share a sector), it may also ask that one of some words stands in what the system
is called or is for (`only_with`), or that none does (`not_with`). Words only ever take systems
away, and each is seen in the table of rules. They are compared with the English name and our own
line of purpose, so a source's language makes no difference.
"""

import re

import numpy as np
import pandas as pd


def screened(deployments: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    """Every rule that a deployment meets: deployment_id, rule_id, area, and as basis `coded` where
    the technology, or the sector that the rule asks for, is coded."""
    columns = ["technology", "technology_basis", "sector", "sector_basis"]
    systems = deployments[["deployment_id", *columns]].assign(said=_said(deployments))
    hits = systems.merge(rules, on="technology", suffixes=("", "_of_rule"))
    asks_sector = hits["sector_of_rule"].notna()
    hits = hits[~asks_sector | (hits["sector"] == hits["sector_of_rule"])]
    asks_words = (hits["only_with"].notna() | hits["not_with"].notna()).to_numpy()
    words = hits.loc[asks_words, ["said", "only_with", "not_with"]].to_numpy()
    has_words = ~asks_words
    has_words[asks_words] = np.array([_has_words(*row) for row in words], dtype=bool)
    hits = hits[has_words]
    is_coded = (hits["technology_basis"] == "coded") | (
        hits["sector_of_rule"].notna() & (hits["sector_basis"] == "coded")
    )
    return hits.assign(basis=is_coded.map({True: "coded", False: "stated"}))


def _said(deployments: pd.DataFrame) -> pd.Series:
    """What a system is called, in English where there is a label, and what it is for."""
    name = deployments["label_en"].fillna(deployments["name"])
    return name + ". " + deployments["purpose"].fillna("")


def _has_words(said: str, only_with: object, not_with: object) -> bool:
    """Whether a text has one of the words that a rule asks for and none that it rules out."""
    return (not _words(only_with) or _stands(only_with, said)) and not (
        _words(not_with) and _stands(not_with, said)
    )


def _words(listed: object) -> list[str]:
    return [word for word in listed.split("|") if word] if isinstance(listed, str) else []


def _stands(listed: object, said: str) -> bool:
    """Whether one of the words begins a word of the text."""
    begins = "|".join(re.escape(word) for word in _words(listed))
    return re.search(rf"\b(?:{begins})", said, re.IGNORECASE) is not None
