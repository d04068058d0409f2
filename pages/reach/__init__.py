"""Reach: whom does it touch?"""
