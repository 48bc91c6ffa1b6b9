"""Every word a member reads."""
