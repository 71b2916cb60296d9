"""The workbook of a region: the whole register, one noun a sheet, for people who live in a spreadsheet program."""
