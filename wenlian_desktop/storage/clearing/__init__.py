"""清除个人信息: what holds a text or a photo in the files of a year, and its removal."""
