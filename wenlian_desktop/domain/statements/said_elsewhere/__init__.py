"""What is said in one place against what is said elsewhere: counts of things, rows of tables, claims, goals."""
