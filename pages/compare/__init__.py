"""Compare: how do we stand beside our peers?"""
