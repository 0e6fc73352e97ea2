"""What a year looked like before: what its backups hold."""
