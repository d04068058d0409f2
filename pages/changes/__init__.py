"""Changes: what moved between two releases?"""
