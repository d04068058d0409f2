"""Risk: how risky, says who?"""
