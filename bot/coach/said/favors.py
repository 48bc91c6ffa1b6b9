"""How people ask for something, and what only sounds like it."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

ASKS = Phrases(
    """
    (could|can|would|will|might|may|wont) you ..8
    (could|can|might|may|shall) (we|i) ..8
    (would|do) you mind ..6
    (would you be|are you) ..2 (able|willing|open|free|available|up for|happy|interested|around|comfortable|kind
        enough) ..6
    (any|a|some) (chance|possibility|way) ..1 (you|of|we|i|that|for) ..6
    (is|would) it ..2 (possible|okay|alright|too much|all right) ..8
    (if|whether) you (could|can|would|might|have time|are able|are willing|get a chance|have a
        moment|happen|know|have any|do not mind|were able|were willing) ..8
    (appreciate|grateful|thankful|obliged|love|helpful|great|glad|kind|like|welcome|help|lovely|wonderful|happy|delighted)
        ..2 (it)? (if|for) ..2 (you|your|an|a|any|another) ..6
        (introduce|introduction|intro|send|share|connect|refer|referral|review|look|feedback|help|put|pass|forward|recommend|recommendation|meet|call|chat|talk|contacts|contact|give|speak|write|read|leads|names|link|copy|tell|check|meeting|time|find|let|point|consider|support|give)
    (please|kindly|pls) ..2 (introduce|send|share|connect|refer|review|look|help|put|pass|forward|recommend|give|let
        me know|tell|write|read|check|meet|call|find|consider|keep (me|a|my|your
        eyes)|support|sponsor|mentor|speak|assist|do|inform|suggest|advice|point|reply|respond|confirm|remember|talk|mention|ask
        (your|her|him|them|if|the)|invite|get|make|provide|endorse|hire|take|set|schedule|book|allow|offer|grant|add|spare|copy|attach|show)
    (let me know|tell me|lmk) ..2 (if|when|whether|of|about|who|what|should|once) ..1
        (you|your|there|anyone|anything|any|we|it|a|i|suits|that|an) ..6
    (i ..3|to|like to|want to|am) (ask|asking|request|requesting|beg|begging|appeal|appealing) ..1 (you|to you|a
        favor|for|if you|another) ..8
    (need|want|love|like|wondering|hope|hoping|wonder) ..2 (you to|if you|your help|another|a second|a follow up|one
        more|an introduction|an intro|your feedback|a referral|your opinion on) ..6
    (love|like|want|hope|hoping|keen|great|wish|glad|wanted) ..3 (to)? (meet|speak|talk|chat|call|catch up|get
        together|schedule|set up|arrange|have|grab|book|sit down|shadow|visit|continue|discuss|pick) ..3
        (again|another|second|soon|follow up|more|you for a day|with you next|next week|one more|further|a time|you
        at work|your brain)
    (love|like|want|hope|hoping|keen|glad|wish|appreciate|grateful|wanted|excited|happy) ..4
        (introduction|intro|introduced|introductions|referral|recommendation letter|letter of recommendation|put in
        touch|be connected|be put in touch) ..4
    (want|wanted|like|love|need|wish|hope|hoping|have) ..1 to ask ..1 (you|for|a|if|one|whether) ..6
    (do|would) you (know|have|happen) ..2 (of|any|anyone|anybody|someone|time|contacts|a|another|some|to know|other)
        ..8
    (who) ..2 (else)? (should|could|can|would|do you) (i|you|suggest|recommend|think) ..6
    (are|is) (you|there|your ..2) ..3 (hiring|free|available|openings|anyone|any|around|somebody|someone|a chance|a
        way) ..6
    (another|second|follow up|one more|a further) (call|chat|meeting|conversation|coffee|session|talk|question) ..2
        (next|this|soon|with you|would|if|sometime|when)
    when (can|could|would|are|is) (we|you|i) ..5
    let us (meet|talk|speak|schedule|catch up|have|do|get|set) ..5
    (feedback|comments|thoughts|opinion|advice) on my ..3
        (resume|cv|portfolio|letter|application|essay|draft|statement|profile|project|code) ..3
        (would|please|when|if|is|are|appreciated)
    """,
    TABLES,
)
# Verbs that are a favour when the reader is asked or told to do them.
TO_DO = Phrases(
    """
    ~take me as ..3
    ~get me (a|an) ..4
    ~get/~find me ..4
    ~introduce/~connect/~refer/~recommend/~forward/~send/~put/~pass (me|my) ..4 (to|in|with|your|on|the|forward)
    ~introduce/~connect me
    ~send/~share/~give/~forward/~email/~tell/~text/~show me
        (the|a|your|that|any|some|those|an|his|her|their|names|over|how|what) ..4
    ~be my mentor
    ~mentor/~coach/~sponsor me
    ~look (over|at|through) my ..3
    ~review/~check/~read/~proofread/~edit/~critique/~share/~promote/~support/~endorse my ..3
    """,
    TABLES,
)
NO_FAVOR = Phrases(
    """
    would you (like|care|fancy|want) to (come|join|attend|speak|see|visit|be) ..3
    would you ..1 be (our|my) guest ..2
    (stay|keep|remain|be|staying|keeping) ..1 in ..1 (touch|contact|loop)
    (write|report|message|email|greet|come back|tell|let|update|keep|drop|send|share|show) ..1 (to)?
        (you|back|again|a line|it) ..5 (again|know|how|what|when|updated|posted|news|tell|line|later|update|about
        how|progress|in touch|result|results|on how|with|photo|note|a copy|of how|once|goes|went)
    (i|we) (can|could|may|might) ..3 (help|be
        of|return|repay|do|offer|ever|assist|buy|treat|thank|reciprocate|support|be useful|be
        any|contribute|be|take|lend|share|send|introduce|pay)
    (know|ask|say|call|shout|tell me|holler|message|if|when|anything|ever|whenever|should) ..3 (i|we) (can|could)
        ..3
    (if|should|whenever|when) (you|your ..3) (would)? (join|prefer|rather|ever|are ever|are in|happen|want|need|find
        yourself|come|pass|would like|would ever|have any|are looking|feel) ..6
    (please|kindly|do) ..2 (accept|give my|know that|extend|pass (on)? my
        (thanks|regards|best|thanks)|thank|say|excuse|feel free|do not|take care|greet|convey|pass my|forgive|send
        my|give (her|him|them|your) ..3|let me know (if|how|when|should|whenever|what) ..2 (i|we) can|ask|call
        on|count on|consider me (a|in|your)|tell ..3 (hello|hi|thanks|thank)|shout|call me (if|whenever)|never)
    (let me know|tell me) ..3 (how it|how you|how the|how your) ..6
    can you (believe|imagine|tell)
    (would|will) you (be|have) (proud|happy|pleased|glad|been) ..2 (to (hear|know|see)|that|of)
    (could|can|would) not ..6
    i (could|can) ..1
        (see|hear|tell|feel|picture|imagine|say|finally|now|already|think|use|start|only|do|go|take|apply|try|put|still|build)
    what (i|we) (could|can) ..4
    (hope|look forward|looking forward) ..4 (cross paths|see you|meet again|talk again|speak again|bump|stay|hear
        from you|meeting again|seeing you)
    (may|can|could|might|shall|should) i ..2 (greet|write|let you|tell you|update|keep you|stay|report|message
        you|email you|drop you|return|buy|bring|invite|thank|repay|show you what|pay|share (how|what|the result|my
        progress)|take you|treat|send you (a|the|news|some|photos|word|pictures|an update))
    (would it be|is it) (okay|alright|all right|fine) ..1 (if|for) i ..2
        (write|wrote|let|told|tell|update|updated|kept|keep|stay|stayed|report|reported|message|messaged|emailed|email|dropped|sent
        you|send you|checked in|check in|to (write|stay|keep|let|tell|update|report))
    (what|how|when|whom|who|as|where|that) you (would|could|can|might) ..3
    how (i|we) (could|can|might) ..6
    when (you|we) (asked|said|told|spoke|mentioned) ..6
    you (asked|said|told|suggested|advice|recommended|urged) ..8
    """,
    TABLES,
)
