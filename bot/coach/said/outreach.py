"""How people say what they hope to learn, ask for a talk, bound it, or presume."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

PURPOSE = Phrases(
    """
    ~learn ..3 (more|about|from|how|what|a|your|of|something|where|which|whether|why|the|by|all|some|as
        much|_quote_)
    (~understand|understanding|make sense|~grasp) ..4
        (how|what|better|the|your|whether|more|which|why|where|if|this|it|about|of|day|its|life)
    (advice/guidance/insight/perspective/perspectives/wisdom/tips/pointers/viewpoint/input/lessons/counsel/clarity/enlightenment)
    (opinion/opinions/thoughts/view/views/take/thinking/knowledge/experience/suggestions) ..1
        (on|about|of|regarding|into|in) ..3
    (your/ur) ..2 (opinion|opinions|thoughts|views|thinking|take|experience|experiences|knowledge|expertise|example)
    (information|informational) ..2 (about|on|interview|interviews|chat|conversation|regarding|only|and
        not|rather|not|, not|call|meeting|from|of|, nothing|purposes|$|talk|coffee)
    (~hear|hearing) ..3 (about|how|what|your|more|from (someone|somebody|people|a|an|one|those|you
        (how|what|about))|where|which|why|whether|if|of|it)
    (~ask|asking|have|had|got|with|put|answer|answers|five|three|four|two|several|few|some|couple) ..4
        (question/questions) (about|on|regarding|, |$|for|that|i|to ask|around|you|if|and) ..6
    (~ask|asking) ..2 (you|him|her|someone|somebody|people)? ..1 (about|how|what|which|why|whether) ..6
    (~ask|asking) you ..6
    (curious|fascinated|intrigued) ..2 (about|how|what|in how|to hear|to know|to learn|to find|to understand|to
        see|by how|by your|by what|why|which|whether|if|where)
    (wondering|wonder|wondered) ..2 (about|how|what|why|which|where) ..3
    how (do|does|can|did|would) (i|one|you|people|someone|a person|we) ..2
        (start|get|become|enter|begin|break|learn|find|go|train|move|switch|build|know|stay|choose|decide)
    (what|which) ..2 (should|would|do|did|could) (i|you|one|people|someone) ..3
        (learn|study|recommend|do|suggest|need|read|wish|advice|tell|change|like|focus|look)
    (interested|keen|eager|interest) ..2 (to hear|to know|to learn|to find|to understand|to see|in hearing|in
        learning|in understanding|in knowing|in how|in what|in your|in the way|in the path|in this|in the work|how)
    (~find|finding|figure|figuring|work|working|suss|sussing) out ..2
        (how|what|whether|more|about|if|which|where|why|the)
    (~know|knowing) ..3 (more|how|what|about|your|the|whether|which|why|where|if|everything)
    (sense|idea|picture|feel|flavor|glimpse|understanding|view|taste|look|window|account|overview|inside)
        (of|into|at|inside|on|about) ..3
    what (it|the|a|an|your|life|working|being|day|days|this|these|that|your ..2|makes|made) ..8
        (like|involves|involve|looks|entails|look|takes|about|mean|means)
    what (it|that|this|one|they|you|people) (is|was|asks|takes|takes
        to|costs|cost|gained|lost|wish|would|do|did|see|look|think|had|like|liked|learned|changed) ..4
    (how|why|what made|what drew|what led|what got|what brought) (you|did you|you have|you ever|one|people|someone|a
        person|adults|folks|others|they|it|the|somebody|most|new) ..3
        (got|get|made|moved|make|move|became|become|came|come|switched|switch|find|found|went|go|started|start|ended|built|build|handle|handled|decided|decide|think|transition|transitioned|approach|work|works|chose|choose|into|to|manage|managed|train|landed|broke|do|did|see|use|left|began|begin|navigate|entered|learn|learned|pick|picked|combine|balance|plan|run|teach|grow|design|prepare|enter|are|is|take|cross|done|earn|live|break)
    (talk|chat|speak|conversation|call|discuss|chatting|talking|speaking|discussing|swap notes|compare
        notes|discussion|pick your brain|picking your brain|notes|coffee|minutes|hour) ..5
        (about|regarding|concerning|re) ..2
        (your|the|how|what|life|being|working|this|a|career|careers|moving|becoming|getting|that|breaking|whether|*)
    (explore|exploring|consider|considering|researching|research|investigating|looking into|thinking of|thinking
        about|weighing|deciding|contemplating|toying|torn|explored|wondering about) ..5
        (career|careers|field|fields|path|paths|move|into|whether|switch|become|becoming|going
        into|profession|options|between|industry|change|transition|training|retraining|step)
    (before|whether) (i) ..4 (commit|apply
        to|enrol|enroll|decide|choose|jump|retrain|quit|sign|leap|invest|train|switch|move|leave|start|make|take)
    (tell|telling|teach|show|explain|explaining|shed|describe|describing|walk|enlighten|guide|educate) ..1
        (me|us|light) ..3 (about|how|what|your|through|on|more|a bit|some|where|why|the|which|in|whether)
    pick/picking your/ur brain/brains ..2 (about|on|for|regarding|re|how)
    (share) ..2 (your|how|what|some|with me|a few|any) ..4
    (steer|help|guide|enlighten|mentor) me ..2 (understand|see|decide|figure|learn|work
        out|think|know|on|choose|find out)
    (research/inform/information/exploring/exploration) (conversation|interview|chat|call|purposes|only)
    (see|seeing) ..2 (what|how|whether it|if it|if this|whether this) ..6
    for (advice|information|guidance)
    (wan|wanna|want) (sabi|learn|know)
    (from|of|on) your ..3 (experience|journey|path|career|years|story|example|career path)
    (discover/discovering) ..2 (how|what|the|whether|if|your) ..4
    """,
    TABLES,
)
TIME_ASK = Phrases(
    """
    # (to|or)? #? ..1 (minutes|m)
    {words-number} ..2 minutes
    ~half (an|a|of an)? hour
    half (an|a)? ..1 (hour|hr)
    # (hour|hr)
    a hr
    a half hour
    thirty min
    (quarter|third) (of)? (an|a)? hour
    (few|couple|couple of|couple more|several|some|spare|handful of|five) (of)? ..1 minutes
    (a|one|your|spare|quick|any|have|got) minutes (or|of|to|for|$|free|, )
    minutes of your
    (quick|brief|short|shortish|little|wee|speedy|small|informal 15|fast|swift|super quick) ..5
        ({talk}|chats|calls|conversations|hello|exchange|interview)
    ({talk}) (briefly|quickly)
    ({talk}) , ..2 (brief|short|quick)
    keep it (short|brief|quick)
    (briefly|quickly) ..3 ({talk}|speak|connect|speaking|talking|chatting)
    (speak|talk|chat|meet|connect|speaking|talking|meeting|call you|pick your brain) ..4 (briefly|quickly|for a
        bit|for a little)
    (short|brief|small|little|bit|sliver|slice|few moments|moment|moments) (amount|bit|while|window|slot|of) ..2
        (of)? (your|ur)? ..1 time
    (a|few|couple of|some|spare) (moment|moments) ..3
    a (bit|little) of (your|ur) time
    (coffee break|one coffee|single coffee|a coffee's worth|length of a coffee|over one coffee)
    """,
    {
        **TABLES,
        "words-number": "two/five/six/seven/eight/ten/twelve/fifteen/twenty/thirty/forty/fifty",
    },
)
# A time that is told, not asked for.
TIME_TOLD_BEFORE = Phrases(
    """
    (spent|watched|waited|waiting|listened|took|takes me|lasted|within|every|ago|away|commute|last|first|after
        only|in under|ran|drive|walk|late by|live|about every) ..2
    """
)
TIME_TOLD_AFTER = Phrases(
    """
    (,)?
        (talk|podcast|episode|video|webinar|lecture|keynote|workshop|commute|drive|walk|film|presentation|panel|session|shift|shifts|run|ago|late|away|from|long|documentary|slot
        at|segment|flight|train|bus|speech|video) ..1 (at|on|about|in|that|which|you|from|i|was|,|.|long|with|to)
    """
)
ASKS_TO_TALK = Phrases(
    """
    when works ..3
    we can (speak|talk|meet|call) ..4
    // would you ...?
    (could/can/would/will/might/may/wud/cd) (we|i|you|u) ..8
        (talk|chat|call|meet|speak|conversation|coffee|zoom|spare|minutes|hop|jump|phone|discuss|catch
        up|connect|grab|hour|open to|available|free for|game|up for|meeting|discussion|chat|sit
        down|schedule|arrange a|book a|pick your|borrow|steal|fit|squeeze|video|interview you|skype|quick|a
        ring|lunch|tea|time for)
    (could/can/would/will/might/may) it be (possible|okay|alright|all right|convenient|feasible|too much)
    (could/can/might/may) (we|i) {softly2}?
        (talk|chat|meet|speak|call|connect|have|schedule|arrange|set|get|grab|ask|borrow|steal|take|buy|pick)
    (do|would|will|might|have|did|dont) (you|u) ..5
        (time|minutes|moment|moments|hour|slot|window|availability|gap|minute|space|half an hour|spare)
    are you ..4 (free|available|open|around|up for|willing|able|game|okay|happy|in the)
    (if|whether|wonder|wondering|wondered|hope|hoping|hoped|suppose|think|grateful if|thinking) (if)? ..1
        (you|we|i|u|there) ..8 (talk|chat|call|meet|speak|conversation|coffee|zoom|spare|minutes|time
        for|hop|jump|phone|hour|open to|willing to|available|free for|up for|discuss|connect|catch up|interview|a
        moment|moments|talking|chatting|speaking|meeting|tea|slot|for a|drop by|come by|visit)
    (any|some|a|slight|the|slim) (chance|possibility|way) ..2 (you|we|i|of|for|that|to) ..6
        (talk|chat|call|meet|speak|conversation|coffee|zoom|minutes|time|hour|phone|speaking|chatting|talking|meeting|free|spare|grab|tea|connecting|hop|word)
    (is|would|might) (there) ..5 (time|chance|possibility|way|slot|day|moment) ..6
    (is|would) (it|this|that|next|now|tomorrow|today|sometime|@|a|monday|tuesday|wednesday|thursday|friday|a call|a
        chat|a quick) ..6 (possible|okay|alright|time|work|convenient|suit|good|works|free|feasible|be too
        much|fine|interest|too much)
    // I would be grateful for ...
    (i|we) ..3
        (love|like|appreciate|welcome|value|valued|enjoy|treasure|relish|cherish|hope|hoping|wanted|want|wish|grateful|thankful|honored|delighted|thrilled|glad|happy|obliged|indebted|keen|eager|jump
        at|looking|interested|request|requesting|requested|asking|ask|seek|seeking|writing|reaching
        out|propose|pleased|over the moon|die|writing to you|message|mean|invite|ask
        for|plead|begging|beg|after|love nothing|crave|humbly|kill|writing|emailing) ..10 ({talk}|minutes|hour|time
        with you|of your time|speak|chatting|speaking|talking|meeting|talk|phone|few moments|a
        moment|conversations|calling|discussing|sit down|visit|come and see you|come to see you|see you)
    (grateful|thankful|honored|delighted|thrilled|appreciate|love|glad|appreciated|obliged|appreciative|mean|fantastic|amazing|great|wonderful|lovely|brilliant|helpful|incredible|awesome|kind|privilege|pleasure|honor|good)
        ..8 ({talk}|minutes|hour|of your time|speak|chatting|speaking|talking|spare|meet)
    ({talk}|minutes|hour|of your time|chatting|speaking) ..10 (would be|would mean|would help|would really|would
        make|appreciated|be great|be wonderful|be amazing|would go|would do|is all i|all i ask|all i am|be
        lovely|helpful|be enough|would suit|be invaluable|be a huge|be so)
    would ..2 (value|love|appreciate|welcome|like|enjoy|treasure|be grateful for|be glad of|be grateful|be glad|be
        thankful|be happy) ..8 ({talk}|minutes|hour|of your time|speak|chatting|speaking|talking|a moment|moments)
    (all|what) i (ask|am asking|want|would like|am after|am hoping|need|am looking) ..3 (is|for) ..6
        ({talk}|minutes|hour|time|moment)
    (asking|ask|request|requesting|after|hoping|hope|looking|seeking|beg|plead|begging|pray) (for|to have|only
        for|just for|to|of you|to request)? ..8 ({talk}|minutes|hour|of your time|speak|talk with|moment|few
        moments|audience|time with)
    (chance|opportunity|privilege|possibility|pleasure) (to|of|for) ..3
        ({talk}|speak|chatting|speaking|talking|meeting|conversation|connect|sit|ask|interview)
    (let me know|lmk|tell me|please say|say|drop me|shout|advice|inform|reply|message me|text me|ping me|holler) ..3
        (if|whether|when|what|which|where|a time|your availability|how) ..10
        (time|times|talk|chat|call|meet|speak|open|available|free|willing|possible|works|work|suits|suit|convenient|minutes|interested|conversation|day|coffee|okay|up
        for|fits|this|that|you are|spare|would|could|best|availability|good|days|can|slot|game)
    (up|free|open|game|available|time|keen|down|around) (for|to)
        (a|an|some|have|having|chat|talk|talking|chatting|coffee|quick|grab|hop|meet|speaking|speak|meeting|15|20|ten|fifteen|twenty|that|it|this|connecting|connect|any)
        ..4
    fancy (a|some) ..4
    i would (ring|call|phone|meet|come) ..6
    (fancy|care for|care to|how about|what about|shall we|let us|lets|wanna|want to|may i|can i|could i|might i|mind
        if i|possible to|maybe we|perhaps we|perhaps you|maybe you|could we|can we|might we|may we|okay if i|alright
        if i|would like to|wish to|kindly|please) ..8
        ({talk}|minutes|speak|hour|talking|chatting|speaking|time|sit|spare|few moments|grant|moment)
    (please|kindly|pls) ..3 (spare|give|grant|allow|help|consider|let|oblige|call|book|pick|choose|find|create) ..8
        ({talk}|minutes|hour|time|speak|day|slot|moments|audience)
    (like|love|wish|want|hoping|hope) to (invite|buy|take|treat|ask|interview) you ..6
    (buy|get|treat|stand|offer) you (a|to|some|to a) ..3 (coffee|tea|lunch|drink|breakfast|chai|beer|pastry|cup)
    (coffee's|coffee is|tea is|lunch is|drinks are|pastry is) on me
    (when|what time|what day|which day|where|how soon|when and where) ..3
        (can|could|would|is|are|do|might|should|works|suits|time|days) ..8
        (talk|chat|call|meet|speak|free|available|convenient|good|suit|suits|works|best|time)
    (have|having|arrange|schedule|set up|organize|book|fix|setting up|scheduling|arranging|find|setup|make)
        (a|an|some|time for a|15|20|30|one|our|that|this) ..4 ({talk}|minutes|conversations|appointment|time)
    (time|minutes|moment|hour|chat|call|coffee) (this|next|in the|over
        the|some|sometime|one|on|later|before|when|at|any) ..4
        (week|weeks|month|days|day|time|monday|tuesday|wednesday|thursday|friday|weekend|morning|afternoon|evening|convenience|suits|works|that)
        $
    (could|can|may|might|would) i ..2
        (come|visit|drop|stop|ring|phone|telephone|call|see|catch|buy|bend|interview|trouble) ..6
    (i|we) (need|must|require|will need) ..6 (talk|call|minutes|meet|meeting|speak|chat|hour|time|conversation)
    (call me|give me a call|ring me|phone me|meet me|speak to me|talk to me|see me|book ..3 (time|slot|call)|text
        me) ..2 (at|on|asap|tomorrow|today|tonight|this|back|when|as
        soon|for|anytime|$|by|before|with|next|urgently|immediately|once|to)
    ({talk}) (?)? sometime
    (speak|talk|chat|meet|connect) (with|to) you ..6 (briefly|by phone|on the phone|over|for|about|sometime|at
        your|if|this|next|in person|when|, if|on zoom|by)
    """,
    {**TABLES, "softly2": "please | maybe | perhaps | possibly | kindly | ever | ..3"},
)
TALKED_OF = Phrases(
    "(call|chat|conversation|coffee|zoom|meet|meeting|phone call|we speak|speak with you|speak to "
    "you|talk with you|teams|catch up|google meet|yarn)"
)
MEETS = Phrases(
    """
    call/meet/meeting/talk/speak/minutes/hour/slot/slots/availability/available/free/calendar/time/appointment/phone/zoom/see/office/invite/chat/skype/confirm/afternoon
    """
)
PRESUMES = Phrases(
    """
    lmk ..2 asap
    i (will be|am coming) (round|at|to|by|outside) ..1 your ..3
    ^ i (come|am coming|will come|will be there) on (monday|tuesday|wednesday|thursday|friday|saturday|sunday) ..4
    (already|waiting|parked) (at|outside|by) ..1 (your|the) ..2
    please be (at|in|there|ready) ..3
    send ..1 (over|me) ..4 (slots|times|dates)
    (answering|replying) (before|by) ..2
    confirm by return
    require ..4 minutes
    confirm which ..4
    ^ (please)? be available $
    (let me know|tell me|lmk|inform me|confirm|advice|text me|message me|email me|reply with|revert with|share|get
        back to me with|get back with) ..2 (when|what time|which day|what day|where|your availability) ..3
        (we|you|i|to|can|is|will|works|are) ..4 (tomorrow|today|tonight|this afternoon|this evening|this
        week|monday|tuesday|wednesday|thursday|friday|asap|immediately|right away|by|now|straight away)
    (let me know|tell me|lmk|confirm|inform me) (when|what time|which day|where) (we|i)
        (can|will|could|are|shall|should|am) ..5
        (meet|talk|call|speak|chat|have|meeting|talking|get|start|start|connect|come|expect|stop)
    i (need|require|must have|will need|shall need) ..4
        (minutes|hour|time|call|meeting|conversation|talk|answer|reply|response|slot|chat|to talk|to speak|to
        meet|you to|your help|your advice|your time|your assistance|hours|to hear|an answer|help|to call|to pick|to
        get|half)
    i ..1 (must|have to|need to|got to) ..2 (talk|speak|meet|see|call|get on|have|hear|pick|get
        hold|discuss|connect|chat) ..3
    i (expect|demand|insist|am expecting|am counting on|look forward to|await|am awaiting|will be waiting|will wait)
        ..4 (you to|your call|call|reply by|response by|reply within|response within|prompt|quick
        response|immediate|answer by|an answer|hear from you by|hear from you today|hear from you tomorrow|hear back
        by)
    (call|phone|ring|text|whatsapp|contact|reach|email|message|dial|buzz) me (back)? ..2
        (at|on|tomorrow|today|tonight|asap|by|before|immediately|urgently|now|this|as soon|when you|once|,
        #|monday|tuesday|wednesday|thursday|friday|between|after)
    give me (a|your) (call|ring|phone|buzz|shout|slot|number|time) ..3
    (reply|respond|answer|call|meet|talk|speak|contact|revert|accept|confirm|get
        back|help|hear|need|know|write|see|chat|hour|minutes|time|response|me|you) ..6 (asap|a.s.a.p|as soon as you
        can|as soon as possible|at the earliest $|at the earliest ,)
    ^ asap
    (urgent|urgently) ($|,|.|reply|response|need|call|matter|and|please|help|request)
    (reply|respond|answer|call|meet|talk|contact|revert|inform me|help|confirm|act|write) ..5 (immediately|right
        away|straight away|at once|without delay|quickly|promptly)
    (you) (must|have to|need to|should|are to|ought to|better) (give me|call|meet|talk|reply|speak|help
        me|respond|tell me|make time|answer|let me|spare|send me|be available|clear|share)
    meet me (at|in|on|by|outside|under) ..6
    i am (coming|going to come|going to be|stopping|dropping|arriving) (to|by|at|round|over|in) ..2 your ..6
    (tell me|let me know) what time (tomorrow|today|tonight|this)
    (blocked|set aside|reserved|kept) (out|off)? ..6 for (us|you|our)
    (text|send|email|message|give|whatsapp) me your ..2 (availability|number|phone|times|slots)
    be (at|in|outside|by) the ..6 (at|by) (#|six|seven|eight|nine|ten|five|four|three|two|one|noon) ..6
    the sooner you ..3
    i have a deadline
    (reply|respond|answer|confirm|revert|get back to me|get back|write back|let me know|respond to me|book|hear from
        you|hear back|come back to me|send) ..5 (by|before|within|no later than|latest)
        (tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|end of|eod|close
        of|the end|#|cob|24|this|next|5|morning|lunch|tonight|close|5pm|midday|midnight)
    (reply|respond|answer|confirm|call|get back to me|write back|revert|come back) ..2
        (today|immediately|promptly|quickly|fast|soonest|now|urgently|tonight|this minute|at the earliest)
    i (will|shall|am going to|am planning to) (call|phone|ring|come|drop|stop|pop|be calling|give you a
        call|visit|expect|swing|be at your|be waiting|send you an invite|send an invite|send a calendar|be
        there|put|book|meet you|dial|be in your|be free at|zoom|try you|try your) ..4
        (you|by|tomorrow|today|at|on|monday|tuesday|wednesday|thursday|friday|over|this|next|your|past|in|invite|round|around)
    (see|talk to|speak to|speak with|talk with|catch) you (tomorrow|on monday|on tuesday|on wednesday|on thursday|on
        friday|then $|there at|monday|tuesday|wednesday|thursday|friday|later today|this|next)
    (we (will|shall|should|must|need to|have to|are going to)|let us) ..1 (meet|talk|speak|do|make
        it|chat|call|get|schedule|say|go) ..4 (tomorrow|today|tonight|at #|on
        (monday|tuesday|wednesday|thursday|friday)|monday|tuesday|wednesday|thursday|friday|this afternoon|at noon)
    (i have|have|i) (booked|scheduled|put|blocked|reserved|penciled|pencilled|sent|arranged|fixed|placed)
        (us|you|a|an|time|it|the|our|half|#|you in|us
        in|thirty|twenty|some) ..6 (calendar|slot|time|call|meeting|at|on|for|minutes|hour|diary|invite|in|table)
    (book|grab|choose|pick|select|use|click) (a|your|any|some|one|the|yourself|whatever|my|an)? ..3
        (slot|time|calendly|link|calendar) ..3 (on|here|from|in|below|via|using|that|with|by|with
        me|_link_|through|for)
    (send|give|share|tell|forward|drop|provide) (me|over)? ..2 (your|ur) (availability|number|phone number|free
        slots|calendar|phone|mobile|available times|available slots|schedule|whatsapp|direct line|cell|home
        number|timings|slots|time slots)
    (when|what time|how soon) (can|will|shall|do|are|should) (we|i|you) ..2
        (meet|talk|call|speak|chat|meeting|start|talking|call me|get on|get together|calling|have) ..3
    (make|clear|set aside|free up|carve|create|allocate|reserve|keep|hold|block)
        (some|the|an|a|#|half|your|time|twenty|thirty|out)? ..3
        (time|minutes|hour|room|schedule|slot|tomorrow|calendar) (for me|tomorrow|today|this|on|to|in)
    (do not|dont) (be late|keep me|ignore|make me|forget to (call|reply|respond)|delay|fail to|disappoint)
    (be|make sure|ensure) ..3 (available|free|ready|online|on time|at your desk|you are available|you reply|you
        call) ..3 (at|on|tomorrow|by|today|for|to|when)
    (waiting for|awaiting|expecting) your ..2 (call|reply|response|prompt|quick|answer|confirmation) ..1
        (today|tomorrow|by|asap|soon)?
    (get|come) back to me (asap|today|tomorrow|by|soon|quickly|immediately|at|with)
    (time sensitive|running out of time|no time to (lose|waste))
    send me ..2 (calendar|meeting|zoom|teams) (invite|invitation|link|request) ..3
    ^ (so|please)? (please)? (come out|come down|come outside) (for|when|at|to|$|and) ..2
    text me (when|where|the time|a time|what)
    (let me know|tell me|confirm|reply) ..2 (which|what time|what day|when) ..6 (meet|we can|works|you
        can|talk|call) (and|, |.|$|on|at|this|tomorrow|where|monday|tuesday|wednesday|thursday|friday|today|in)
    (kindly|please)? (revert|reply|respond|confirm|come back) ..2 (with) ..4
        (slot|slots|number|availability|time|times)
    (will need|need|must) to know (by|before|today|tomorrow|now)
    (clear|keep|hold|reserve|free) (an|a|the|this|that|your) ..2 (time|afternoon|morning|hour|day|slot|evening) ..3
    (be available|be ready|be free) (on|at|tomorrow|this|by|for)
    (it|this) has to be (before|by|this|tomorrow|today|on|at|soon|within)
    (make|do) (sure|not make me|not keep me) ..4 (somebody|someone|you|puts|wait|waiting|are there|are
        in|answer|pick)
    (waiting for|awaiting|expecting|expect) your ..2 (urgent|immediate|prompt|quick|positive|fast) ..2
    (fix|set|name|pick|tell me) (the|a) (hour|time|date|day|slot) (and|, )
    i (require|demand|expect|insist) ..6
    you must (explain|tell|give|call|meet|show|help|answer|come|reply|see|let|make) ..3
    please accept (the|my|this) ..3 (invite|invitation|meeting|calendar|request|slot) ..2
    please accept it as ..3
    (come down make we|show up at|be there at)
    (tomorrow|today|monday|tuesday|wednesday|thursday|friday) at # ..3 (works for me|suits me|, please|. please|it
        is|then|sharp|, be|is best|please|, confirm)
    (i am|im) (free|available|only free|only available) ..6 , (so)? (call|let us|see
        you|pick|choose|confirm|ring|phone|book|send|lets|please call|please confirm)
    """,
    TABLES,
)
SOFTENED = Phrases(
    """
    (if|whether|whenever|unless|should) ..4 (you|it|that|this|convenient|possible|suits|easier|works|okay|not)
    if you (could|can|would) ..2
    you can ..1
    people ..1
    (feel free (to)?|no need|no rush|no hurry|happy for you|you can also|you are welcome|you could also|or you
        can|would you|could you|can you|might you|can also)
    """,
)
OFFERED = Phrases(
    """
    to (see|ask|find out|hear) (if|whether) ..3
    (if|whenever|unless|should) ..2 (you|it|that|this|convenient|possible|easier|not) ..3
        (prefer|suits|easier|works|like|wish|want|free|time|convenient|okay|possible|choose|rather|busy|can|would)
    (that|which) (you choose|suits you|works for you|you prefer)
    (of|at) your choosing
    no worries
    whatever suits
    """
)
