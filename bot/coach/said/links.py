"""How people say how they found somebody, or are tied to them."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

CONNECTION = Phrases(
    """
    (grad|graduate|student|alumnus|born|trained|from) ..6 like you ..2
    my ..4 (uses|buys|rents|attends|studies|swears by) ..2 your ..2
    you and my ..3
    we ..4 (together|the same) ..4
    we have the same ..3
    you are the ..6 (in|from|on) the ..4
    (did|took|joined|went on|visited|toured) (the|your) ..3 (tour|workshop|class|course|open day|visit|session) ..3
    side by side ..2
    (thanks|thank you) ..1 for
        (signing|coming|helping|speaking|visiting|teaching|letting|showing|connecting|hosting|judging|the ..2
        (workshop|talk|class|lecture|tour|session|panel|webinar|keynote)) ..3
    (great|good|lovely|nice|wonderful|pleasure) (meeting|seeing|talking|chatting) ..2
    also @
    same ..3 (hostel|dorm|hall|batch|house|barracks|block|bus|train|choir)
    * from the ..4
        (meetup|club|group|choir|course|class|conference|workshop|church|community|slack|discord|team|society|party|dinner|event|camp|gym)
    my ..3 (sees|knows|visits|attends|loves|saw|met|reads|follows|takes|trained) ..2 (you|your)
    (forward|give|send|share) your (email|number|contact|name|address) to me
    yours was the ..3
    (quotes|mentions|names|features|credits|lists|profiles|thanks) you
    that was you
    you may (remember|know|recall) ..4
    (coincided|overlapped) (in|at|on) ..4
    // somebody or something led me to you
    (suggested|suggests|recommended|recommends|mentioned|mentions|proposed|urged|insisted|insists|advised|thought|thinks)
        ..3 (i (get|reach|write|contact|talk|speak|ask|should|try|might|drop|message|email|call|be)|you|your|getting
        in touch|reaching out|speaking|talking|contacting|writing)
    (told|tells) (me|us|my ..2) ..8 (you|your)
    (gave|gives|shared|passed|sent|forwarded|given) (me|along|on|us)? ..2 your
        (name|contact|email|number|details|contacts|address|profile|card|info|information|handle|linkedin|article|talk|post)
    (pointed|points|directed|referred|introduced|sent|sends|steered|connected|put|led|brought|encouraged|nudged) me
        ..5 (you|your|your way|your direction)
    (~speak|spoke|~talk|~rave|says|said|talks) ..3 (highly|warmly|fondly|well|so highly|very highly)? of you
    (you|your name|your profile) ..2 (was|were|got|has been|have been|been) ..2
        (recommended|mentioned|suggested|given|passed|referred|named)
    (your|ur) (name|details|contact|contacts|email|number) ..6
        (from|by|through|via|came|comes|keeps|kept|in|on|mentioned|given|passed|off|appeared)
    your name ..3 (came|comes|popped|kept|keeps|cropped|was|is|has|got)
    (found|know|known|knew|discovered) ..1 you ..3 (from|through|via|on|in|at|by|thanks)
    (got|get|obtained|found|have|had|received|took|taken|getting|picked|pulled|come) (to know)? ..2 (your|ur)
        (name|contact|contacts|details|email|number|profile|info|information|address|card) ..3
        (from|through|via|on|in|at|by|off|thanks|while|when)
    (referred|introduced|recommended|directed|pointed|sent|connected|encouraged) ..3 (to you|by|your way)
    (via|through|by way of) (my|our) ..2
        (friend|professor|tutor|teacher|boss|manager|mentor|colleague|aunt|uncle|cousin|sister|brother|neighbor|former
        ..1|school|university|church|lecturer|supervisor|classmate|mother|father)
    (via|through|by way of) (a mutual|mutual|@|linkedin|slack|discord|the ..3
        (list|directory|group|network|slack|discord|page|site|website|forum|community|club|association|society|office|programme|program|alumnus))
        ..2
    (at|on|following|after|upon) the ..1 (suggestion|recommendation|advice|urging|encouragement|invitation|referral)
        of
    (at|on) @ ..2 (suggestion|recommendation|advice|urging|encouragement)
    (suggestion/recommendation/referral/introduction/intro) (of|from|by)
        (my|@|our|a|the|professor|dr|mr|mrs|ms|one|his|her) ..2
    @ (said|says|thinks|thought|told|knows|mentioned) ..5 (you|your)
    @ and i (both|sit|work|studied|are|were|share|play|went|worked|met) ..6
    (friend|colleague|mentor|professor|teacher|aunt|uncle|cousin|sister|brother|mother|father|mum|mom|dad|boss|manager|tutor|supervisor|lecturer|neighbor|advicer|adviser|advisor|counselor|counsellor|coach|classmate|roommate|flatmate|husband|wife|partner|roommate|pastor|coworker|co
        worker|instructor|daughter|son|niece|nephew|landlord|dentist|doctor|lead|principal|supervisor|chaplain|librarian|director|trainer)
        ..8 (suggested|told me ..3 (you|your)|told me to (write|ask|call|contact|talk|speak|message|try|get|look
        you|reach|come|find you|ring)|recommended|mentioned|said (you|i should
        (write|ask|call|contact|talk|speak|message|try|get|reach|come))|says (you|hi|hello)|thought you|knows
        you|introduced|gave me|passed|pointed|referred|worked (with|for) you|works (with|for) you|used
        to|spoke|speaks|connected|shared|encouraged me to (write|ask|call|contact|talk|speak|reach)|of yours|is a
        friend|urged me|put me)
    (mutual|common|shared) ..1
        (friend|friends|contact|contacts|connection|connections|acquaintance|acquaintances|colleague|colleagues|group|school|employer|alma
        mater)
    we ..1 (both|share)
    you and i
    (share/shared) (a|an|the) ..2 (school|university|college|alma
        mater|hometown|employer|connection|group|background|friend|professor|mentor|degree|club)
    (paths|path) ..1 (crossed|cross) ..3
    we ..3 (met|spoke|chatted|talked|exchanged|overlapped|sat|bumped|are both|were both|briefly) ..6
    we ..2 (were|worked|studied|connected|shared|lived|trained|played|sang) ..4
        (together|same|both|introduced|neighbors|classmates|colleagues|in touch|next|beside|on linkedin|through|at
        the ..3|in ..3)
    (met|seen|saw|heard|bumped into|ran into|chatted with|spoke with|spoke to|talked to) you ..4
        (at|in|on|during|through|last|when|while|after|speak|talk|present|from|about|yesterday|two|for|,
        at|speaking|a few|briefly|before|give|interviewed|mention|explain|say|describe|answer|back)
    we have ..3 in common
    nice (meeting|to meet|talking|chatting) you
    // found, read, heard, seen
    (found|come across|came across|came
        upon|stumbled|discovered|noticed|seen|saw|seen|spotted|read|watched|watching|listened to|listening
        to|heard|hearing|heard|followed|following|follow|enjoyed|enjoy|caught|caught|looked at|looking
        at|browsed|browsing|checked|loved|love|bookmarked|viewed|viewed|visited|visited|went through|ran
        across|encountered|learned about|learned of|know of|heard of|heard
        about|scrolling|attend|attended|attended|appreciated|liked|shared|saved|reread|impressed by|inspired
        by|moved by|struck by|fascinated by|resonated|hit home|stayed with me|thanks for|thank you for|finished|went
        to|been to|sat in on|joined|tuned|was at|were at|at|after|from|through|via|quoted) ..5 (your|ur|you gave|you
        wrote|you did|you posted|you published|you recorded|you shared) ..6
        (article|articles|post|posts|talk|talks|podcast|podcasts|interview|book|books|paper|papers|thread|threads|video|videos|panel|keynote|webinar|webinars|newsletter|newsletters|blog|blogs|essay|essays|presentation|presentations|lecture|lectures|workshop|workshops|session|piece|column|profile|linkedin|bio|page|website|site|portfolio|story|tweet|tweets|episode|episodes|channel|comment|comments|documentary|film|thesis|report|case
        study|exhibition|show|remarks|speech|series|seminar|writeup|research|q&a|ama|quote|class|course|dissertation|write
        up|chapter|poster|demo|repo|repository|readme|project|work on|paper
        on|guide|tutorial|reel|recipe|concert|performance|study|mural|design|map|column|obituary|op ed)
    (article/articles/post/posts/talk/talks/podcast/interview/book/paper/thread/video/panel/keynote/webinar/newsletter/blog/essay/presentation/lecture/workshop/piece/episode/comment/answer/session)
        (you|that you|of yours|which you|by you|about you|where you|in which you|featuring you|with you) ..3
    your ..3
        (article|post|talk|podcast|interview|paper|thread|video|panel|keynote|webinar|newsletter|blog|essay|presentation|lecture|workshop|piece|column|profile|episode|exhibition|documentary|comment|letter|story|recipe|stall|reel|name|answer)
        ..2 (on|about|at|for|under|in|from|made|was|really|caught|helped|,
        which|where|last|came|popped|appeared|got|stayed|showed|inspired|resonated|says|mentions|changed|has|struck|stuck|_quote_|,
        _quote_|called)
    (found|come across|came across|came upon|stumbled|stumbled|discovered|noticed|seen|saw|seen|spotted|read|ran
        across|encountered|heard|hearing|heard|learned about you|looked|know|knew|searched|following) ..4 (you|your
        name|you up|about you|of you|across you|upon you|ur name|your work|your company|your team|your career|your
        details) ..6 (on|in|at|through|via|while|when|from|during|as|among|listed|thanks|because|by|under|online|,
        on|linkedin|speak|after)
    (came across|come across|stumbled|found|discovered|saw|seen|looked at|looking
        at|read|noticed|reading|viewing|visited|going through|went
        through|browsing|liked|spotted|see|finding|checking out|in|from|on|over|per) ..2 (your|ur) ..3
        (profile|page|bio|linkedin|website|site|portfolio|background|name|listing|entry|work)
    (noticed|saw|see|read|seen|gather|understand|spotted|learned|noted|heard|notice) (from|on|in|via|through) ..6
        (that)? ..2 (you|your)
    (noticed|saw|read|seen|spotted|learned|noted|found|heard) (that|how)? ..1 you
        (are|were|went|also|studied|graduated|worked|made|moved|left|used|have|had|switched|started|trained|grew|mentor|spoke|volunteer|volunteered|transitioned|joined|run|ran|lead|posted|wrote|did|commented|answered|recently|once|are
        also|mentioned|attended|came|taught|teach|too|built|became|began)
    (you|u) (spoke|talked|presented|gave ..4
        (talk|lecture|keynote|speech|workshop|presentation|seminar|tour|class|session)|taught|lectured|visited|came
        to|were on|were a guest|wrote|posted|said|answered|commented|replied|hosted|ran|judged|mentored|led|were
        quoted|were interviewed|were
        featured|appeared|helped|interviewed|moderated|published|keynoted|supervised|coached) ..8
    (after|from|been|enjoyed|loved|was|while|by|started)
        (listening/watching/reading/attending/following/browsing/hearing/seeing) (to|at)? ..3 (you|your)
    (heard|listened to|watched|saw|seeing|seen) ..2 (you|your) ..3
        (on|at|in|speak|talk|present|about|describe|explain)
    you ..3 (featured|quoted|mentioned|listed|profiled|interviewed|named) in
    (follow/following/followed/reader/listener/subscriber/subscribed/subscribe/fan) ..3 (your|of your|of you|to
        your|you) ..3 (posts|blog|newsletter|podcast|channel|writing|research|on|for|since|column|articles)
    // a school, an employer, a group in common
    (fellow) ..4
        (alumnus|student|member|graduate|classmate|employee|teammate|intern|volunteer|grad|@|colleagues|students|coworker|expat|resident|player|scholar|captain)
    (fellow|both) ..1 alumnus
    (we|you and i|you) ..4 alumnus
    alumnus ..3 (like you|too|as well|directory|network|database|list|group|office|page|association|chapter|event|as
        you|club|bulletin|magazine|newsletter)
    (also|too) ..4 (grad|graduate|alumnus|member)
    (years|year|class|classes|desk|floors|floor|row) (after|before|behind|ahead of|below|above) you
    (alma mater|same ..2
        (school|university|college|faculty|program|department|degree|course|company|firm|lab|team|town|village|city|group|club|church|church|street|building|field|gym|neighborhood|course|hometown|platoon|unit|choir|channel|community|server|professor|cohort|conference|bootcamp|league))
    (class of|graduate of|graduated from|grad of|graduate from) ..6 (like you|as you|you|too|as well|, as|just as)
    (~graduate|~study|studied|went|~attend|trained|worked|~work|volunteered|interned|taught|go|studying|lived|served|grew|come|member|played)
        ..8 (like you|as you|you did|just as you|same as you|where you|too ,|as did you|after you|before
        you|alongside you|with you|with your|under you|also|where i|years after|the year after)
    where you
        (studied|went|graduated|worked|taught|work|also|used|trained|spoke|gave|were|are|once|did|got|teach|volunteer|started|lecture|posted|mentor|began|sit|train|serve)
    (also|too) (went|studied|graduated|attended|worked|from|at|a member|in the|an alumnus|grew|did)
    (you|u) (also|too|both|and i) ..4 (went|studied|graduated|attended|worked|at|from|a
        member|member|are|were|did|share|belong|know)
    (on|in|from|through|via|at|see|saw|searched|browsing) ..3
        (alumnus|member|members|student|university|college|staff|company|speaker|speakers|volunteer|community|mentor|mentors|careers|career|conference|bar)
        ..2
        (directory|directories|database|list|register|network|page|board|listing|profiles|platform|channel|roster|association|newsletter|website|site|app|portal|magazine|office|center|event|night|fair|day|mixer|forum|brochure|meetup|gala|reunion|dinner|circle)
    (in|from|on|of|through|via|part of|belong to|member of) (the|our|this|same|a) ..5 (slack|discord|facebook
        group|whatsapp group|linkedin group|forum|workspace|subreddit|mailing list|telegram|whatsapp|group chat)
    (in|from|on|of|through|via|part of|belong to|member of|at) (our|the same|same) ..2
        (community|server|meetup|society|association|club|guild|group|channel|chapter|network|cohort|bootcamp|newsletter|church|choir|gym|team|class|parish|temple|mosque|gurdwara)
    (found|saw|see|seen|spotted|noticed|got|know|met|remember|recognize) ..6 (from|on|in|at|via|through) (the|a) ..6
        (community|server|meetup|society|association|club|guild|group|channel|chapter|network|cohort|bootcamp|newsletter|church|choir|list|page|board|wall|poster|brochure|programme|program|credits|label|sleeve|masthead|byline)
    (members|member) of (our|this|the same) ..4
    (we|are|were|i|us) both
        (in|at|from|on|members|went|worked|studied|volunteer|know|attended|grew|part|belong|active|served|played|speak|follow|used|live|post)
    (your ..2 (former|old|ex|previous|past)|you used to|a former|an ex|my ..1 (former|old|ex|previous)|our former)
        ..1
        (colleague|colleagues|student|students|employer|boss|manager|teammate|intern|classmate|company|team|professor|coworker|roommate|firm|work|teach|workplace|flatmate|pupil|neighbor|client|report|mentee|supervisor)
    (worked|interned|studied|trained|volunteered|played|served|sang|lived) (with|for|under|alongside|at|together
        with|beside) ..5 (you|your ..2
        (team|colleague|colleagues|company|lab|sister|brother|wife|husband|firm|group|friend|department|son|daughter|mother|father|cousin|boss|office))
    (i am|as) ..2 (your|one of your) ..2
        (student|reader|neighbor|listener|patient|customer|client|follower|subscriber|former
        ..1|user|members|mentee)
    (customer/client/user/patient/reader/listener/student/subscriber/visitor/regular) (of|at) your
    (i|we) ..3 (use|used|bought|tried|shop|visited|read|am using|been using|volunteer|volunteered|toured) ..1
        (your|at your) ..3
    (connected|connection|connections|link|linked) (on|through|via|with|by|here on|over) ..4
        (linkedin|@|you|slack|discord|friend|colleague|professor)
    we are ..2 (connected|connections|linked|neighbors|both|in the same|on the same)
    (you|your ..3 {place}) ..3 (came to|visited|were at|was at|had a stand|had a
        booth|hosted|sponsored|exhibited|presented|held|ran|spoke|open day)
    (your company|your firm|your team|your organization) ..1 (website|site|page|blog|newsletter|open day|open
        house|stand|booth|stall|careers page|about page|annual report)
    (team|about|staff|people|faculty|speaker|author|contact) (page|bio|bios|profile|pages)
    (you|your|we) ..6 (at|after|from|since|during) ..4 (career fair|careers fair|open day|open house|career
        day|conference|meetup|hackathon|webinar|summit|expo|networking event|panel|careers evening|career
        night|convention|workshop|reunion|wedding|ama|symposium|festival|symposium|fair)
    saw you
    who (knows|worked with|works with|studied with|used to work with|speaks|is a friend of|trained) ..1 you
    """,
    TABLES,
)
# Somebody else says something of the reader, or that the writer should write.
SAYS_OF_YOU = Phrases(
    """
    (says|said|say|reckons|reckon|thinks|swears|mentioned|mentions|told me|tells me|told
        us|suggested|suggests|thought|insisted|insists|recommended|wrote|knows|remembers|promised|claims|assured
        me|assures me) (that|me|to me|about)? (you|your|u|i (should|ought to|must)
        (write|ask|talk|contact|message|call|try|get in touch|reach|speak|email|come|ring|look|find|drop)|it was
        you|to (write|ask|talk|contact|message|call|try|get in touch|reach|speak|email|come|ring|look you|find
        you)|talk to|_name_)
    (shown/gave/showed/sent/passed/handed/lent/read/forwarded/texted) (me|us|my ..3) ..5 (you|your|you did|you
        wrote|you made)
    (off/from/by/through) ..5 (gave|sent|who says|who said)
    (recommendation/suggestion/introduction/referral/intro/blessing) (of|from|by)
        (my|@|our|a|the|professor|dr|mr|mrs|ms|one|his|her)
    (asked|begged|urged|told|tells) me to (greet|write|contact|ask you|call you|look you|say
        hello|talk|speak|message|give you|send you|get in)
    knows/knew you ..6
    i have ..3 of your ..2
    (spent|spend) ..4 (in|at|on|with) your ..2
    (worked/drives/drove/trained/studied/interned/sings/plays/volunteers/apprenticed) ..1
        (for/with/under/beside/alongside) (you|your)
    (he|she|who|@|friend|sister|brother|cousin|uncle|aunt|mother|father|neighbor|chacha) ..1 works ..1
        (for/with/under/beside/alongside) (you|your)
