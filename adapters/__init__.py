"""The platforms and the stores. Each knows `bot`, and none knows another."""
