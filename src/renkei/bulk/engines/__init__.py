"""The engines that tables are graded on, each with what is its own: how a table is opened, asked and written."""
