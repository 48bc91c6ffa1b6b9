"""The links with which the bot is added to a server or to one's own account. Pure: read off the token, nothing is asked."""

from __future__ import annotations

import base64
import binascii

ADDRESS = "https://discord.com/oauth2/authorize"
# Answers to commands need no permission, and DMs are nobody's to grant: it asks for none.
PERMISSIONS = 0


def application_of(token: str) -> str | None:
    """The application's id, which a token begins with in base 64; None when this is no token."""
    head = token.split(".", maxsplit=1)[0]
    try:
        number = base64.b64decode(head + "=" * (-len(head) % 4), validate=True).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return number if number.isdecimal() and "." in token else None


def for_server(application: str) -> str:
    """The link that adds the bot to a server."""
    scopes = "bot+applications.commands"
    return f"{ADDRESS}?client_id={application}&scope={scopes}&permissions={PERMISSIONS}&integration_type=0"


def for_user(application: str) -> str:
    """The link with which a person adds the commands for themselves, to use them anywhere."""
    return f"{ADDRESS}?client_id={application}&scope=applications.commands&integration_type=1"
