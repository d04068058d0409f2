"""Submit: files are checked, sent and reviewed, as far as the reader's sign-in opens it."""
