"""Pictures: an exhibit, or a page, as PNG or SVG with all that it must be read with drawn in.

asked finds what an address means; said gives its words and body what is drawn, as plain values;
sheet.typ lays them out; sheet makes PNG or SVG of both; route answers at /api/v1/picture.*.

A figure is drawn by the reader's browser, which has plotly: picture.json gives it the sheet with
room for the figure, and the figure itself in light colours. Where there is no browser, as for the
preview of a link, the sheet holds bars or rows of the figure's table.
"""
