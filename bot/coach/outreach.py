"""What a first message must say: how I found you, what I hope to learn, how little of your time, and a real request."""

from __future__ import annotations

from bot.coach.frames import denied
from bot.coach.phrases import Hit, Phrases
from bot.coach.reading import Draft
from bot.coach.tables import TABLES

_CONNECTION = Phrases(
    """
    // somebody or something led me to you
    (~suggest|~recommend|~mention|~propose|~urge|~insist|~advice) ..3 (i|me|you|your|that i|getting in touch|reaching out|speaking|talking|contacting|writing|to me)
    (~tell|told) me ..8 (you|your)
    (~give|~share|~pass|~send|~forward) (me|along|on|us)? ..2 your (name|contact|email|number|details|contacts|address|profile|card|info|information|handle|linkedin|article|talk|post)
    (~point|~direct|~refer|~introduce|~send|~steer|~connect|~put|~lead|~bring|led|~encourage|~nudge) me ..5 (you|your|your way|your direction)
    (~speak|spoke|~talk|~rave|says|said|talks) ..3 (highly|warmly|fondly|well|so highly|very highly)? of you
    (you|your name|your profile) ..2 (was|were|got|has been|have been|been) ..2 (recommended|mentioned|suggested|given|passed|referred|named)
    (your|ur) (name|details|contact|contacts|email|number) ..6 (from|by|through|via|came|comes|keeps|kept|in|on|mentioned|given|passed|off|appeared)
    your name ..3 (came|comes|popped|kept|keeps|cropped|was|is|has|got)
    (got|get|obtained|found|have|had|received|took|taken|getting|picked|pulled|come) (to know)? ..2 (your|ur|you) (name|contact|details|email|number|profile|info|information|address|card)? ..3 (from|through|via|on|in|at|by|off|thanks|while|when)
    (referred|introduced|recommended|directed|pointed|sent|connected|encouraged) ..3 (to you|by|your way)
    (via|through|thanks to|courtesy of|by way of|because of) ..2 (my|our|your|the|a|@|mutual|linkedin|slack|discord) ..3
    (at|on|following|after|upon) the ..1 (suggestion|recommendation|advice|urging|encouragement|invitation|referral) of
    (at|on) @ ..2 (suggestion|recommendation|advice|urging|encouragement)
    (suggestion/recommendation/referral/introduction/intro) (of|from|by) ..3
    @ (and i|said|says|thinks|thought|told|knows|mentioned|who|from|, who|, my|, your) ..5 (you|your|i)
    (friend|colleague|mentor|professor|teacher|aunt|uncle|cousin|sister|brother|mother|father|mum|mom|dad|boss|manager|tutor|supervisor|lecturer|neighbor|advicer|adviser|advisor|counselor|counsellor|coach|classmate|roommate|flatmate|husband|wife|partner|roommate|pastor|coworker|co worker|instructor|daughter|son|niece|nephew|landlord|dentist|doctor|lead|principal|supervisor|chaplain|librarian|director|trainer) ..8 (suggested|told|recommended|mentioned|said|says|thought|thinks|knows|introduced|gave|passed|pointed|referred|worked|works|used to|spoke|speaks|thinks|connected|shared|encouraged|of yours|of mine|is a friend|studied|trained|urged|put)
    (my|our|a) ..3 (friend|colleague|mentor|professor|teacher|aunt|uncle|cousin|sister|brother|mother|father|mum|mom|dad|boss|manager|tutor|neighbor|classmate|coworker) ..1 @ ..3
    (mutual|common|shared) ..1 (friend|friends|contact|contacts|connection|connections|acquaintance|acquaintances|colleague|colleagues|background|group|school|interest|employer|community|alma mater)
    (we|i) (both|share|are both|also both|were both|have both)
    (share/shared) (a|an|the) ..2 (school|university|college|alma mater|hometown|employer|connection|group|background|friend|professor|mentor|degree|club)
    we (~meet|met|~speak|spoke|~chat|chatted|~talk|~cross|exchanged|shared|overlapped|were|sat|are|bumped|worked|studied|connected|have ..2 met|are both|briefly) ..6
    (met|meeting|meet|seen|saw|seeing|heard|hearing|bumped into|ran into|chatted with|spoke with|spoke to|talking to|talked to) you ..4 (at|in|on|during|through|last|when|while|after|speak|talk|present|from|about|yesterday|two|for|, at|speaking|a few|briefly|before|give|interviewed|mention|explain|say|describe|answer|back)
    we have ..3 in common
    nice (meeting|to meet|talking|chatting) you
    // found, read, heard, seen
    (~find|found|~come across|came across|came upon|~stumble|~discover|~notice|~see|saw|seen|~spot|~read|~watch|~listen to|~hear|heard|~follow|~enjoy|~catch|caught|~look at|looking at|~browse|browsing|~check|loved|love|~bookmark|~view|viewed|visited|~visit|went through|ran across|~encounter|~learn about|learned about|learned of|know of|~know about|heard of|heard about|know|knew|~admire|scrolling|attend|attended|~attend|appreciated|liked|~share|~save|~reread|impressed by|inspired by|moved by|struck by|fascinated by|resonated|hit home|stayed with me|thanks for|thank you for|finished|went to|been to|sat in on|joined|tuned|was at|were at|at|after|from|through|via|in|on|about|by|of|for|to|with|quoted|your|and) ..5 (your|ur|you gave|you wrote|you did|you posted|you published|you recorded|you shared) ..6 (article|articles|post|posts|talk|talks|podcast|podcasts|interview|book|books|paper|papers|thread|threads|video|videos|panel|keynote|webinar|webinars|newsletter|newsletters|blog|blogs|essay|essays|presentation|presentations|lecture|lectures|workshop|workshops|session|piece|column|profile|linkedin|bio|page|website|site|portfolio|story|tweet|tweets|episode|episodes|channel|comment|comments|answer|answers|guest|documentary|film|thesis|report|case study|exhibition|show|remarks|speech|series|seminar|writeup|research|name|q&a|ama|feature|quote|reply|replies|message|stream|class|course|dissertation|write up|chapter|poster|demo|repo|repository|readme|project|work on|paper on|guide|tutorial|reel|recipe|concert|performance|study|mural|design|map|column|obituary|op ed)
    (article/articles/post/posts/talk/talks/podcast/interview/book/paper/thread/video/panel/keynote/webinar/newsletter/blog/essay/presentation/lecture/workshop/piece/episode/comment/answer/session) (you|that you|of yours|which you|by you|about you|where you|in which you|featuring you|with you) ..3
    your ..3 (article|post|talk|podcast|interview|paper|thread|video|panel|keynote|webinar|newsletter|blog|essay|presentation|lecture|workshop|piece|column|profile|episode|exhibition|documentary) ..2 (on|about|at|for|in|from|made|was|really|caught|helped|, which|where|last|came|popped|appeared|got|stayed|showed|inspired|resonated|says|mentions|changed|has|struck|stuck|_quote_|, _quote_|called)
    (~find|found|~come across|came across|came upon|~stumble|stumbled|~discover|~notice|~see|saw|seen|~spot|~read|ran across|~encounter|~hear|heard|~learn|~look|know|knew|~search|~follow|following) ..4 (you|your name|you up|about you|of you|across you|upon you|ur name|your work|your company|your team|your career|your details) ..6 (on|in|at|through|via|while|when|from|during|as|among|listed|thanks|because|by|under|online|, on|linkedin|speak|after)
    (came across|come across|stumbled|found|discovered|saw|seen|looked at|looking at|read|noticed|reading|viewing|visited|going through|went through|browsing|liked|spotted|see|finding|checking out|in|from|on|over|per) ..2 (your|ur) ..3 (profile|page|bio|linkedin|website|site|portfolio|background|name|listing|entry|work)
    (noticed|saw|see|read|seen|gather|understand|spotted|learned|noted|heard|notice) (from|on|in|via|through) ..6 (that)? ..2 (you|your)
    (noticed|saw|see|read|seen|spotted|learned|noted|found|heard) (that|how)? ..1 you (are|were|went|also|studied|graduated|worked|made|moved|left|used|have|had|switched|started|trained|grew|mentor|spoke|volunteer|volunteered|transitioned|joined|run|ran|lead|posted|wrote|did|commented|answered|recently|once|are also|mentioned|attended|came|taught|teach|too|built|became|began)
    (you|u) (spoke|talked|presented|gave ..4 (talk|lecture|keynote|speech|workshop|presentation|seminar|tour|class|session)|taught|lectured|visited|came to|were on|were a guest|wrote|posted|said|answered|commented|replied|hosted|ran|judged|mentored|led|were quoted|were interviewed|were featured|appeared|helped|interviewed|moderated|published|keynoted|supervised|coached) ..8
    (listening/watching/reading/attending/hearing/following/seeing/browsing) ..3 (you|your)
    (heard|hearing|listened|watched|saw|seeing|seen|read) ..2 (you|your) ..3 (on|at|in|speak|talk|present|about|describe|explain)
    (featured|quoted|mentioned|listed|profiled|interviewed|named) in
    (follow/following/followed/reader/listener/subscriber/subscribed/subscribe/fan) ..3 (your|of your|of you|to your|you) ..3 (work|posts|blog|newsletter|podcast|channel|writing|research|on|for|since|column|articles)
    // a school, an employer, a group in common
    (fellow|former) ..4 (alumnus|student|member|graduate|classmate|colleague|employee|teammate|intern|volunteer|grad|teacher|nurse|engineer|lawyer|@|colleagues|students|coworker|expat|immigrant|tutor|lab|resident|player|scholar|captain)
    fellow *
    alumnus
    (alma mater|same ..2 (school|university|college|program|department|degree|course|company|firm|lab|team|town|village|city|group|club|church|church|street|building|field|gym|neighborhood|course|hometown|platoon|unit|choir|channel|community|server|professor|cohort|conference|bootcamp|league))
    (class of|graduate of|graduated from|grad of|graduate from) ..6 (like you|as you|you|too|as well|, as|just as)
    (~graduate|~study|studied|went|~attend|trained|worked|~work|volunteered|interned|taught|go|studying|was|am|lived|served|grew|come|from|member|played|student) ..8 (like you|as you|you did|just as you|same as you|where you|too ,|as did you|after you|before you|alongside you|with you|with your|under you|also|where i|years after|the year after)
    where you (studied|went|graduated|worked|taught|work|also|used|trained|spoke|gave|were|are|once|did|got|teach|volunteer|started|lecture|posted|mentor|began|sit|train|serve)
    (also|too) (went|studied|graduated|attended|worked|from|at|a member|in the|an alumnus|grew|did)
    (you|u) (also|too|both|and i) ..4 (went|studied|graduated|attended|worked|at|from|a member|member|are|were|did|share|belong|know)
    (alumnus|member|members|student|university|college|staff|company|speaker|speakers|volunteer|community|mentor|mentors|careers|career|club|society|association|network|union|conference|guild|chamber|branch|church|school|group|bar) ..2 (directory|directories|database|list|register|network|page|board|listing|profiles|platform|channel|roster|association|newsletter|website|site|app|portal|programme|program|group|magazine|office|center|event|night|fair|day|mixer|forum|brochure|meetup|gala|reunion|dinner|circle)
    (in|from|on|of|through|via|part of|belong to|member of|at) (the|our|this|your|same|a) ..5 (slack|discord|facebook group|whatsapp group|linkedin group|community|server|forum|meetup|society|association|club|guild|group|channel|chapter|network|cohort|bootcamp|newsletter|workspace|subreddit|church|choir|team at|mailing list|telegram)
    (member|members|both) (of|in) (the|our|this|a) ..6
    (both) (in|at|from|on|members|went|worked|studied|volunteer|know|attended|grew|part|belong|active|served|played|speak|follow|used|live|post)
    (your ..2 (former|old|ex|previous|past)|you used to|a former|an ex|my ..1 (former|old|ex|previous)|our former) ..1 (colleague|colleagues|student|students|employer|boss|manager|teammate|intern|classmate|company|team|professor|coworker|roommate|firm|work|teach|workplace|flatmate|pupil|neighbor|client|report|mentee|supervisor)
    (worked|work|working|interned|studied|trained|volunteered|played|served|sang|lived) (with|for|under|alongside|at|together with|beside) ..5 (you|your ..2 (team|colleague|colleagues|company|lab|sister|brother|wife|husband|firm|group|friend|department|son|daughter|mother|father|cousin|boss|office))
    (i ..2 (worked|used to work|was working|interned|temped) (at|for) @)
    (i am|as) ..2 (your|one of your) ..2 (student|reader|neighbor|listener|patient|customer|client|follower|subscriber|former ..1|user|members|mentee)
    (customer/client/user/patient/reader/listener/student/subscriber/visitor/regular) (of|at) your
    (i|we) ..3 (use|used|bought|tried|shop|visited|read|am using|been using|volunteer|volunteered|toured) ..1 (your|at your) ..3
    (connected|connection|connections|link|linked) (on|through|via|with|by|here on|over) ..4 (linkedin|@|you|slack|discord|friend|colleague|professor)
    we are ..2 (connected|connections|linked|neighbors|both|in the same|on the same)
    (on|via|through|using|searching|from|browsing|in|over|across) (here on)? linkedin
    on here
    (you|your ..3 {place}|{place}) ..3 (came to|visited|were at|was at|had a stand|had a booth|hosted|sponsored|exhibited|presented|held|ran|spoke|open day)
    (your company|your firm|your team|your organization) ..1 (website|site|page|blog|newsletter|open day|open house|stand|booth|stall|careers page|about page|annual report)
    (team|about|staff|people|faculty|speaker|author|contact) (page|bio|bios|profile|pages)
    (at|after|from|since|attended|following) ..4 (career fair|careers fair|open day|open house|career day|conference|meetup|hackathon|webinar|summit|expo|networking event|panel|careers evening|career night|convention|workshop|reunion|wedding|ama|symposium|festival|symposium|fair|bootcamp) 
    saw you
    who (knows|worked with|works with|studied with|used to work with|speaks|is a friend of|trained) ..1 you
    (reaching out|writing|contacting you|message you|messaging you|in touch) ..2 (because|since|after|as) ..6 (you|your)
    """,
    TABLES,
)
_NAME_WAS_GIVEN = Phrases("""
    (~suggest|~recommend|~mention|~propose|~advice) ..6 (you|contact|touch|reach|write|talk|speak|name|_name_)
""")

