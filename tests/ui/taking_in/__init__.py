"""Tests of the window for taking in what files from elsewhere offer."""
