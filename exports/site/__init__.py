"""A release as plain pages that need no server: `python -m exports.site OUT`.

The pages are those of the dashboard, each run once and printed: nothing is told a second time here.
What they link to in the interface becomes a file, and the folder is itself the release's data
package.
"""