_PURPOSE = Phrases(
    """
    ~learn ..3 (more|about|from|how|what|a|your|of|something|where|which|whether|why|the|by|all|some|as much|_quote_)
    (~understand|understanding|make sense|~grasp|~appreciate) ..4 (how|what|better|the|your|whether|more|which|why|where|if|this|it|about|of|day|its|life)
    (advice/guidance/insight/perspective/perspectives/wisdom/tips/pointers/viewpoint/input/knowledge/lessons/suggestions/counsel/orientation/clarity/enlightenment/feedback/opinion/opinions/expertise)
    (information/informational) ..2 (about|on|interview|chat|conversation|regarding|only|and|rather|not|, not|call|meeting|from|of|, nothing|purposes|$|talk|coffee)
    (~hear|hearing) ..3 (about|how|what|your|from you|more|from someone|where|which|why|of)
    (~ask|asking|have|had|got|with|a|few|some|couple|my|put|answer|five|three|four|two|several|of) ..4 (question/questions) ..8
    (~ask|asking) ..2 (you|about|how|what|your|which) ..4 (about|how|what|path|work|career|experience|you|your|which|field|got|into|is|it|trade|life|like)
    (curious|interested|keen|eager|wondering|fascinated|excited|intrigued) ..2 (about|how|what|in how|in what|in your|in the way|to hear|to know|to learn|to find|to understand|to see|by how|by your|by what|why|which|in hearing|in learning|in understanding|in knowing|in the path)
    (~find|finding|figure|figuring|work|working) out ..2 (how|what|whether|more|about|if|which|where|why)
    (~know|knowing) ..3 (more|how|what|about|your|the|whether|which)
    (like|love|want|hoping|hope|glad|keen|appreciate|wanting|try|trying|grateful|chance|opportunity|sense|idea|picture|feel|flavor|glimpse|understanding|view|taste|look|window|insider|honest|real|better|account|overview) (of|into|at|inside|on|about|for) ..3 (what|how|your|the|life|day|it|whether|a|being|working|that|this|work|which|where)
    what (it|the|a|your|life|working|being|day|this|your ..2) ..8 (like|involves|involve|looks|entails|look|takes|about|is)
    (how|why|when|what made|what drew|what led|what got) (you|did you|you have|you ever|one|people|someone) ..3 (got|get|made|moved|make|move|became|become|came|switched|switch|find|found|went|go|started|start|ended|built|build|handle|handled|decided|decide|think|transition|transitioned|approach|work|chose|choose|into|to|manage|managed|train|landed|broke|do|did|got|see|use|left|began|begin|navigate|navigated|enter|entered|learned|pick|picked|combine|balance|plan|run|teach|grow|design|prepare)
    (your|ur) ..4 (path|journey|experience|experiences|story|trajectory|transition|background|route|perspective|insight|thoughts|views|view|take|advice|opinion|day to day|road|move|switch|career|work|role|job|field|line of work|profession|shift|jump|way|craft|trade|world|industry|side|week|days) ..3 (as|in|into|from|at|with|and|on|to|is|since|there|so far|works|has|like|of|, |$|about|over|across|,|within|around|through|out)
    (talk|chat|speak|conversation|call|discuss|chatting|talking|speaking|coffee|discussing|swap notes|pick your brain|picking your brain|pick ur brain|compare notes|discussion|share|ask|meeting|minutes|hour|meet|connect|sit down|tell me|conversation|words) ..5 (about|on|how|regarding|over|around|into|concerning) ..2 (your|the|how|what|life|being|working|this|a|ux|it|career|careers|moving|becoming|getting|data|work|that|becoming|breaking|whether|nursing|teaching|design|product|marketing|field|path|*)
    (explore|exploring|consider|considering|researching|research|investigating|look into|looking into|think of|thinking of|thinking about|weighing|deciding|decide|contemplating|toying|finding my way|torn|choose|choosing|explored|planning|hoping|moving|switching|change|transition|transitioning) ..5 (career|careers|field|fields|path|paths|move|into|whether|switch|become|becoming|going into|profession|options|between|industry|role|work|if|change|to be|transition|as a|as an|training|retraining|study|studying|option)
    (before|whether|if) (i|to) ..4 (commit|apply to|enrol|enroll|decide|choose|jump|retrain|quit|sign|leap|invest|train|switch|move|go|leave|start|make|take|give)
    (tell|telling|teach|show|explain|explaining|share|sharing|shed|describe|describing|walk|enlighten|guide|educate) ..3 (me|light|your|us|how|what|through|some|a|a few|with me|about)
    pick/picking your/ur brain/brains ..1 (about|on|for|regarding|re|a bit about)
    (steer|help|guide|enlighten|mentor) me ..2 (understand|see|decide|figure|learn|work out|think|know|on|choose|find out)
    (what|which|how) ..6 (you wish|you would|you do|you see|you look|you think|would you|do you|your days|your work|your day)
    (research/inform/information/exploring/exploration) (conversation|interview|chat|call|purposes|only)
    (your|the) (day|days|typical day|daily|week|working)
    (see|seeing) ..2 (what|how|whether|if it|if this|if that) ..6
    for (advice|information|guidance)
    (about|into) (how|what) (you|it|your|the|a|people)
    """,
    TABLES,
)
_PURPOSE_NOT = Phrases(
    """
    (talk/chat/speak/discuss/know/learn/learning/hear/ask/information/explore/find out/understand/see/questions/conversation/call/advice/curious/interested/insight) ..5 (opportunities|opportunity|openings|opening|vacancies|vacancy|positions|internships|internship|job at|role at|application|hiring|referral|job|jobs|employment|working together|collaboration|collaborate|my product|our product|services|working for|join|joining|get hired)
    """,
    TABLES,
)

