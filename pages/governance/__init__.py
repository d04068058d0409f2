"""Governance: who has rules?"""
