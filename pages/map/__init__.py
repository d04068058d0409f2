"""Map: where?"""
