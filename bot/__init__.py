"""The conversation. It knows no platform, no store, no clock and no network."""
