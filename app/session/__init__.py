"""Whose a request or an open page is: asked again each time something is done, never remembered."""
