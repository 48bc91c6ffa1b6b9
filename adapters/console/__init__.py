"""The terminal: a chat platform like the others, with no account and no token, which is also how anyone tries it first."""
