"""The pages in Streamlit: the frame with its filters, and how each part of a page is drawn."""
