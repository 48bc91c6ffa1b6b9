"""Turns of phrase, as data: what people say, in the language of `bot.coach.phrases`. The rules stand elsewhere."""
