"""The window: shows and asks. The only room that knows Qt."""
