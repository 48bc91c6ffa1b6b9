"""Delivers what is owed. Knows gateways, a store and a clock; what is owed is computed in `bot.nudges`."""
