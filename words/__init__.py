"""How an answer is said: sentences, numbers, dates, labels of codes and selections in words.

One catalogue a language (`en.ftl`, `es.ftl`), in Project Fluent's syntax; whole sentences with
named places, so that a translator can put every word where the language wants it.
"""
