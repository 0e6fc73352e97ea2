"""Taking in what files from elsewhere offer: read in a process of its own, held against the year, one step."""
