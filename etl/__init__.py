"""How a datum comes in."""

import os

# Arrow's usual pool keeps what was freed for its own next time, apart from everybody else's: 60 MB
# of a build. It is chosen when Arrow is first imported.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
