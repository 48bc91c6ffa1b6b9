"""What each letter is made of: paragraphs of pieces, each piece in the content under the letter's name, or under "shared".

"|" parts alternatives, of which the first whose facts are all known is taken; "+" joins sentences; "@fact" is a fact that is a
sentence itself; "piece?fact" is a piece for when that fact is known. A piece that needs a fact nobody told is left out, and
its paragraph goes when nothing is left in it.
"""

from __future__ import annotations

from types import MappingProxyType

from bot.coach.drafts.kinds import Reason, Writing
from bot.coach.findings import Channel

Recipe = tuple[str, ...]

_PURPOSE = "purpose_full | purpose_topic | purpose_work | purpose"
_BROUGHT = "@connection | found_place | found"
_AGO = "ago_full | ago_topic | ago_month | ago"
_STEP = "step_do | step_thing | step"
_ADVISED = "you_said_do | you_said_thing"
_GLAD = "@outcome | looked?do | looked?thing | glad"

_OUTREACH = MappingProxyType(
    {
        Channel.LINKEDIN: ("@connection | found_here + brief_topic | brief + brief_ask + brief_out",),
        Channel.PHONE: (f"{_BROUGHT} + moment", f"@who + {_PURPOSE}", "ask + out"),
    }
)
_LETTERS = MappingProxyType(
    {
        Writing.OUTREACH: (f"{_BROUGHT} + @who + {_PURPOSE} + @why", "ask + out"),
        Writing.FOLLOW_UP: (f"again + {_BROUGHT} + {_PURPOSE}", "ask + out"),
        Writing.REPLY_YES: ("thanks + set_both | set | choose", "see"),
        Writing.REPLY_NO: ("thanks + wish",),
        Writing.REPLY_LATER: ("thanks + later",),
        Writing.CONFIRM: ("meet_both | meet | soon + hopes_topic | hopes", "change"),
        Writing.THANK_YOU: (
            "thanks_full | thanks_topic | thanks_day | thanks + @helped | went + @surprised",
            f"{_STEP} + tell",
        ),
        Writing.REPORT: (f"{_AGO} + {_ADVISED} | followed", f"{_GLAD} + owe"),
        Writing.INTRODUCTION: ("offered | offered_someone?offer | wonder + ask_first", "below"),
        Writing.BLURB: ("passed | pass", f"@who + {_PURPOSE}", "ask + out"),
        Writing.OPENING: (_AGO, "opening_full | opening_title | opening_place | opening + advice", "only"),
    }
)
_TOUCHES = MappingProxyType(
    {
        Reason.ARTICLE: (f"{_AGO} + article_about | article",),
        Reason.INVITATION: (f"{_AGO} + invitation_about | invitation",),
        Reason.PROGRESS: (
            f"{_AGO} + since + you_said_do?outcome | you_said_thing?outcome",
            "@outcome | progress_do | progress_thing | progress_topic | progress + owe",
        ),
        Reason.CONGRATULATE: (f"congratulate_about | congratulate + {_AGO} + still",),
        Reason.HELP: (_AGO, "help"),
        Reason.REPORT: (f"{_AGO} + {_ADVISED} | followed", "@outcome | on_my_list + owe"),
    }
)

# Facts in the order in which they are done without, when a letter grows long or the coach finds fault with a member's words.
SPARED = (
    "why", "surprised", "who", "work", "place", "outcome", "about", "helped", "do", "thing", "title", "connection", "topic",
    "name", "full", "giver", "whom", "me", "mode", "both",
)  # fmt: skip


def recipe(writing: Writing, channel: Channel, reason: Reason) -> Recipe:
    """The paragraphs of that letter."""
    match writing:
        case Writing.OUTREACH:
            return _OUTREACH.get(channel, _LETTERS[writing])
        case Writing.STAY_IN_TOUCH:
            return _TOUCHES[reason]
        case _:
            return _LETTERS[writing]
