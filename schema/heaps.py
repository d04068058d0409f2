"""Memory that a process holds and does not use."""

import ctypes
from contextlib import suppress

import pyarrow as pa

OTHER_SYSTEM = AttributeError, OSError, TypeError  # the last on Windows, which needs a name


def give_back() -> None:
    """Give the system what lies free inside the heaps: the allocators keep what was freed, and
    glibc gives back by itself only what lies free at an end."""
    pa.default_memory_pool().release_unused()
    with suppress(*OTHER_SYSTEM):
        ctypes.CDLL(None).malloc_trim(0)
