"""The page Submit: checking a file, sending it, reviewing what was sent, replying."""
