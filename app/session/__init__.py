"""Whose a request or an open page is: asked again each time something is done, never remembered."""

LOGIN, LOGOUT, CALLBACK = STEPS = ("/auth/login", "/auth/logout", "/oauth2callback")  # Streamlit's
