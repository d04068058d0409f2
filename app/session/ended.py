"""Sign-ins that were ended by a sign-out: kept on the server, as the cookie outlives it in copies.

Each is an empty file in the inbox, the one folder that all processes of an installation share and
may write to. Its name is a checksum of the sign-in, of which nothing can be read.
"""

import hashlib
import json
import logging
import time
from collections.abc import Mapping
from pathlib import Path

from etl import inbox

FOLDER = ".signed-out"
TOLD_BY = ("iss", "sub", "iat", "nonce", "sid", "jti")  # what tells one sign-in from another

log = logging.getLogger(__name__)
_unwritten: set[str] = set()  # by this process, where the disk takes no more


def name(claims: Mapping[str, object]) -> str:
    """A sign-in by the claims of its token, which nobody can read it from."""
    told = json.dumps({each: claims.get(each) for each in TOLD_BY}, sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()


def end(claims: Mapping[str, object]) -> None:
    """From here on a sign-in opens nothing, in whichever browser or tab its cookie lies."""
    folder = inbox.folder() / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _forget(folder)
        (folder / name(claims)).touch()
    except OSError as error:
        log.error("A sign-out is known to this process alone: %s", error)
        _unwritten.add(name(claims))


def is_ended(claims: Mapping[str, object]) -> bool:
    """Whether somebody signed out of it."""
    known = name(claims)
    return known in _unwritten or (inbox.folder() / FOLDER / known).exists()


def _forget(folder: Path) -> None:
    """Sign-ins that are too old to open anything need no file."""
    oldest = time.time() - 2 * inbox.SIGNED_IN_FOR.total_seconds()
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
