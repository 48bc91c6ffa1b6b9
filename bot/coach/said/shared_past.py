"""How people remind each other of a talk, and of who they are."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

PAST = Phrases(
    """
    (since|after|from|following|for|during) ..3
        (call|chat|conversation|coffee|talk|meeting|visit|interview|lunch|tea|zoom)
    we ..3 (spoke|talked|met|chatted|had|discussed|connected|were talking|sat|shared|last spoke|spoken|last met|last
        talked|last chatted|exchanged|got|did|caught
        up|zoomed|touched|worked|bumped|emailed|messaged|corresponded|had coffee|grabbed)
    (thanks|thank you) ..2 for ..4
        (call|conversation|chat|talk|interview|coffee|meeting|discussion|zoom|lunch|session|visit|tea|blether|natter|time|advice|help)
    you were ..3 (kind|good|generous|nice|patient|so kind|kind enough) ..2 to
        (talk|speak|meet|chat|tell|answer|explain|give|show|take|help|see) ..3
    (our|that|your|last|this) ..4
        (call|conversation|chat|talk|interview|coffee|meeting|discussion|zoom|lunch|session|exchange|catch
        up|visit|tea|walk|video call|emails|phone call|afternoon|breakfast) ..4
    you ..4
        (talked|spoke|told|gave|explained|met|advised|taught|helped|suggested|recommended|said|mentioned|shared|showed|pointed|walked|answered|let
        me|sat down|introduced|took the time|lent|put me|described|were kind|were
        right|encouraged|warned|chatted|spared|made
        time|asked|named|hosted|invited|called|took|offered|spent|listened|urged|convinced|nudged|agreed)
    your ..3
        (advice|tip|tips|suggestion|suggestions|guidance|recommendation|help|insight|words|story|encouragement|feedback|point|kindness|lesson|warning|wisdom|counsel)
    (you) (had|got|saw|kept) (me)? ..2 (on the phone|on zoom|over|at|for|round|in) ..3
    (who|whom)
        (called|met|spoke|talked|chatted|interviewed|asked|wrote|visited|you|sat|had|came|emailed|shadowed|bothered|messaged|pestered|phoned|rang)
    (since|when|after|last time|before|ever since|following) (we|you|our) ..6
    (met|meeting|talking|speaking|chatting|spoke|talked) (you|with you|to you) ..4
    (talk|chat|call|conversation|spoke|met|interview|coffee|interviewed|talked) (in|on|at|last|about|back in)
        (@|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|week|month|year|monday|tuesday|wednesday|thursday|friday|your|the)
        ..2
    (i|we) (interviewed|met|called|visited|asked|phoned|rang|shadowed|talked to|talked with|spoke to|spoke
        with|chatted with|bothered|pestered) you
    """,
    TABLES,
)
REMEMBER = Phrases("(remember|recall) (me|our|us)")
WHO = Phrases(
    """
    , * @ , (the|your|a|an|retired|former|from|of|once|now) ..4
    @ @ , (the|your|a|an|retired|former)? ..2
        (nurse|teacher|student|engineer|postman|designer|clerk|trainee|apprentice|assistant|developer|analyst|driver|postman|farmer)
    (it is|this is|i am|name is|its) ..2 @ ..3
    (it is|this is|its|my name is|i am) ..3 (here|from|again|, from|, the|, who|, we|, your|who|the|writing)
    @ here
    (* here) (,|.|from|again|we)
    (* from) (@|our|the|your) ..3 (here|, we|call|chat|conversation|, who)
    (remember|recall) (me|our|us) ..2
    (the|a|your) ..3 (who|whom) (you|called|met|spoke|asked|talked|interviewed|chatted|visited|sat|came)
    """,
    TABLES,
)
