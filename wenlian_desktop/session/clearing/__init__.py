"""清除个人信息: what stands where, in words; clearing it; the receipt."""
