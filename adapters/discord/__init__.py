"""Discord, and everything that knows it. Nothing here decides what a member is told: it parses, asks and draws."""
