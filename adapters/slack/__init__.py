"""Askaround on Slack: what it hears is parsed, what it says is drawn, and every word in between is the conversation's."""
