"""Methods: how is it made?"""
