"""Overview: what do we know, about how many?"""
