"""City: what about mine?"""
