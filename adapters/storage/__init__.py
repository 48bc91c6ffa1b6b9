"""Where notebooks are kept. Each module here fulfils `bot.ports.Store`, but `records`, which says what a record is."""
