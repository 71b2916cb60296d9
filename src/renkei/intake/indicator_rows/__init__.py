"""Tables of indicators row by row: which column is which, what the cells of a row mean, and what its grade is computed from."""
