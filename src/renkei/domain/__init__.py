"""The rules of the field: pure, exact, standard library only. No files, no clock, no settings, no sentences."""
