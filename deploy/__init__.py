"""How the dashboard is served by several processes behind nginx: the command that keeps them
running, and the files that an operator installs."""