"""
)
# Whose friend or relation the writer is.
RELATED = Phrases(
    """
    (i am|this is|it is|me is) ..3 ,? ..4
        (daughter|son|friend|flatmate|roommate|brother|sister|cousin|wife|husband|neighbor|mum|mom|dad|nephew|niece|girlfriend|boyfriend|granddaughter|grandson|housemate)
        ..4 (from|of|in|at|,|.|here|you|who|_quote_)
    your ..2
        (colleague|cousin|brother|sister|daughter|son|wife|husband|neighbor|student|friend|friends|mother|father|mum|mom|dad|niece|nephew|teammate|teammates|colleagues|assistant|flatmate|classmate|pupil|pupils|client|clients|intern|apprentice|aunt|uncle|partner|coworker)
        ..4
    (it is|its|this is|na) ..3 ,? from ..4
    * here (from|at|in|of) ..3
    i am the one ..6
    (friend/cousin/colleague/sister/brother/student/neighbor/pupil) of yours
    (next (to|door to)|near|opposite|beside|under|above|across from|down the (road|hall|corridor|street) from|two
        doors from|behind|in|below) (yours|you)
    (next to|opposite|near|beside) your ..3
"""
)
EVENTS = Phrases(
    """
    you {adv}? {event} ..9
    where you ..2
        (gave|taught|spoke|talked|lectured|studied|worked|played|volunteered|were|did|presented|trained|sang|performed|mentored|coached|ran|sit|teach|work|sell|train|preach|practice|volunteer)
    when you ..2
        (argued|spoke|came|visited|gave|preached|talked|ran|lectured|taught|presented|played|performed|judged|signed|piloted|were
        here|were at|led|read|answered|told|showed|explained|stopped|helped|fixed|coached|did)
    """,
    {
        "adv": "also/just/once/kindly/recently/very kindly/actually",
        "event": "spoke/visited/taught/lectured/presented/argued/preached/poured/knocked/performed/judged/coached/"
        "piloted/examined/fixed/delivered/photographed/interviewed/mentored/supervised/tutored/signed/"
        "treated/rescued/tattooed/catered/hosted/keynoted",
    },
)
