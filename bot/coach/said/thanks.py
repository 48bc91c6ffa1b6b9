"""How people thank, and name what was said."""

from __future__ import annotations

from bot.coach.phrases import Phrases

THANKS = Phrases(
    """
    thank/thanks/thanking/thanked/thankful/grateful/gratefully/gratitude/appreciate/appreciated/appreciation/appreciative/obliged/indebted
    (cheers|ta|props|kudos) (for|so|again|very)
    (means|meant) (a lot|so much|the world|a great deal|a good deal|everything)
    (kind|good|generous|lovely|nice|decent|sweet|big|gracious) of you
    god bless|bless you|(many blessings)
    faafetai/salamat/tack/takk/kiitos/hvala/bedankt/dank/multumesc/spasiba/dhanyawad/ngiyabonga/daalu/imela/nagode/salamat/teşekkürler/tesekkurler/mersi/grazas/gracias/merci/danke/asante/shukran/jazakallah/obrigado/obrigada/grazie/arigato/dhanyavaad/shukriya/arigatou/medaase/medase/spasibo/mahalo
    (owe) you (one|a|big|so much|my)
    (in your debt)
    (your) ..2 (kindness|generosity) ..4 (touched|moved|meant|stayed|will)
    """
)
WHAT_WAS_SAID = Phrases(
    """
    you ..3
        (said|say|told|mentioned|explained|suggested|recommended|advised|advice|described|pointed|warned|showed|taught|named|gave|put
        it|asked|argued|compared|stressed|emphasized|insisted|noted|shared|drew|made
        me|confirmed|admitted|called|reminded|urged|walked|proposed|were right|wrote|spoke|talked|encouraged)
    (your|the) ..3
        (point|story|tip|advice|suggestion|description|example|explanation|remark|line|comment|idea|warning|analogy|account|answer|recommendation|trick|method|rule|metaphor|anecdote|honesty|frankness|view|words|part|bit|thing|lesson|phrase|insight|take|perspective|sketch|list|framework|comparison|image|approach)
        ..1 (about|on|that|of|to|for|with|from|is|was|where|in|regarding|how|when|, that)
    (learning|hearing|learned|heard|know|knew|realized|understand|understood|see|seen|idea|thought|interesting|surprised|struck|fascinating|fascinated|enjoyed|loved|think|thinking|believe|helpful|eye
        opening|useful|mad|explaining|talking|telling|walking|showing|setting|conversation|chat|discussion|insight|advice|talk|thoughts)
        ..4 (about|that|how|what|why|on|into|through|of|when|which|where|from|with)
    (about|regarding|on|how|that|why|through|into) *
    """
)
SAID_BY_YOU = Phrases(
    """
    you ..3
        (said|told|mentioned|explained|suggested|recommended|advised|advice|described|pointed|warned|showed|taught|named|gave|asked|argued|stressed|emphasized|insisted|shared|urged|proposed|were
        right|encouraged|put me|walked|made|convinced|talked|reminded|lent|wrote)
    your ..2
        (point|story|tip|suggestion|description|example|explanation|remark|line|comment|idea|warning|analogy|trick|method|rule|advice
        to|advice about|advice on|recommendation to|list of|template)
    """
)
