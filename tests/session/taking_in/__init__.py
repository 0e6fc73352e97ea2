"""Tests of taking in what files from elsewhere offer."""
