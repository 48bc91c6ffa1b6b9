"""What a message brings."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

BRINGS = Phrases(
    """
    (my|our|his|her) ..3 (got|made|won|passed|came|went|is|are)
        (into|in|it|out|funded|accepted|a|first|through|published|the) ..3
    i got (a|an|the) (part|place|job|role|spot|offer|visa|grant|prize|scholarship|commission|licence|license|ticket)
        ..3
    (open|holds|hold|holding|held) ..2 (day|evening|house|days) ..4
    (first|second|third) ..3 (now|done|finished|solo|year in|festival|show|season|shift|sale|customer|client) ..3
    (did|do|done) what you (said|told|suggested) ..4
    starting (in|on|next|september|january|october|june|monday)? ..2
    we had our first ..4
    (is|am) now (a|an|the|at|with) ..4
    you were right ..4
    article/articles/podcast/documentary/link/essay/newsletter/_link_/survey/guide/dataset/recipe/clip/exhibition/scholarship/exhibit/poem/photo/photos/picture/research
    (congratulations/congrats/congratulate/kudos/mabrouk/hurrah/bravo)
    (well|nicely) (done|deserved)
    (invite|invitation|inviting|tickets|ticket|meetup|conference|webinar|workshop|panel|screening|seminar|festival|talk
        on|event|events|open evening|open house|hackathon|premiere)
    (happy|glad|delighted|willing|love|pleased|free|like) to (help|return|introduce|volunteer|lend|share|assist|put
        you|connect|send|proofread|give you|repay|pitch|test|offer|pass|show|cover|host|take|come and|make)
    (if|anything|whenever|let me know|should) ..5 (i|we) (can|could) ..3 (help|do|be of|return|offer|assist|be
        useful|lend|introduce|repay|share|send|contribute|support)
    (heard|saw|read|noticed|see|seen|news) ..4 (that|about)? ..3 (you|your ..3)
        (won|published|promoted|got|launched|opened|award|promotion|new role|new
        job|book|talk|shortlisted|nominated|paper|launch)
    (thought|thinking|think) (of you|you|this|that this|it|you would|you might|about you|immediately of you) ..6
    (reminded me of) ..4
    (progress|update|news|promoted|promotion|passed|graduated|accepted|offer|certificate|certified|enrolled|published|shipped|milestone|new
        job|new
        role|licensed|qualified|chartered|admitted|degree|licence|license|exam|results|finished|completed|started|launched|landed|hired)
    (your|what you) ..5 (advice|tip|suggestion|told|said|taught|recommendation|lesson|warning|words) ..6
        (worked|helped|paid|made|saved|was right|has|have|still|turned|were right|proved|came
        true|got|led|stuck|changed|served|stayed|is why|i use|works)
    (thanks to|because of) (you|your) ..6
    (know someone|know somebody|met someone|met somebody|know a|put you in touch|introduce you|connect you) ..6
    (discount|free pass|guest list|spare seat|spare ticket|early access|beta)
    (volunteer|volunteering) (for|at|with|to)
    """,
    TABLES,
)
