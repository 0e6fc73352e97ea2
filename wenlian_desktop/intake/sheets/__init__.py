"""A sheet with a head as proposals: which table it is, what each column means, which rows count."""
