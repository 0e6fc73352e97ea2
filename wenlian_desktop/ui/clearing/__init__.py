"""清除个人信息: the dialog and its command."""
