"""How people ask what to stress, and say that they apply."""

from __future__ import annotations

from bot.coach.phrases import Phrases

ADVICE = Phrases(
    """
    would it be ..2 (wise|better|best|good) ..9
    should the ..9
    (advice/tips/pointers/suggestions/guidance/insight/thoughts/recommendations/wisdom/counsel/feedback/perspective/suggestion/tip/hints/hint/pointer/input)
        ..12
    (what|which|how|where|whether|anything|something|is there anything|things|one thing|if there is) ..9
        (stress|emphasize|emphasise|highlight|include|stand out|bring out|look for|looks for|looking
        for|focus|mention|lead with|put forward|put first|say|show|stress|leave
        out|avoid|prepare|strengthen|stronger|approach|position|present|tailor|matter|matters|count|counts|notice|bring|care|cares|value|values|read
        first|look at|want to see|help|play up|make|worth|weigh|weighs|impress|write|put in|know
        before|underline|bring forward|foreground|address|convince|set apart|frame|pitch|dwell|speak to|cut|draw
        out|play down)
    (stand out|stand apart|set me apart|set myself apart|make ..4 (stronger|strong|noticed|better|shine))
    (what would you|what should i|what do they|what does the|how would you|how should i|how can i|how could i|how
        might i|how do i|which parts|which part|what makes|what made) ..9
    (do you|would you) ..3 (suggest|advice|recommend|think i should|emphasize|stress) ..6
    (know|hear|learn|love|like) ..3 (which|what|how|where|whether) ..9 (you|they) ..3
        (put|lead|stress|say|mention|pick|choose|show|look|value|like|want|drop|start|leave|bring|name)
    (advice/steer/guide me) ..3 (on|how|what|which)
    """
)
APPLIES = Phrases(
    """
    tendered my ..3
    ^ going for (it|the ..3)
    (will|shall) be applying
    (i am|i will be|be) submitting ..4
    (my|the) (form|forms|dossier|file|papers|letter) ..2 (goes|go|going|off|done|in|out|nearly|ready|sent|finished)
        ..3
    submitted (mine|my ..2|it|the ..2)
    (present|presenting|put|putting) myself ..2
    i am (in|going after it|going after that|going for)
    (deposited|lodged|filed) ..2 my ..2
    sending (them|in|off) ..2 (a|my|the) ..2
    (i|we) ..4 (apply|applying|applied)
    (i|we) ..4
        (started|begun|sent|send|sending|submitted|submit|submitting|put|putting|handed|filed|filing|completed|completing|filled|filling|made|entered|lodged|posted|uploaded|finished|drafting|preparing|working|writing|dropped|turned|throwing|thrown|threw|tossed|tossing|got)
        ..4 (application|papers|hat|resume|cv|letter|name|form|forms|bid|candidacy|documents|cover letter|statement)
    (my|the|an) application (is|went|has|goes|will|was|in|for|, which|on|tomorrow|today|to)
    (postulate|candidature|candidacy)
    (hit|press|pressed|clicked|clicking|pressing|hitting) (submit|send|apply)
    (give|giving|gave|have|having) it a (go|try|shot|whirl)
    (will|shall|going to|am) (try|trying|going|go) (for|in for) (it|the)
    (uploaded|submitted|sent|posted|handed|mailed|emailed) (everything|it|them|it all|the lot|my ..3|the ..3) ..3
    (cv|resume|letter|papers|documents|form) (is|are) (on|with|in) (its|their|the|your) ..3
    (writing|finishing|preparing|polishing|drafting|completing) (my|the|an) ..2 (application|letter|cover
        letter|form|cv|resume)
    (put|putting|puts) in for ..2
    (going|go) to (try|have a go|give it a go|give it a try|try my luck|take a shot)
    (my|the) application , ..4
    (putting|put|giving|gave|adding|added|entering|entered) ..1 (my name|myself) (down|in|forward|on|for)
    (going|go|went) (for it|in for it|for the (job|role|post|position))
    (plan|planning|intend|intending|going|about|want|decided|hope|hoping|like|love|mean|meaning|ready|getting
        ready|preparing) to apply
    (applying|applied) (for|to|today|tomorrow|this|through|online|yesterday|last|via)
    will apply|(shall apply)
    (throw|throwing|thrown|putting|put|toss) (my|a) (hat|name) in (to)? the (ring|hat|pot|running)
    i (am|will be) (a candidate|an applicant|in the running|one of the applicants)
    """
)
MAY_APPLY = Phrases(
    """
    (should|whether|if|thinking|think|considering|consider|wondering|tempted|unsure|maybe|i might|i may|i
        could|deciding|decide|debating|not
        sure) ..6 (apply|applying)
    (if|whether) i ..2 applied
    (how|where) (to|do i|can i|could i|should i) apply
    (encourage|encouraged|told|asked|suggested|advised|invite) ..3 (to)? apply
    apply (your|what|the|that|those|some) (advice|lessons|tips|insight|suggestions|you)
    """
)
OPEN_QUESTION = Phrases(
    """
    what/which/how/where/anything/something/advice/tips/rather/whether ..9
    would you
        (lead|put|start|include|mention|open|begin|say|stress|send|show|bring|leave|cut|name|make|write|keep|recommend|suggest|advice|play|use|have|attach|add)
        ..6
    should i ..6
    (do|would|does|is|are|will) (you|they|it|the ..3) ..3
        (think|rather|prefer|care|mind|like|matter|look|want|value|help|read|better|wiser) ..6
    """
)
SMALL_TALK = Phrases(
    """
    how (are|is|have|was|were) (you|things|life|everything|the family|your ..2|it) ..3
    how (did|does|was) the ..6
    (call|meet|chat|coffee|talk) ..4 (again|next|this week|tomorrow|soon)
    when (is|does|do|are) ..6
    (is|are) the (job|role|position|post) ..4 (open|available|remote|still|paid|filled)
    what (is|are) the ..2 (salary|pay|deadline|hours|closing date|benefits)
    """
)
ASKING = Phrases(
    """
    (would|could|can|do|may|might|is|are|what|which|how|please|kindly|any|grateful|appreciate|love|welcome|like|wondering|wonder|if|ask|glad|hear|let
        me know|tell me|know|advice|value|hoping|hope|curious|interested|happy|whether|thankful|help|anything|eager)
    """
)
TOLD = Phrases(
    "(thank you for|thanks for|your ..3 "
    "(advice|tips|insight|suggestions|guidance|suggestion|feedback) "
    "(about|on|was|were|has|have|helped|, |that|to)|you (gave|shared|advised|told|said)|grateful "
    "for) ..6"
)
