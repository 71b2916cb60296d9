"""Draws the slide masters that decks are made on."""