_UNITS = "minutes/minuts/minits/hour/hours/moment/moments/m"
_TIME_ASK = Phrases(
    """
    # (to|or)? #? ..1 (minutes|m)
    {words-number} ..2 minutes
    ~half (an|a|of an)? hour
    half (an|a)? ..1 hour
    a half hour
    thirty min
    (quarter|third) (of)? (an|a)? hour
    (few|couple|couple of|couple more|several|some|spare|handful of|five) (of)? ..1 minutes
    (a|one|your|spare|quick|any|have|got) minutes (or|of|to|for|$|free|, )
    minutes of your
    (quick|brief|short|shortish|little|speedy|small|informal 15|fast|swift|super quick) ..5 ({talk}|chats|calls|conversations|hello|exchange|interview)
    ({talk}) ..3 (brief|short|quick|briefly|quickly)
    (briefly|quickly) ..3 ({talk}|speak|connect|speaking|talking|chatting)
    (speak|talk|chat|meet|connect|speaking|talking|meeting|call you|pick your brain) ..4 (briefly|quickly|for a bit|for a little)
    (short|brief|small|little|bit|sliver|slice|few moments|moment|moments) (amount|bit|while|window|slot|of) ..2 (of)? (your|ur)? ..1 time
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
_TIME_TOLD = Phrases(
    """
    (your|the|a|their|that|this|each|every) ..4 (talk|podcast|episode|video|webinar|lecture|keynote|workshop|interview with|commute|drive|walk|film|presentation|panel|session|shift|shifts|run)
    (i|we|you|she|he|they) ..2 (spent|spend|watched|waited|listened|walk|drive|live|ran|run|took|read|spoke|talked|chatted|met)
    (took|takes|take|lasted|last|spent|within|every|ago|away|commute|after|first|live|in under)
    """,
)
_ASKS_TO_TALK = Phrases(
    """
    // would you ...?
    (could/can/would/will/might/may/wud/cd) (we|i|you|u) ..8 (talk|chat|call|meet|speak|conversation|coffee|zoom|spare|minutes|time|hop|jump|phone|discuss|catch up|connect|grab|hour|open|willing|available|free|game|interested|happy|able|consider|up for|mind|ask|meeting|discussion|buy|chat|have|give|offer|agree|sit|share|set|schedule|arrange|book|pick|borrow|steal|take|find|join|make|let|allow|tell|answer|fit|squeeze|be|video|interview|like|get|kindly|please|skype|quick)
    (could/can/would/will/might/may) it be (possible|okay|alright|all right|convenient|feasible|too much)
    (could/can/might/may) (we|i) {softly2}? (talk|chat|meet|speak|call|connect|have|schedule|arrange|set|get|grab|ask|borrow|steal|take|buy|pick)
    (do|would|will|might|have|did|dont) (you|u) ..5 (time|minutes|moment|moments|hour|slot|window|availability|gap|minute|space|half an hour|spare)
    are you ..4 (free|available|open|around|up for|willing|able|game|okay|happy|in the)
    (if|whether|wonder|wondering|wondered|hope|hoping|hoped|suppose|think|grateful if|thinking) (if)? ..1 (you|we|i|u|there) ..8 (talk|chat|call|meet|speak|conversation|coffee|zoom|spare|minutes|time|hop|jump|phone|hour|open to|willing|available|free for|up for|discuss|connect|catch up|interview|moment|talking|chatting|speaking|meeting|tea|slot|for a)
    (any|some|a|slight|the|slim) (chance|possibility|way) ..2 (you|we|i|of|for|that|to) ..6 (talk|chat|call|meet|speak|conversation|coffee|zoom|minutes|time|hour|phone|speaking|chatting|talking|meeting|free|spare|grab|tea|connecting|hop|word)
    (is|would|might) (there) ..5 (time|chance|possibility|way|slot|day|moment) ..6
    (is|would) (it|this|that|next|now|tomorrow|today|sometime|@|a|monday|tuesday|wednesday|thursday|friday|a call|a chat|a quick) ..6 (possible|okay|alright|time|work|convenient|suit|good|works|free|feasible|be too much|fine|interest|too much)
    // I would be grateful for ...
    (i|we) ..3 (love|like|appreciate|welcome|value|enjoy|treasure|relish|cherish|hope|hoping|wanted|want|wish|grateful|thankful|honored|delighted|thrilled|glad|happy|obliged|indebted|keen|eager|jump at|looking|interested|request|requesting|requested|asking|ask|seek|seeking|writing|reaching out|propose|pleased|over the moon|die|writing to you|message|mean|invite|ask for|plead|begging|beg|after|love nothing|crave|humbly|kill|writing|emailing) ..10 ({talk}|minutes|hour|time with you|of your time|speak|chatting|speaking|talking|meeting|talk|phone|few moments|moment|conversations|time|hearing from you over|calling|discussing)
    (grateful|thankful|honored|delighted|thrilled|appreciate|love|glad|appreciated|obliged|appreciative|mean|fantastic|amazing|great|wonderful|lovely|brilliant|helpful|incredible|awesome|kind|privilege|pleasure|honor|good) ..8 ({talk}|minutes|hour|of your time|speak|chatting|speaking|talking|spare|meet)
    ({talk}|minutes|hour|of your time|chatting|speaking) ..10 (would be|would mean|would help|would really|would make|appreciated|be great|be wonderful|be amazing|would go|would do|is all i|all i ask|all i am|be lovely|helpful|be enough|would suit|be invaluable|be a huge|be so)
    (all|what) i (ask|am asking|want|would like|am after|am hoping|need|am looking) ..3 (is|for) ..6 ({talk}|minutes|hour|time|moment)
    (asking|ask|request|requesting|after|hoping|hope|looking|seeking|beg|plead|begging|pray) (for|to have|only for|just for|to|of you|to request)? ..8 ({talk}|minutes|hour|of your time|speak|talk with|moment|few moments|audience|time with)
    (chance|opportunity|privilege|possibility|pleasure) (to|of|for) ..3 ({talk}|speak|chatting|speaking|talking|meeting|conversation|connect|sit|ask|interview)
    (let me know|lmk|tell me|please say|say|drop me|shout|advice|inform|reply|message me|text me|ping me|holler) ..3 (if|whether|when|what|which|where|a time|your availability|how) ..10 (time|times|talk|chat|call|meet|speak|open|available|free|willing|possible|works|work|suits|suit|convenient|minutes|interested|conversation|day|coffee|okay|up for|fits|this|that|you are|spare|would|could|best|availability|good|days|can|slot|game)
    (up|free|open|game|available|time|keen|down|around) (for|to) (a|an|some|have|having|chat|talk|talking|chatting|coffee|quick|grab|hop|meet|speaking|speak|meeting|15|20|ten|fifteen|twenty|that|it|this|connecting|connect|any) ..4
    (fancy|care for|care to|how about|what about|shall we|let us|lets|wanna|want to|may i|can i|could i|might i|mind if i|possible to|maybe we|perhaps we|perhaps you|maybe you|could we|can we|might we|may we|okay if i|alright if i|would like to|wish to|kindly|please) ..8 ({talk}|minutes|speak|hour|talking|chatting|speaking|time|sit|spare|few moments|grant|moment)
    (please|kindly|pls) ..3 (spare|give|grant|allow|help|consider|let|oblige|call|book|pick|choose|find|create) ..8 ({talk}|minutes|hour|time|speak|day|slot|moments|audience)
    (like|love|wish|want|hoping|hope) to (invite|buy|take|treat|ask|interview) you ..6
    (buy|get|treat|stand|offer) you (a|to|some|to a) ..3 (coffee|tea|lunch|drink|breakfast|chai|beer|pastry|cup)
    (coffee's|coffee is|tea is|lunch is|drinks are|pastry is) on me
    (when|what time|what day|which day|what|where|how soon|when and where) ..3 (can|could|would|is|are|do|might|should|works|suits|time|days) ..8 (talk|chat|call|meet|speak|free|available|convenient|good|suit|suits|work|works|best|time|you)
    (have|having|arrange|schedule|set up|organize|book|fix|setting up|scheduling|arranging|find|setup|make) (a|an|some|time for a|15|20|30|one|our|that|this) ..4 ({talk}|minutes|conversations|appointment|time)
    (time|minutes|moment|hour|chat|call|coffee) (this|next|in the|over the|some|sometime|one|on|later|before|when|at|any) ..4 (week|weeks|month|days|day|time|monday|tuesday|wednesday|thursday|friday|weekend|morning|afternoon|evening|convenience|suits|works|that) $ 
    (i|we) (need|must|require|will need) ..6 (talk|call|minutes|meet|meeting|speak|chat|hour|time|conversation)
    (call me|give me a call|ring me|phone me|meet me|speak to me|talk to me|see me|book ..3 (time|slot|call)|reply|get back to me) ..2 (at|on|asap|tomorrow|today|tonight|this|back|when|as soon|for|anytime|$|by|before|with|next|urgently|immediately|once|to)
    ({talk}) (?)? sometime
    (speak|talk|chat|meet|connect) (with|to) you ..6 (briefly|by phone|on the phone|over|for|about|sometime|at your|if|this|next|in person|when|, if|on zoom|by)
    """,
    {**TABLES, "softly2": "please | maybe | perhaps | possibly | kindly | ever | ..3"},
)
_STATED_NOT_ASKED = Phrases(
    """
    (how|what|why) (do|did|does|are) you
    """,
)
_PRESUMES = Phrases(
    """
    (let me know|tell me|lmk|inform me|confirm|advice|text me|message me|email me|reply with|revert with|share|get back to me with|get back with) ..2 (when|what time|which day|what day|where|your availability) ..3 (we|you|i|to|can|is|will|works|are) ..4 (tomorrow|today|tonight|this afternoon|this evening|this week|monday|tuesday|wednesday|thursday|friday|asap|immediately|right away|by|now|straight away)
    (let me know|tell me|lmk|confirm|inform me) (when|what time|which day|where) (we|i) (can|will|could|are|shall|should|am) ..5 (meet|talk|call|speak|chat|have|meeting|talking|get|start|start|connect|come|expect|stop)
    i (need|require|must have|will need|shall need) ..4 (minutes|hour|time|call|meeting|conversation|talk|answer|reply|response|slot|chat|to talk|to speak|to meet|you to|your help|your advice|your time|your assistance|hours|to hear|an answer|help|to call|to pick|to get|half)
    i (must|have to|need to|got to|should) ..2 (talk|speak|meet|see|call|get on|have|hear|pick|get hold|discuss|connect|chat) ..3
    i (expect|demand|insist|am expecting|am counting on|look forward to|await|am awaiting|will be waiting|will wait) ..4 (you to|your call|call|reply by|response by|reply within|response within|prompt|quick response|immediate|answer by|an answer|hear from you by|hear from you today|hear from you tomorrow|hear back by)
    (call|phone|ring|text|whatsapp|contact|reach|email|message|dial|buzz) me (back)? ..2 (at|on|tomorrow|today|tonight|asap|by|before|immediately|urgently|now|this|as soon|when you|once|, #|monday|tuesday|wednesday|thursday|friday|between|after)
    give me (a|your) (call|ring|phone|buzz|shout|slot|number|time) ..3
    asap|a.s.a.p|(as soon as you can)|(at the earliest $)|(at the earliest ,)
    as soon as possible
    (urgent|urgently|immediately|right away|straight away|at once|without delay) 
    (you) (must|have to|need to|should|are to|ought to|better) (give|call|meet|talk|reply|speak|help|respond|tell|make|answer|let|find|see|spare|set|send|get|be available|clear|take|share)
    (reply|respond|answer|confirm|revert|get back to me|get back|write back|let me know|respond to me|book|hear from you|hear back|come back to me|send) ..5 (by|before|within|no later than|latest) (tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|end of|eod|close of|the end|#|cob|24|this|next|5|morning|lunch|tonight|close|5pm|midday|midnight)
    (reply|respond|answer|confirm|call|get back to me|write back|revert|come back) ..2 (today|immediately|promptly|quickly|fast|soonest|now|urgently|tonight|this minute|at the earliest)
    i (will|shall|am going to|am planning to) (call|phone|ring|come|drop|stop|pop|be calling|give you a call|visit|expect|swing|be at your|be waiting|see you|send you an invite|send an invite|send a calendar|be there|put|book|meet you|dial|be in your|be free at|zoom|try you|try your) ..4 (you|by|tomorrow|today|at|on|monday|tuesday|wednesday|thursday|friday|over|this|next|your|past|in|invite|round|around)
    (see|talk to|speak to|speak with|meet|talk with|catch) you (tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday|then|at|there|monday|tuesday|wednesday|thursday|friday|later today|this|next)
    (we|let us|lets) (will|shall|can|should|must|need to|have to|are going to)? ..1 (meet|talk|speak|do|make it|chat|call|get|schedule|say|go) ..4 (tomorrow|today|tonight|at #|on (monday|tuesday|wednesday|thursday|friday)|monday|tuesday|wednesday|thursday|friday|this afternoon|noon|#) 
    (i have|i've|have|i) (booked|scheduled|put|blocked|reserved|set up|penciled|pencilled|set|sent|added|arranged|fixed|placed) (us|you|a|an|time|it|the|our|half|#|you in|us in|thirty|twenty|some) ..6 (calendar|slot|time|call|meeting|at|on|for|minutes|hour|diary|invite|in|table)
    (book|grab|choose|pick|select|schedule|find|use|click) (a|your|any|some|one|the|yourself|whatever|my|an)? ..3 (slot|time|calendly|link|calendar) ..3 (on|here|from|in|below|via|using|that|with|by|with me|_link_|through|for)
    (send|give|share|tell|forward|drop|provide) (me|over)? ..2 (your|ur) (availability|number|phone number|free slots|calendar|phone|mobile|available times|available slots|schedule|whatsapp|direct line|cell|home number|timings|slots|time slots)
    (when|what time|how soon) (can|will|shall|do|are|should) (we|i|you) ..2 (meet|talk|call|speak|chat|meeting|start|talking|call me|get on|get together|calling|have) ..3
    (make|clear|find|set aside|free up|carve|create|allocate|reserve|keep|hold|block) (some|the|an|a|#|half|your|time|twenty|thirty|out)? ..3 (time|minutes|hour|room|schedule|slot|tomorrow|calendar) (for me|tomorrow|today|this|on|to|in)
    (do not|dont) (be late|keep me|ignore|make me|forget to (call|reply|respond)|delay|fail to|disappoint)
    (be|make sure|ensure) ..3 (available|free|ready|online|on time|at your desk|you are available|you reply|you call) ..3 (at|on|tomorrow|by|today|for|to|when)
    (waiting for|awaiting|expecting) your ..2 (call|reply|response|prompt|quick|answer|confirmation) ..1 (today|tomorrow|by|asap|soon)?
    (get|come) back to me (asap|today|tomorrow|by|soon|quickly|immediately|at|with)
    (time sensitive|running out of time|no time to (lose|waste)|deadline is)
    (tomorrow|today|monday|tuesday|wednesday|thursday|friday) at # ..3 (works for me|suits me|, please|. please|it is|then|sharp|, be|is best|please|, confirm)
    (i am|im) (free|available|only free|only available) ..6 , (so)? (call|let us|see you|pick|choose|confirm|ring|phone|book|send|lets|please call|please confirm)
    """,
    TABLES,
)
_SOFTENED = Phrases(
    """
    (if|whether|whenever|unless) ..4 (you|it|that|this|convenient|possible|suits|easier|works|okay|not)
    (feel free|no need|no rush|no hurry|happy for you|you can also|you are welcome|you could also|or you can|would you|could you|can you|might you|can also)
    """,
)


def connection(draft: Draft) -> Hit | None:
    """Find how the writer found, or is connected to, the reader: who referred, a school, a talk, an article, a group..."""
    return next((hit for hit in _CONNECTION.hits(draft) if not denied(hit)), None)


def purpose(draft: Draft) -> Hit | None:
    """Find that it is to learn: advice, insight, information about a path, role, field or company."""
    for hit in _PURPOSE.hits(draft):
        if not any(o.first <= hit.first < o.last or hit.first <= o.first < hit.last for o in _PURPOSE_NOT.within(hit.sentence)):
            return hit
    return None


def time_ask(draft: Draft) -> Hit | None:
    """Find the bounded, short time that is asked for; "a quick chat" is one too."""
    for hit in _TIME_ASK.hits(draft):
        if any(told.last in (hit.first, hit.first - 1) for told in _TIME_TOLD.within(hit.sentence)):
            continue
        if any(told.first in (hit.last, hit.last - 1) for told in _TIME_TOLD.within(hit.sentence)):
            continue
        return hit
    return None


def request_to_talk(draft: Draft) -> Hit | None:
    """Find an actual request for a conversation; "how are you?" is none."""
    return next((hit for hit in _ASKS_TO_TALK.hits(draft) if not denied(hit)), None)


def demands(draft: Draft) -> Hit | None:
    """Find what presumes: "let me know when we can meet tomorrow", "I need", "call me at", "ASAP"."""
    for hit in _PRESUMES.hits(draft):
        if denied(hit):
            continue
        if any(soft.last == hit.first or (soft.first == hit.last) for soft in _SOFTENED.within(hit.sentence)):
            continue
        return hit
    return None
