"""What the product may cost, each time beside a named baseline that is measured in the same run."""
