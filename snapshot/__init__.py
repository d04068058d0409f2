"""A release as plain pages that need no server: `python -m snapshot OUT`.

The pages are the parts that `pages` gives, written as HTML: nothing is told a second time here, and
nothing of the app is read. What they link to in the interface becomes a file, and the folder is
itself the release's data package.
"""
