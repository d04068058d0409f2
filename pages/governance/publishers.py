"""Which sources this page asks for by name, in one place."""

MEMBER_SURVEY = "forum_survey"
MINISTRY = "jp_mic_ai_survey"
# What the ministry's groups all end with, which the heading above them says already.
COUNTRY = " of Japan"
