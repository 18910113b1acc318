"""From texts to the actors they mention."""
