"""Adoption: what, and since when?"""
