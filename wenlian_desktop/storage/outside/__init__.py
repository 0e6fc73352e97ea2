"""The door to files from outside, and the private folders for temporary copies of years."""
