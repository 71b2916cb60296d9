"""What `make bundle` makes: renkei for computers without a network, and for Windows computers without installing."""
