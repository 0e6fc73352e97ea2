"""The forms of the finance bureau, and the annexes they are printed as."""
