"""The tests. A package, so that helpers are imported as `tests.talk` and shadow nothing."""
