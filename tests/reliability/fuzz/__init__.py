"""Inputs of strangers, drawn by seed from the structure of each format, and what their readers make of them."""
