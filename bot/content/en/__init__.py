"""The words in English: a page a step, in TOML."""
