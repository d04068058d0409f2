"""The city brief: what the release knows of one place, on one page of paper, in the numbers and
words of the pages.

facts takes its numbers from the functions of the pages City and Compare and gives plain values;
brief.typ lays them out; page makes PDF or PNG of both; route answers at /api/v1/brief.pdf and
brief.png.
"""
