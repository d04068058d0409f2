"""What a page says: one folder a page, whose `page.py` gives its parts as frozen values.

    def parts(selection: Selection, choices: Choices, look: Look) -> Parts

No Streamlit, no SQL, no sums that a question could give. `app` draws the parts in Streamlit,
`snapshot` writes them as HTML. What several pages say alike stands in `pages/shared/`; the list of
all pages in `pages/contents.py`.
"""
