"""The window for taking in what files from elsewhere offer: source at the left, proposals at the right."""
