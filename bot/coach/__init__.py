"""The coach reads a draft and explains what to change; it never sends anything and never rewrites without asking."""
