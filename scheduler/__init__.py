"""What wakes, claims, sends and settles. It knows gateways and stores by their ports, and no platform."""
