"""System: what is this?"""
