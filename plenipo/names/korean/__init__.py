"""Korean names: their letters, the systems that spell them elsewhere, and the way back."""
