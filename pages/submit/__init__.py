"""Submit: is my file right?"""
