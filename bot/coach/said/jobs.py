"""How people ask for work, for a good word or for their papers to be passed on."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

# What somebody is asked to do about the writer's employment; a request only when it is asked of the reader.
FAVOR_OF_WORK = Phrases(
    """
    ~hire/~employ/~recruit/~onboard/~headhunt (me|somebody like me|someone like me)
    ~hire/~employ someone/somebody with my
    ~take/~bring me (on|on board|in|into) (board|in|$|for|as|with|at|your|the)
    ~take/~bring me on
    ~refer me (to|for|in|into|at|within|internally|as|when|if|$|,|please|and|there|with) (..4
        (position|job|role|opening|company|team|{who-hires}|manager|openings|roles|positions|jobs|vacancy|vacancies|internship))
    ~refer me (for|in|internally|there|$|if|when|as|inside|within|please|at)
    ~refer me (to your|to the) ..2 ({place}|manager|{who-hires}|boss)
    ~recommend me (to|for|as|$|in|at|if|when|please|within|there)
        (your|the|a|any|$|,|.|hr|anyone|people|them|some|your ..2|for)?
    ~put/~putting (me|my name|my cv|my resume) (forward|in for|in front|in with|up for|across|out there|through)
    ~put me (in touch|in contact) (with|to) ..4 {who-hires}
    ~put (in)? (a|the|some)? (good|kind|nice|quick|strong)? (word|words) (in|for|with|on|about|to|$)
    ~put in (a|the)? (good|kind|quick|nice)? word
    (~vouch|~advocate|~speak up) (for me|on my behalf|for my)
    ~consider (me|my ..3 (resume|cv|application|profile|candidacy)) ..1 (for|as|if|when|$|in|to)
    ~keep/~bear/~have me in (mind|your mind|view|thoughts)
    ~think of me (if|when|for|should|next|as)
    ~remember me (if|when|for|should) ..5 (open/opens/comes/hear/hears/{opening}/hiring/vacancy/something/anything)
    ~keep me (posted|updated|informed|in the loop|in loop) ..4 (about|of|on|if|when|for|regarding|should) ..5
        ({opening}|opens|open|roles|role|opportunities|opportunity|hiring|vacancies|comes)
    ~keep my (resume|cv|name|profile|details|application) ..1 (on|in|at|handy|close)
    ~get me (a|an|the|some|into|in|hired|onto|through) ..3
        ({opening}|interview|door|role|company|team|$|foot|work|offer|opportunity)
    ~get me (in|hired|employed|recruited|an in)
    ~give/~grant/~offer me (a|an|the|any|some|your|this)? ..3
        ({opening}|interview|role|spot|shot|start|work|offer|position|break|recommendation|referral|reference|place|seat)
    ~give/~grant/~offer me (a|an|the|any|some)? ..1 (chance|opportunity|shot|try) (to
        (work|join|prove|serve|contribute|intern|show|be|grow|demonstrate|apply|interview)|at|in|with|on|$)
    ~help/~assist/~support me (to|in|with)? ..1
        (get/getting/land/landing/find/finding/secure/securing/obtain/obtaining/gain/gaining/break/breaking/reach/into/score/scoring)
        ..5 ({opening}|interview|hired|employed|foot|company|work|door|role|in)
    ~help/~assist me (with)? (a|an|any|some|my)? ..2 ({opening}|application|referral|employment|{opening} search|job
        hunt|work)
    ~help me (into|inside|join|in at|get in) ..3
    (~pass/~forward/~share/~submit/~send/~hand/~show/~give/~circulate/~drop/~float) {my-papers} ..2
        (on|along|to|with|around|in|forward|internally|over|onto)
    ~forward/~submit/~circulate {my-papers}
    ~pass (me|it|this|that) (on|along) to ..4 ({who-hires}|manager|boss|team|company|head)
    ~introduce/~connect/~link me (with|to|up with) ..5 ({who-hires}|hiring manager|anyone hiring|someone hiring|head
        of talent)
    ~introduce/~connect/~link/~forward/~direct/~point/~refer me (with|to|toward|towards|at|in the direction of|up
        with|for) ..5 ({opening}|someone who is hiring|someone hiring|anyone hiring|people who are hiring|people
        hiring)
    ~tell/~inform/~notify/~alert/~ping/~text/~email/~message/~call/~contact/~update/~let me (know)?
        (about|of|if|when|once|should|whenever|on|regarding|in case|with|as soon as|for) ..7 ({opening}|hiring|opens
        up|open up|comes up|recruiting|vacancy|vacancies|open roles|open role|job openings|opens|becomes
        available|suits me|suit me|leads)
    ~tell/~inform/~notify/~alert/~ping/~let me (know)? (about|of|if|on|regarding)
        (any|an|a|open|suitable|available|other|future|the) ..2 (role|roles|opportunity|opportunities)
    ~share/~send/~flag (me)? ..2 (any|open|suitable|available|relevant|job) ..2
        ({opening}|roles|role|leads|opportunities|links)
    (~act/~serve/~be) (as)? (a|my|one of my)? (reference|referee|references|referees) (for me|for my|$|,)
    ~write/~provide (me)? ..2 (a|an|the)? ..1 (recommendation|referral|reference) (letter|for|$|to|,)
    ~find/~get me (something|anything|a way in|an in|in) ..3
    ~have me (in|on|aboard|for the ..2|over the|this) ..4
    ~accommodate/~absorb/~engage/~shortlist me
    ~find (me|something for me|a place for me|a spot for me|room for me|a role for me)
        (a|an|some|any|at|in|on|within|$) ..2 ({opening}|{place}|role|work|something|$)
    ~invite me (for|to|in for) (a|an)? ..1 interview
    ~make (a|an|the) (introduction|intro) to ..4 {who-hires}
    ~open (a|the|some|any) (door|doors) (for me|to|at|$)
    ~review/~consider me for
    ~use your ..2 (influence|connections|contacts|network|position|pull) to
    ~take on (me|somebody like me|someone like me|people like me|anyone like me|another ..2)
    ~keep/~save/~reserve/~hold/~find/~make (me)? (a|an|one|some|any) ..4
        ({opening}|seat|place|spot|post|role|room|desk|slot) ..2 (for|in|on|with|at) (me|your|you)
    ~get (me|my ..2|it|this) ..1 (on|onto|on to|into|in) (the|your) ..2
        (crew|team|list|desk|company|payroll|staff|firm|pile|right desk|interview|shortlist|inbox
        of|door|roster|rota)
    ~arrange/~organize/~secure/~provide/~get (for)? (me)? ..1 (a|an|one|some|any|the) ..3
        (job|position|internship|opportunity|placement|interview|vacancy|role|work) ..1 (for me|in|at|with|$|,|as)
    ~arrange ..8 (position|job|internship|placement) as
    ~share/~pass/~forward/~circulate (it|this|them|that) ..1 (with|within|to|around|on to|in|among|along) ..4
        (network|networks|hr|manager|team|boss|colleagues|contacts|recruiter|hiring|relevant)
    ~give (me|a|an|some|this) ..5 (his/her/their/a/my (start|break|first break|chance|shot|foot up|leg up))
    ~evaluate/~assess me for
    ~see ..2 fit to give ..6
    ~fix/~hook me (up)? (with|a) ..3 ({opening}|work|interview|something)
    ~help me out with ..2 ({opening}|work)
    """,
    TABLES,
)
# Not about work after all: told to, or introduced to, somebody who can talk.
ABOUT_PEOPLE = Phrases(
    """
    ~refer/~recommend/~introduce/~connect/~point/~direct/~forward me (to|towards|toward|with)
        (someone/somebody/anyone/anybody/another/other/others/colleagues/people/whoever/whomever/one)
    ~refer me (to|towards) (a|the right|any|some|one|your) ..2
        (colleague|colleagues|person|people|contact|book|books|article|articles|resource|resources|friend|friends|course|website)
    """,
    TABLES,
)
# Questions whether there is work.
ANY_WORK = Phrases(
    """
    are/were you ..4 (hiring|recruiting|looking to hire|looking to recruit|taking on ..3
        (people|staff|interns|graduates|students|trainees|juniors)|looking for (interns|people|staff|candidates|new
        ..1 (people|staff|hires)|a new|someone to join|graduates|juniors|apprentices|trainees|an intern))
    is/are (your ..2|the ..1 {place}|@|ur ..2) ..2 (currently|still|also|now|even|ever|presently|actively|planning
        to|looking to|open
        to)? (hiring|recruiting|hire|recruit|taking on ..3
        (people|staff|interns|graduates|students|trainees|juniors)|looking for ..2
        (interns|staff|candidates|hires|people like me|someone like me|apprentices|trainees|an intern|recruits))
    is @ ..2 (hiring|recruiting)
    is/are (anyone|anybody|they|someone) ..4 (hiring|recruiting)
    if/whether/in case (you|your|@|they|the|anyone|anybody|ur) ..4 (is|are|might be|may be|will be|happen to
        be|would be|ever|being|start|starts)? ..1 (hiring|recruiting|in need of ..3
        (help|staff|people|intern|interns)|looking to hire|looking for ..2
        (intern|interns|staff|people|candidates|hires|someone like me|people like me|graduates|juniors))
    you (happen to be|might be|may be|would be|guys are|are) ..1 (hiring|recruiting) $
    anyone/anybody/someone/somebody/people/companies/company/team/teams (who|that)? (is|are|might be|may be)?
        (currently)? (hiring|recruiting)
    is/are there ..5 (opening|openings|vacancy|vacancies)
    is/are/were/be there ..5 {any-opening} ..4 {yours}
    is/are/be there ..5 {any-opening} (available|open|vacant|going|that i|i (can|could|might|may)|coming up|opening
        up|suitable|you (need|are looking)|{suits}|at the moment|right now|currently)
    is/are/be there ..2 (any|some|available|open|vacant|suitable) ..2 {opening}
        (available|open|$|that|now|at|with|for me|for someone)
    is/are there ..2 (open|available|vacant|suitable) ..2 (roles|role|opportunities|posts|post|place|spots|spot)
    is/are/be there (any|a) ..1 (opportunity/opportunities/room/space/place/spot/chance/possibility/way) ..4
        ({yours} $|{yours} (or|and|if|as|that|where)|of (joining|working|getting|being hired|employment)|for (an
        internship|employment|a job|a role|a position|work|me)|to (join|work (at|for|with)|get (hired|a
        job|in)|intern|be hired|become part) ..3)
    (do|does|did|would|might|if|whether|in case|may|that|know|should) (you|your|@|they|anyone|ur|the|someone) ..4
        (have|has|got|had|know of|know about|hear of|hear about|heard of|heard about|aware of|come
        across|see|find|learn of) (any|an|a|some|other|suitable|open)? ..4
        (opening|openings|vacancy|vacancies|internships|internship|placement|placements|traineeship|apprenticeship|apprenticeships|leads)
    (do|does|did|would|might|if|whether|in case|may|know|should) (you|your|@|they|anyone|ur|the|someone) ..4
        (have|has|got|had|know of|know about|hear of|hear about|heard of|heard about|aware of|come
        across|see|find|learn of) (any|an|a|some|other|suitable|open|another) ..3 (job|jobs|position|positions|open
        role|open roles|open opportunities|job opportunities|gig|gigs|employment|attachment)
    (do|does|did|would|might|if|whether|in case|may|know) (you|your|@|they|anyone|ur|the|someone) ..4
        (have|has|got|had|know of|know about|hear of|heard of|aware of|hear about)
        (any|an|a|some|other|suitable|open|another|anything|something) ..3 {weak-opening}? ..1
        ({yours}|{suits}|open|available|opening up|coming up|hiring)
    (do|does|did|would|might|if|whether) (you|your|@|they|the) ..4 (have|has|got) (any|a|some)? ..1
        (need|room|use|space|place|spot|requirement) for
        (a|an|another|someone|me|one|any|new|extra|more|interns|help)
    (do|would|if|whether|might|could) you ..3 (need|use|want|be needing) (a|an|another|any|some|extra|more) ..2
        (intern|hand|hands|assistant|junior|analyst|help|apprentice|volunteer|trainee|person)
    (if|whether) ..1 (your ..3|you|ur ..3|@|they) (could use|needs|need|want|wants|takes|take|takes on|take on|is
        looking for|are looking for|plans to|plan to|has room for|have room for|has space for|is growing|has
        any|employs|hires|has work|have work|are short of|is short of|are looking to|accepts|accept|offers|ever
        wants|ever needs|ever need|ever want|happens to need|happen to need) ..4
        (intern|interns|recruit|hire|hand|hands|people|staff|apprentice|apprentices|trainee|trainees|graduate|graduates|student|students|junior|juniors|opening|openings|assistant|assistants|helper|helpers|volunteer|volunteers|newcomers|freelancer|freelancers|employ|nurse|analyst|engineer|designer|developer|teacher|driver|pair|chemists|worker|workers|take
        on|internships|internship|placements|placement|work)
    if (you|your ..2|ur ..2|they) (ever|should ever|happen to|might|do|are ever)? ..1
        (need|want|needs|wants|require|look for|looking for|be looking for|short of)
        (a|an|some|more|any) ..5 (hands|extra hand|intern|assistant|apprentice|trainee|pair of
        hands|helper|student nurse|junior|worker|deckhand|cook|nurse|teacher|designer|developer|analyst|engineer)
    (has|have|had|is|are) (your ..2|you|they|@|there) ..1 (got)? ..1 (anything|something|any work|any shifts|any
        jobs) ..2 (going|open|available|for (me|a ..2|someone|my ..3)|coming up)
    (does|do|is|would|could|can|will|are) (your ..2|you|@|the ..1 {place}|ur ..2) ..2 (take|takes|takes on|take
        on|accept|need|use|employ|hire|sponsor|offer|have|want|looking for|recruit|recruiting) (on)? ..2
        (interns|intern|apprentices|apprentice|trainees|graduates|juniors|internships|internship|placements|newcomers|helpers|part
        timers|anyone for|anyone this|anyone new|anybody for|new people|new staff|extra hands|summer
        students|somebody for|someone for|summer help|seasonal|casuals)
    (a|an|any|one) ..3 ({opening}|seat|desk|spot|place|role) ..2 (ever)?
        (came|comes|come|opens|opened|falls|fell|gets|becomes|became|should come|were to come)
        (free|up|open|vacant|available)
    (if|should) (something|anything) (appears|appear|pops up|shows up|turns up|opens|comes free|came free|comes my
        way|came along|comes along|frees up|becomes available) ..1 (at|on|in|with|for|,
        (please|let|i|think|keep)|$|please|let|i would|.)
    (at|on|in) your (disposal|service) (if|should|for|whenever) ..5
    (chances|odds|chance|hope|hopes|prospect) (of|for) ..2 (getting|landing|a|an|finding|winning) ..3
        (place|job|position|role|internship|spot|seat|work|interview|offer) ..1 (with|at|in|on|under) (you|your ..3)
    know of (any|an|a|some|anyone|any ..1) ..2 (opening|openings|vacancy|vacancies|jobs|positions|hiring|open
        roles|open role|internship|internships)
    have/got any ..2 (openings|vacancies|internships|positions|leads|jobs|open roles)
    any ..3 (openings/vacancies/vacancy/internships/leads/internship)
    any ..2
        (openings/vacancies/jobs/roles/positions/opportunities/opportunity/role/job/position/opening/something/internship)
        {yours}
    any ..2 (openings/vacancies/jobs/roles/positions/opportunities/opportunity/role/job/position/opening/internship)
        (going|available|open|coming up|{suits}|i (can|could|might|may))
    (what|which) ..2 (openings|vacancies|positions|opportunities|jobs|roles|internships) (do you have|does your ..2
        have|are available|are open|are there|are you) ..3
    if/whether/when/should/once/case (anything|something|a|any|an|one|some|the|other|suitable|there)
        ..6 (open/opens/opened up|becomes/become available|comes/come up (at|on|in|with|for|within)|~suit
        (me|my)|might suit|would suit|could suit|may suit|that suits|be suitable for (me|my)|turns/turn up
        (at|on|in|for)|pops/pop up (at|on|in|with))
    anything/something/role/roles/job/position/somewhere/opening/opportunity ..5 (might/would/could/may/that
        suit/fit/match me/my/someone)
    anything/something ..4 (on/in/at/with/within/for) your ..2 {place}
    should (a|an|any) ..3 ({opening}|role|spot|opportunity|place|seat|something) ..3
        (open|arise|come|become|appear|be|exist)
    if (a|an|any) ..4 ({opening}|role|spot|opportunity|opportunities|roles|place|seat) ..3
        (opens|open|arises|arise|comes|come|becomes|appears|exists|is available)
    when (a|an|any|the next) ..3 ({opening}|role|spot) ..2 (opens|arises|comes up|becomes)
    if/should you ..3 (hear|know|learn|think|come across|see|find|spot) (of|about)? (anything|something|anywhere|any
        ..2) (suitable|that|for me|$|, (please|let|i)|please|let)
    (would|might|could) ..3 (hire|take on|employ|recruit|consider) (me|someone like me|somebody like me|someone with
        my|a person like me)
    what are (my|the) (chances|odds) of ..2 (getting (a|an) ..2 {opening}|being hired|getting hired|getting
        in|joining)
    (chance|possibility|possibilities|prospect|prospects) (of|to|for) ..3 (joining|working (for|with|there)|getting
        hired|an internship|a job|a position|being hired|employment|interning|join|work (at|for|with)|a role
        (at|on|in|with))
    (can|could|may|might) i (join|apply (to|for|at)|work (for|at|with|in)|intern (at|with|for)|be
        (hired|considered|part of|employed)|get (a job|hired|a position|an internship|a role|in) (at|with|in|by)?)
        ..3 ({place}|you|there|@|job|position|role)
    """,
    TABLES,
)
# Wishes of the writer's own that amount to asking.
WANTS_IN = Phrases(
    """
    i ..6
        (love/like/liked/want/wanting/wish/hope/hoping/keen/eager/excited/dream/dreaming/aspire/thrilled/delighted/interested/glad/happy/honored/ready/willing/looking/aim/need/appreciate/considering/prefer/trying/ambition/available/love
        the chance|love an opportunity) (..3 (chance|opportunity|possibility|prospect) (to|of))?
        (to/in/of/about/on/forward)? (to)? (someday|one day|eventually|also|really)? (join/joining|work/working
        (at|for|with|under|alongside)|be/being/become/becoming ..1 part of|intern/interning
        (at|with|for|in)|come/coming (on board|to work (at|for|with))|contribute/contributing to|serve/serving
        (in|with|at)|be employed (at|by|with|in)|be (hired|recruited) (by|at)|volunteer/volunteering
        (at|with|for)|get/getting (into|in|hired|a job|a role|a position|an internship) (at|with|by|in|on)?|get
        (a|my)? ..1 foot in|find/finding (a|my)? ..2 (place|role|position|job|spot|home) (at|on|in|with)|secure ..3
        (at|with|in|on)|land ..3 (at|with|in|on)) (your ..4 {place}|you $|you guys|you all|you and your|you ,|you
        one day|you or|you if|there)
    love/like/want/hope/hoping/dream/dreaming/excited/keen/eager/thrilled/honored/opportunity/chance/delighted ..1
        (to|of|about)? (join/joining|be/being (a)? part of) (@|your ..4 {place}|the ..2 team|you guys|such ..3 team)
    (would|could|might) ..2 (join|work for|work with|be part of) your ..3 {place} $
    i (am|was|have been) ..3
        (looking/seeking/searching/hunting/hoping/applying/asking/available/open/ready/eager/aiming) (for|to|after)?
        ..6 {any-opening} ..2 (at/in/with/within/on your ..3 {place}|with you|under you|there)
    i (am|have been) ..2 (looking/seeking/searching/hunting/applying/asking/begging) (for)?
        (a|an|any|my|new|some|the|full|part|entry|remote|paid|immediate|your)? ..5
        (job|jobs|employment|internship|internships|vacancy|opening|openings|placement|attachment|apprenticeship|positions|position|sponsorship)
        $
    (seeking|looking for|in search of|in need of|searching for|hunting for|desperate for|want|need)
        (a|an|any|my|some|new)? ..3 (job|employment|internship|work|vacancy|position|role|opening|placement)
        (opportunity|opportunities)? (as|in|at|with|and|urgently|please|desperately|badly|from) ..3
        (your|you|urgently|asap|please|desperately|immediately)
    i ..1 (need/want/require) (a|an|any|this|the|some)? ..1
        (job|internship|employment|vacancy|position|sponsorship|placement|attachment) (..2
        $|in|at|with|as|urgently|badly|please|so)
    (ask|asking|inquire|inquiring|write|writing|inquiry|curious|know|wondering|wonder|hear|learn|learning|hearing|information|discuss|discussing|explore|exploring|talk|chat|talking|speak|interested|details|email|reaching|find
        out|interest|open|tell me|discussion) ..4 (about|of|in|for|to|regarding|on|concerning|into|around|out)? ..4
        {any-opening} ..2 (available|open)? (at/with/in/within/on your ..3 {place}|with you|for me|at @)
    (ask|asking|inquire|inquiring|write|writing|inquiry|know|hear|discuss|explore|exploring|talk|chat|speak|interested|interest)
        ..3 (about|of|in|for|to|regarding|on|concerning|into)? ..2 (openings|vacancies|internships|job
        opportunities|employment opportunities|open roles|open positions|job openings|internship
        opportunities|potential opportunities|possible opportunities|any opportunities|available opportunities|open
        role|vacancy)
    interested in ..1 (the|a|an|any|your|this|that) ..5 (opening|vacancy|position|internship|job|role)
        (at|on|with|in|you|that|$|posted|advertised|and|within)
    (want|like|love|wish|hope|hoping|interested|writing|intend|pleased|keen) ..2 (to|in) ((apply|applying)
        (for|to)|be considered for|submit my application|express my interest in|express interest in) ..6
        ({any-opening}|your ..2 {place})
    apply/applying for (a|an|any|the) ..4 (position|job|role|internship|vacancy|opening) (at|in|with|on) your
    i ..2 (offer/offering) (my services|myself)
    open to work|available for (hire|immediate|work|employment)
    (available|able|ready|can) ..1 (to)? (start|begin|join) (immediately|right away|straight away|at once|asap|next
        week|next month|at any time)
    i ..6 (am/be/believe/make) ..6 (asset|good fit|great fit|strong fit|perfect fit|ideal candidate|strong
        candidate|great candidate|perfect candidate|good match|great addition|valuable addition|good
        candidate|strong addition|right fit|right person|excellent fit|excellent candidate|right candidate|good
        addition) (for|to|at|on|with|in) (your|the|this|@|any)
    (i|my ..3) ..4 (add value|bring value|contribute|be useful|be of use|be of value|be helpful|bring a lot) ..3
        (to|on|in|at|for) your ..3 {place}
    (see|whether|if|discuss|explore|explain|know|think|find|believe|out|about|feel|wonder) ..2 (if|whether|that)?
        (there|we|i) (is|are|might be|may be|would be|could be|can be|will be|am) ..1 (a|any|some|the|right)? ..2
        (fit|match) ($|between|with (you|your|the team|us)|at|for (me|you|your|us|either|my|a role|both) $|for
        (me|my ..2) (at|on|with|in your)|on (your|the)|, |in your|here|there|and)
    (i|we|my background|my skills|my experience) (would|could|might|may|will|can) (be)? ..2 (fit|a fit|a good
        fit|fit in|slot in|be useful) (at|with|on|in|for|into) (your|you|@)
    (room|space|spot|seat|place|slot|use|home) (for) (me|someone like me|one more|another|someone with my|somebody
        like me) ..2 (on|at|in|with) (your|you|the team|@)
    (if|whether|find|hope|hoping|might be|could be) ..4 (room|space|spot|seat|place|slot|use|home) for (me|someone
        like me|somebody like me) ..1 $
    (love|moon|thrilled|like|want|hope|delighted|dream|keen|happy|give anything) ..3 (spend|spending) ..4
        (at|in|with|on) your ..2 {place}
    (be) (thought of|considered|kept in mind|remembered|borne in mind|called upon) , ..1
        (if|for|should|when|whenever) ..6
    (be) (thought of|considered|kept in mind|remembered|borne in mind|called upon) (if|for|should|when|whenever) ..6
    (interested|keen|eager|happy|glad) ..1 (to|in) (join|joining) (it|you|them|the project|this)
    (still|currently|also|now) (looking|searching|hunting) for ..4 {any-opening} ..3 , ..2 (if|in case|should) you
        ..4
    room/space/place/spot/seat/slot ..4 (on/in/at/with) your ..2 {place}
    where i (could|might|would|can|may) (fit|fit in|be useful|help|contribute) (on|at|in|with|into)? your ..3
        {place}
    (get|getting|put|putting|got|have) (my|a|one) foot (in|into|through) ..1 door
    foot in your
    break into your
    (ask|asking|hope|hoping|looking|look|grateful|appreciate|love|like|get|need|request|requesting|give|provide|want|obtain|consider|seeking|possible|receive|secure)
        ..5 (a|an|any|your|for|the) ..2 (referral|recommendation letter|letter of recommendation|reference
        letter|employee referral|job referral|internal referral|good word)
    (can|could|may|might|will|do) (i|you|we) ..4 (a|an|any|your) ..1 (referral|recommendation letter|letter of
        recommendation|good word)
    referral (would|will|for the|for a|at your|to your|from you)
    (chance|opportunity|slot|love|like|hope|hoping|schedule|arrange|set
        up|get|land|want|offered|secure|offer|grant|request|requesting|for) ..3 (a|an|to|the|for)? (job)? interview
        (for|at|with) (the|a|any|your|you|this|an) ..3 ({any-opening}|{place}|$)
    (for|get|have|schedule|arrange|offer|grant|give|request|asking for|set up|hoping for) (a|an|the) job interview
    would be (open|willing|happy|glad|able) to (hire|hiring|refer|referring|recommend|recommending) (me)?
    my (dream|goal|hope|ambition|wish|aim) is to (work (at|for|with)|join|be part of) (your ..3 {place}|you|@)
    (join|joining) (a|an|the|such a) ..3 {place} (like|such as) (yours|your|@)
    (join|joining) the ..3 (team|crew|family|company|firm|lab|staff|department) ..1 (at|of|with|over|there|you
        lead|you run|$|in)
    (love|like|thrilled|want|hope|delighted|dream|keen|honored|happy) ..3 (be|become|being|becoming) (a)? ..1 part
        of (this|that|the|what|it|something|such) ..2
        (growth|team|journey|company|you|mission|story|adventure|family|crew)
    (dream|love|like|joy|great) to grow with (it|you|your)
    (opportunities|opportunity|openings|positions|roles|possibilities) ..1 (it|they|you|your ..2)
        (could|can|might|may|would|offer|offers|have|has) ..5
    i ..2 (search|seek|look for|am in search of|am searching|apply for|request|ask for|beg for|am after|want|need)
        (a|an|one|any|some|the|your|also an|also a) ..3
        (internship|job|position|placement|employment|vacancy|traineeship|apprenticeship|attachment) ..4
    (jump|leap) at ..3 (seat|spot|place|chance to (work|join)|job|role|position|offer|the chance to (work|join)) ..4
    (ready|willing|eager|happy|keen|available) ..4 (should|if|whenever|when) you (need|want|see fit|have (a|an) ..2
        (opening|vacancy|place|need)|decide to hire) ..3
    (give|do|lend|kill|trade|sell|love|like|want|dreaming|dream|dreamed|thrilled|happy|hope|glad) ..5 (to|of) ..1
        (work|working) ..3 (with|for|under|alongside|in|at|beside) (you|your ..3 {place}) $
    (dreaming|dream|dreamed) of (working|joining|being) ..4 your
    (evaluate|consider|contact|think|remember|me) ..3 (for|about|regarding) ..2
        (eventual|possible|future|potential|any|open|current|upcoming) ..1 (open)? ..1
        (positions|vacancies|openings|internships|roles)
    (who|whom) (should|can|could|do) i (send|give|submit|address) my ..2 (application|resume|cv)
    my ..3 (would|could|will) be ..4 (asset|benefit|addition|value) to your
    (use|need|want) (someone|somebody|a person|a pair of hands) like me
    (space|time|place|room|use) for (a|an|another) ..2 (intern|apprentice|trainee|helper|junior|student|pair of
        hands|assistant)
    put (in|to) (good|kind) use (at|in|on) your
    (any|some|paid|freelance|contract|part time) work (for me|you (have|need|could give|might have|can give)|going)
    call/invite/select/shortlist me for ..2 interview
    """,
    TABLES,
)
# Told plainly, word by word: what the writer wishes, the work, the reader's house.
FRAMES = Phrases(
    """
    get on (your|ur) ..2 (team|crew|staff|list)
    got any ..2 (work|jobs|shifts) ..2 going
    hear of (something|anything) ..2
    (should|if) your ..2 (look|looks|be looking|is looking) for ..3
    (ask|find out) ..6 (if|whether) they (need|want|hire|take|could use) ..3
    working (with|for) you would ..4
    (concerning|regarding) employment ..3
    (kindly|please) consider $
    available ..1 for (roles|work|positions|freelance work|projects) ..3
    open to (freelance|contract|part time|any) ..1 work ..4
    taking (anyone|anybody|people|someone|somebody|new people) on ..3
    (requirement|headcount|hiring|vaga) ..4 (in|on|at) your ..2
    your ..2 (team|company|firm|studio|agency|office|shop|kitchen) (needs|could use|wants) (a|an|someone|somebody)
        ..2
    (possibility|chance|possible) ..2 (to|of|for) (start|work|working|join|joining|begin) ..1 (in|at|with|for) your
        ..2
    (is|are|if|whether) (your|ur) ..2 looking for (people|anyone|anybody|someone|somebody|staff|ppl|hands) ..3
    how i (can|could|might|may|would) (contribute|add value|fit in|be useful) ..3
    (heads up|note|word|shout|line) if ..2 {any-opening} ..3
    anything ..2 (you|your ..2) ..2 (have|has|got) ..1 (going|open|available) ..2
    (assistant|job|work|internship|research|employment) possibilities ..3
    (discuss|about|explore|inquire about|hear of|know of) ..4 (positions|roles|openings|jobs|vacancies) ..3
        (available|open|vacant)
    where i (would|could|might|may|can) fit ..2
    ~put (someone|somebody|me) ..2 (into|in) (a|the) ..2 (post|job|position|role) ..2
    i can start (monday|tuesday|wednesday|thursday|friday|tomorrow|now|right|immediately|whenever) ..2
    seeking (a|an) ..4 (role|position|job|internship|placement) (and|,|.|in|at|$) ..1
    (if|should|when|whenever) (a|an|any|the) ..2 (desk|seat|spot|place|chair|bench|role|job) ..2
        (frees|opens|comes|becomes|goes) ..2
    (they|he|she) ..1 (take|hire|have) (somebody|someone|anyone|people) on ..3
    people ..1 who ..3 (have|has|know of) ..2 {opening}
    (whether|if) you ..1 (still|also|now|ever)? ..1 need (someone|somebody|anyone|people) (for|to|on|in) ..3
    (week|month|summer|season|stint|spell|stage|fortnight) (in|at|with|on) your ..5 (possible|might be|could
        be|would be|next|this|if)
    (if|should|case) your ..1
        (firm|practice|company|studio|lab|agency|team|school|kitchen|clinic|hospital|office|bakery|newsroom) ..1
        (ever)? (need|needs|want|wants) (a|an|another) ..3
    join you (someday|one day|there|at|in the) ..2
    on your radar ..3
    (in case|if|should) (a|an|any) ..2 (is|were|are|was|ever were) (wanted|needed|required) ..3
    (could|might|ever) (use|need) a (foreman|hand|runner|second|clerk|helper|waiter|cook|driver|paralegal) ..3
    stuck for a hand ..2
    if your team is (growing|hiring|expanding) ..2
    when do i start $
    (possibility|chance|possible|likely|true|hope|hoping) ..1 that your ..2 (takes|take|hires|needs|wants|could
        use|would take|accepts|employs) ..4
    if your ..2 (had|has|have) ..2 (corner|room|space|place|bench|desk|spot|seat|use|need|opening|gap) for ..4
    (take|takes|bring|get) me into (his|her|their|your|the|a) ..3 (firm|company|team|business|workshop|studio|house)
    (ready|available|free|able|keen|happy) to join ..3
    (does|do|is|might|would) your ..2 (need|want|looking for|be needing) ..1
        (anybody|anyone|somebody|someone|people|staff) ..4
    (become|be) your (colleague|next hire|newest ..2|next ..1 (recruit|intern|apprentice))
    (in any|for any|any) ..1 (suitable)? capacity
    (want|like|love|hope|hoping|wish|keen) to (move|come|switch|transfer) (to|over to) your ..2 {place}
    {place} ..6 and i (want|would love|would like|wish|hope) to join
    (come|coming) on as (a|an) ..4
    (help|helping) out on your next ..2
    (would|do|will) you (like|want) (a|an|another|some) ..1 ({worker}|second pair of hands|extra pair of hands)
    (if|when|once|should) (your ..2 {place}|you) (grows|grow|expands|expand|next ..1
        (advertise|hire|recruit|hires|advertises)) ..6
    (would|could|will) your ..2 (principal|head|headteacher|director|team|firm|company|hospital|school|board|editor)
        (consider|take|see|look at|think of) ..1 (a|an|someone|somebody|me|people) ..3
    i (could|can|would|will) (start|begin) (on|in|next|from|immediately|tomorrow|any|as soon|this) ..4
    my notice period ..3
    (~suggest/~propose) me (to|for|as) ..4
    (perfect|great|good|strong|excellent|ideal) (match|fit) for (the|your) ..3
        (programme|program|role|team|job|position|company|post|opening|department|graduate)
    (if|whether) ..2 (is|are) (hiring|recruiting) ..2
    always (after|looking for|short of|hiring|in need of) ..4
    after (a start|work|a job|an opening|a place) (on|at|in|with|,|.|$) ..3
    {desire} ..6 {work} ..4 {house}
    {desire} ..5 (join|joining) (the)? @
    {desire} ..6 (hired|employed|recruited|taken on|given a chance|be your
        (colleague|apprentice|intern|assistant|student|trainee)|an intern there|work under you|a desk (in|at) your
        ..2|come aboard)
    (any|a|an|the|for|some|this|that|open|about|of|on|as|in|role|one|regarding) ..4 {opening} ..5
        (at/in/with/within/on/under your ..4 {place}|with you|under you|on your side|at @|you
        (posted|advertised|have|are advertising|listed|mentioned))
    (seek/seeking/looking/apply/applying/interested/interest/keen/love/like/want/hope/hoping/request/requesting/inquire/inquiring/considered/consider/welcome/about/ask/asking/need/any/get/getting/land/landing/available)
        ..4 {any-opening} ..6 (at/in/with/within/on/under your ..4 {place}|with you|under you|on your side)
    (hire|hiring|employ|recruit|take on|taking on|taking|take|accept|consider|considering|use|bring on|engage|train)
        ..6 like me
    (take|taking|have|hire|employ|train|accept) (him|her|them) (on|for|in|as|at) ..2
    (my|our) ..2 (son|daughter|child|nephew|niece|brother|sister|cousin|wife|husband|friend|boy|girl|kid) ..10
        (needs|need|looking for|seeking|wants|after|find) ..3 ({opening}|work)
    (~accept/~take me) (as|for) ..4
    (if you would|would you|could you|will you|if you will) have me
    (who|whom) ..9 (about|regarding|for|handles|does|manages) ..3
        (joining|vacancies|vacancy|openings|jobs|positions|internships|hiring|recruitment|recruiting)
    (something|anything|a place|a spot|a role|a job|a seat|work) (for me) (at|with|in|on|there|here|over) ..3
    (use|need|want|looking for|search for|searching for) (someone|somebody|a person|people|anyone|a ..3) (with
        my|like me) ..2
    (i|my ..2) ..5 (asset|perfect for (it|the ..2|this)|great addition|valuable addition|ideal for (it|the
        ..2|this)|right for the (job|role|position))
    (my|our) ..3 (matches|match|fits|fit|suits|suit|aligns with|align with|are what) (what you|your needs|your
        requirements|the (role|position|job|requirements|description)) ..4
    (my|the) (expected|desired|current) (salary|pay|ctc|notice period)
    (any|whatever) (job|work|position|role) (is|would be|will be) (okay|fine|good|welcome|accepted)
    (need|want) ..1 (hours|shifts|paid work) ..3
    (need|want) (work|job) ..2 (asap|urgently|badly|please|now|, |.|$)
    (work|works|working|help|intern|volunteer|assist) ..2 (for|without) (nothing|free|pay|unpaid) ..3
    (place|spot|seat|desk|room|company|organization) ..2 (for|to do|where i can do) ..1 my ..2
        (attachment|placement|internship|it|siwes|nysc|training|housemanship|practical|practicals|industrial)
    (get/put/move my ..4) (in front of|into the hands|onto the desk|under the nose|to the top|into the right|on the
        right) ..4
    (keep|keeping) ..1 (eye|eyes|ears|ear|lookout) ..3 (for|on) (me|a job|a role|anything for
        me|jobs|openings|something for me) ..3
    (throw|throwing|put|putting) (my|a) (hat|name) in ..6
    (help|contribute to|benefit|strengthen|improve|support|grow) your ..2 {place} ..1
        (grow|succeed|growth|success|with my)
    (how|what|explore|discuss) ..1 (i|my ..2) (can|could|might|may) ..2 (join|contribute to|add value to|help|fit
        into|benefit) (your ..3 {place}|@)
    (how|where) (can|could|do|may|would|should) i (get|join|apply|be|become|land|find) ..5 {house}
    (i am|am|being|currently|back|still) ..1 on the (job)? market ..6 (welcome|open to|anything|grateful|love)
    (move|relocate|start) ..2 for a job ..2
    (we|it) (are|is|would be) a (good|great|perfect) match , ..6
    (see/have/got/find/is there/be there/know) ..4 (room/space/place/spot/seat/slot/opening/something) for
        (me|someone like me|somebody like me|one more|another|somebody with my ..2|someone with my ..2|a ..3 like
        me) ..2
    (could|may|can|might) i ..1 (volunteer|intern|apprentice|assist|help out|do a trial|come in for a trial|do some
        shifts|pick up shifts|lend a hand|shadow you ..4 with a view|work a shift|work a few) ..6
    (lend|lending) (a|you a) hand on your next ..3
    let me (be|work|intern|join|help|serve|prove) ..6 {house}
    even (a|an|some|any) ..2 (role|job|position|internship|opening|work|spot|shift) ..2 (would|will|is|counts)
    (any|anything) ..2 (would|will) (do|help) ..2
    (seat|spot|place|desk|chair) (at|on|in) your ..2
    on (your|the) ..1 (list|rota|books|roster|reserves|payroll|squad|cast) of ..2
    (be|as|become) your (assistant|apprentice|intern|man|girl|trainee|second|runner|helper|pupil|junior|secretary)
    i want in $
    how do i get in $
    (find|finds|found) me (suitable|fit|worthy|qualified)
    my ..2 (qualifications|skills|profile|experience|background) ..2 (meet|meets|match|matches|suit|suits|fit|fits)
        your ..2
    (sponsor) my ..2 visa
    (company|employer|firm|someone|somebody) to (sponsor|hire|employ|take|train) me
    (my|our) ..1 (son|daughter|child|nephew|niece|brother|sister|cousin|wife|husband|boy|girl|kid|lad)
        (come|work|join|start|do|have|be|intern|apply|help) ..6 (you|your ..2|there)
    (room|space|use|work|a job|a place|something|a spot) for (him|her|them|my ..1
        (son|daughter|boy|girl|brother|sister|nephew|niece|cousin|wife|husband))
    (my|our) ..1 (son|daughter|child|nephew|niece|brother|sister|cousin|wife|husband|boy|girl|kid|lad) ..6 (looking
        for|needs|seeking|wants|is after) ..2 (work|a job|job|an internship|placement|employment|summer
        job|apprenticeship|position|something)
    (introduce|connect) me (to|with) (whoever|the person|the people|who|those) ..2
        (does|do|hires|handles|runs|decides|in charge) ..3
    (scope|use|need|call|demand|budget|appetite) for (a|an|another|some|any|one) ..2
        (trainee|translator|intern|apprentice|assistant|junior|beginner|helper|designer|developer|writer|driver|nurse|editor|photographer|illustrator|graduate|student|teacher|cook|baker)
        ..2
    (in case|if) ..2 (you|your ..2) ..1 (are|is) (looking for|after|short of|in need of|in the market for) ..4
    (perhaps|maybe) ..1 (your ..2|you|they) ..1 (is|are) (looking for|after|short of|in need of|hiring) ..4
    (would|could|will) your ..1 (boss|manager|director|head|chef|partner|editor|producer|employer)
        (see|meet|interview|consider|hire|take|talk to|look at) (me|my) ..3
    ((offer|give|send) me|consider) ..1 (a|an)? ..2 (contract|employment|trial|position|job offer)
    (prove|show) (myself|what i can do|my worth|my skills) ..4
    (tip|tell|text|message|call|ring) me (off)? ..1 (when|if|as soon as) ..2 (jobs|work|something|anything|a
        job|vacancies|roles|positions) ..2 (comes|come|opens|open|turns|turn|crops|pops) ..2
    (employ|use|engage|retain) my (services|skills|talents) ..2
    (internship|apprenticeship|ausbildung|placement|traineeship|stage|praktikum|work placement|job) ..1
        (possible|available|conceivable) (in|at|with|on) your ..2
    (i am|being) told ..2 (you|your ..2) (take|takes|hire|hires|need|needs|want|wants|use|uses) ..6
    (get|getting) (me|us) on (it|board|the ..2|your ..2) ..2
    (love|like|want|hope|wish|grateful|glad|happy|honored) ..2 to be considered ..2 $
    (have|got) ..1 (room|space|use|work|a job|a place) for (me|him|her|someone|a *) ..2
    (good|kind) office to (assist|help|get) me ..4
    (~assist|~help) me (to)? (get|secure|find|land|with) ..2
        (placement|job|work|employment|internship|position|attachment|admission)
    (come|work|help|start|do it|be there) for free , ..6
    value from day one|(hit the ground running)
    (i would|i can|i will|i could) ..2 bring ..6 to your ..2
    (perhaps|maybe|hope|think|if|guess|suppose|believe) ..2 (you|your ..2) (could|can|might|would|will) ..1
        (use|need|have work for|have a use for|have something for|have a place for|find work for|find something
        for|find a place for) ..2 (me|someone|somebody|another|an extra)
    """,
    {
        **TABLES,
        "desire": "love/like/want/wanted/wish/wishing/hope/hoping/keen/eager/excited/dream/dreaming/dreamed/"
        "thrilled/delighted/happy/glad/honored/interested/thrilled/willing/ready/privilege/honor/aspire/"
        "aspiring/chance/opportunity/ambition/goal/available/prefer/looking/aim/aiming/joy/enjoy/explore/"
        "grateful/appreciate/determined/kill/anything/desire/longing | (could/may/can/might i) | (let "
        "me) | nothing better | over the moon | (how i) | (i would give)",
        "work": "work/working/join/joining/intern/interning/serve/serving/contribute/contributing/begin/"
        "beginning/apprentice/start/starting/employed/hired | (be/being/become/becoming (a|an)? ..2 part "
        "(of)?) | (come on board) | (be on) | (be in) | (be (a|an) ..3) | (a/an/the ..3 {opening}) | "
        "(find/finding (a|my) (home|place|spot|feet|way)) | (end/ending up) | (be/being "
        "(placed|put|seated)) | (wind up) | (belong) | (do/doing (one|it|mine|a phd|my phd|an "
        "apprenticeship|a ..2)) | (a ..2 seat) | stage | (get into) | (a seat|a desk|a spot|a place)",
    },
)
# Asked, and not about how it is done: any of these in a question or a wish is a request for work.
NAMED_WORK = Phrases(
    """
    (any|an|some|about|as|paid|summer) ..2
        (opening|openings|vacancy|vacancies|internship|internships|apprenticeship|apprenticeships|traineeship|placement|placements|pupillage|clerkship|work
        experience|training contract|phd place|phd position|studentship|trial shift|trial day|attachment)
    (any|another|some|open|getting a|get a|find a|about a|summer|weekend|saturday|part time|paid|vacant|available)
        ..1 (job|jobs|position|positions|gig|gigs|shifts|employment|post)
    (work|job|gig|place|room|space|corner|spot|something|anything) for (a|an|another)
        (man|woman|lad|lass|person|girl|beginner|newcomer|guy|fellow|student|someone|somebody) ..3
    (funding|money|budget|a grant|a place|supervise|supervising|supervision) ..3
        (phd|doctoral|doctorate|postdoc|student|intern|trainee|apprentice|masters student)
    (anybody|anyone|someone|somebody|company|firm|place|places|companies|people) (who|that)? ..2
        (needs|need|wants|employing|hiring|recruiting|could use|taking on) ..3
    (get|getting|got|let|sneak|squeeze) (me|us) ..1 (in|into|on set|aboard|in with|on the list|onto the list|on
        board) ..2 (with|at|your|@|of|$|for|you|,)
    (going|open|available|left|free) (at|on|in|with|for) (your|the) ..3
        (place|yard|shop|crew|spring|summer|season|side|team|ship|boat|farm|firm|house|paper|theatre|company|site|kitchen|workshop)
    (anything|something) going ..3
    (got|have|has|get) ..1 (anything|something|any work|work|a job|any jobs|any shifts|any hours) (for
        me|going|goin|on|at the moment|there) ..2
    (job|work|post|position|role|vacancy) ..1 (becomes|comes|is|falls) (free|open|vacant|available|up)
    """,
    TABLES,
)
LABOR = Phrases(
    """
    (take|taking|took|takes) (me|him|her|them|us) (on|under|for|in|as|aboard|along|with) ..3
    (taking|take) on (a|an|another|some|any|one) ..2
        (lad|lass|youngster|beginner|newcomer|student|person|hand|novice|man|woman|girl|boy|junior|trainee|apprentice|intern)
    (they|you|he|she|your ..2|it|anyone|somebody) ..1 (would|could|will|might)? ..1 (have|take|use|want) me $
    (would|could|will) (they|he|she|your ..2|it|@) ..1 (have|take|use|want|employ|hire) me ..2
    (do|doing|spend|complete|undertake) (my|his|her|their|an|a) ..2
        (internship|practicum|doctorate|placement|phd|housemanship|articles|apprenticeship|work
        experience|residency|rotation|dissertation|siwes|nysc|attachment|practical|training|traineeship|bachelor
        thesis|master thesis) (with you|at your|in your|under you|with your|at yours|there|with the ..2 team|under
        your) ..3
    (come in|invited|invite me|be called|bring me in|have me in|come) (for|to) (an)? ..1 interview
    (interview|interviewing) (with|at|for) (your|you) ..2 ({place}|role|position|job|post|$)
    (hiring|recruitment|selection|application) (process|procedure|round)
    (consider|regard|treat|accept|take) (this|it|me|mine) ..3 (application|as a candidate|candidate|for employment)
    my {resume} ..5 (interesting|of interest|relevant) (for|to) your ..3
    (drop|leave|hand in|bring|submit|deliver) my {resume} ..1 (at|to|off|in|with) your ..3
    (my|me) joining (your|the|you|as|@) ..2
    i ..1 (join|joining) (your ..2 {place}|the ..2 team|@) ..2
    (offer|offering|lend) (you|your ..2)? ..1 (my services|myself|my labor|my skills|my time and skills|my hands)
    (bring|bringing|use|using|put|apply|applying) ..6 (to|at|in|for) your
        (company|firm|team|organization|lab|business|practice|hospital|school|studio|kitchen|agency)
    (i|and) ..2 (would|could|can|will) ..2 (work|sweep|clean|carry|scrub|mop|wash|peel|make tea|make the tea|do
        anything|do whatever|haul|lug) ..8 (for you|with you|for free|for board|for nothing|to get in|unpaid|if
        you|floors|anything|for food|for experience|for a start)
    (willing|ready|prepared|happy) to do (anything|whatever|any work|any job) ..6
    i (am|would be|will be) ..2 (free|available|around) ..6 if (you|your ..2) (need|want|are short|could use|are
        looking|have work) ..3
    (short staffed|short handed|understaffed|short of staff|short of people|shorthanded|growing|expanding) ..3 , ..3
        i (am|would|could|can|thought) ..6
    is/are ..4 (expanding|looking to expand|short of people) ?
    (help|assist) (a|your) (brother|sister|son|daughter|man|fellow|friend|junior|guy|broke|young) ..3
        (job|work|employment|internship|out)
    (help|nudge|push|move|steer|shepherd) (it|my application) (along|through|forward|on|up)
    (get|getting|got|put|add|write) (my name|me|us) (down|on|onto|in) ..4
        (list|intake|audition|auditions|rota|roster|pile|books|payroll|pool|call sheet|waiting list)
    (i ..6|hope to|like to|love to|want to|chance to|possible to|happy to|glad to) (be|get|getting|being)
        (selected|hired|employed|recruited|appointed|shortlisted|chosen|picked|engaged|signed|cast|accepted)
        (as|for|by|in|into|to|at) ..4
    (applying|application|apply|applied) (to|at|with|for) your
        (company|firm|team|lab|organization|school|hospital|agency|studio|practice) ..1 , ..8
    (your ..2|you) (is|are|would be) the (place|team|company|one) (for me|i want|where i|$|i have|to be)
    (pass|hand|give|send) (on|over|along) my (details|name|number|cv|resume|profile)
    (could|does|do) (do with|needs|need) (a|an|another|some|extra|more) ..1
        ({worker}|porter|porters|waiter|cleaner|driver|cleaners|drivers|receptionist|gardener|understudies|understudy|baker|cook|cooks|nurse|nurses|person|man|woman|boy|girl)
    (you|your ..3|the ..2) ..1 (ever)? ..1 (need|needs|want|wants|do with|take|takes) (a|an|another|some|any)? ..1
        (porter|porters|waiter|cleaner|driver|cleaners|drivers|receptionist|gardener|understudies|understudy|baker|cook|cooks|nurse|nurses|saturday
        boy|saturday girl|second pair|runner|runners|extras|deckhand|deckhands|pickers|harvesters|seasonal
        workers|tutor|tutors|teacher|teachers|editor|coder|coders) ..6
    (potential|possible|future|available|suitable|job|career|employment|internship|work|open)
        (opportunities|openings|positions|vacancies|roles) (with|at|in|for|,|$|on|within) (you|your|me|my|the|.)?
    (opportunity|chance) (to|of) (work|working|join|joining|intern|interning) ..1 (with|for|at|under|in)?
        (your|you|@|such|this) ..3
    say the word ..6 (start|come|there|free|yours|join)
    (where|which|who) ..6 ((write|apply|speak|talk|go|turn) to|apply) about (a|any|getting) ..2
        (job|work|position|place|internship)
    """,
    TABLES,
)
LEARNS = Phrases(
    """
    (hear/learn/understand/advice/insight/tell/share/explain/describe/curious/know/perspective/experience/wondering/question/questions/figure/find)
        ..4 (how|what|why|which|about your|from|about the|whether it|if it|about being|about working|where)
    how/why/what/which
    """
)
WISHES = Phrases(
    "(could|can|may|might|would|will|please|kindly|if|hope|hoping|love|like|want|glad|grateful|happy|"
    "thrilled|appreciate|wonder|wondering|wondered|asking|ask|request|looking forward|look "
    "forward|willing|ready|let|any|abeg|pls|i|my|do|does|is|are|got|what are|need)"
)
ELLIPTIC = Phrases(
    """
    (need|want|wanting|looking for|hiring|recruiting|taking on|after|seeking|short of)
        (a|an|any|another|extra|more|some)? ..3
        ({worker}|designer|developer|engineer|analyst|writer|nurse|teacher|cook|driver|person|one
        more|someone|somebody)
    """,
    TABLES,
)
# Needed one day, and ready then: an offer of help among people who have met, a request for work among those who haven't.
SHOULD_YOU_NEED = Phrases(
    """
    (if/should/whenever/when/case) ..1 (you|your ..3|u|ur ..2|the ..2|they) ..2 (need|needs|want|wants|short|looking
        for|require|could use|in need of) ..8 , ..4 (me|i|my) ..2
    (if/should/whenever/when/case) ..1 (somebody|someone|anyone|anybody) ..1 (leaves|quits|retires|drops out|falls
        ill|is off) , ..4 (me|i) ..2
    (if|should) there ..1 (is|be|were) ..1 (a|an|any) ..2 (gap|space|vacancy|spot|slot|need) ..6 , ..4 (me|i) ..2
    (i am|call me|ring me|i would) ..6 (if/should/whenever/case) ..1 (you|your ..2) ..2
        (need|want|short|require|could use) ..4 (a|an|someone|somebody|anyone|hands|another|extra|help) ..3
    (let us|we could|can we|could we|shall we) work together
    (interested in|consider|open to|like to be) (working|collaborating|partnering) with me
    (saw|read|hear|heard|see|noticed) ..3 you ..2 (need|needed|looking
        for|want|wanted|expanding|growing|opening|hiring) ..9
    i could (do that|run that|do it|handle that|fill that|be that|help with that) ..3
    (who|whom) should i (speak|talk|write|turn|apply) to $
    (i am|my rates) ..3 (cheap|modest|affordable|free from|available from) ..6
    """,
    TABLES,
)
NEEDS = Phrases(
    """
    (you|your ..3|ur ..3|they|@|u) ..3 (need|needs|needing|want|wanting|use|short of|looking
        for|take|takes|taking|taking on|take
        on|accepting|accept|accepts|hiring|recruiting|employ|employing|hire|recruit|open to taking on|open to
        hiring|open to) ..4 {worker}
    (is|are|was) (your ..3|you|the ..2 {place}|@) ..2 (taking|taking on|accepting|hiring|recruiting) ..3
    """,
    TABLES,
)
# A story about somebody's work is not a request for any.
STORY = Phrases("""
    (when|before|after|since|while|until) (i|you|we|she|he|they)
        (was|were|had|have|first|left|joined|started|got|took|~look|~search|~apply)
    (you|she|he|they|who) (~start|~begin|~land|~get|~find|~take) ..3
    (used to|had|years ago|last year i|back when|back then)
    (if|imagine|suppose) you were (hiring|recruiting|looking)
    (when|before|as|while) you (are|were|have been|go|look|begin|began) ..2 (hiring|recruiting|looking)
""")
TOPIC = Phrases("""
    how (do|does|did|would|can|could|should|have|has|to|is|are|was|were)
        (you|your|people|one|someone|candidates|the|most|teams|companies|a|they|students|graduates|applicants|it|employers|firms|i)
    (what|which|where|why)
        (do|does|did|would|should|makes|made|kind|kinds|sort|are|is|surprised|stands|skills|type|types|helped|has|have|advice)
    (advice|tips|thoughts|insight|perspective|view|views|opinion|learn|understand|understanding|hear|curious) ..1
        (about|on|for|into|of|regarding)? (how|what|which|why|where)
""")
VOUCHES = Phrases(
    """
    ~give ..4 (a|the) (nudge|push) ..2
    ~support my ..2 (candidature|application|candidacy) ..3
    ~hand/~pass/~forward/~give (it|this|these|them) (to|on to|over to) ..3
        (boss|partner|manager|hr|team|recruiter|director|editor|person|department|colleagues|committee)
    ~circulate ..4
    ~give/~slip/~drop/~send/~hand (them|him|her|hr|the ..2)? ..1 my name ..3
    ~mention (him|her|me) ..4
    ~use your good offices ..3
    ~nudge ..4 (manager|hr|recruiter|team|panel|boss|committee)
    ~tell (them|him|her|the ..2|your ..2) ..2 i am (good|great|a good|sound|keen|reliable|worth|a hard|the
        one|decent) ..2
    ~refer me
    ~recommend me (to|for|as|$|in|at|if|please|within|there|internally|,)
    ~put/~putting (me|my name|my cv|my resume|my application) (forward|in for|in front|in with|in the|up
        for|across|through|on)
    ~put (in)? (a|the|some)? ..2 (word|words) (in|for|with|on|about|to|$)
    ~put in (a|the)? ..2 word
    (~vouch|~advocate|~speak up) (for me|on my behalf|for my)
    (~speak|~talk|~mention me|~mention my name|~mention my application|~say something|~have a word) (to|with)
        (the|your|whoever|anyone|hr|them|him|her) ..5 (for me|about me|on my behalf|about
        my|manager|hiring|team|{who-hires}|panel)
    ~mention (me|my name|my application|my interest) (to|with|in)
    (~pass/~forward/~share/~submit/~send/~hand/~show/~give/~drop/~get/~walk/~move/~toss/~slip/~sneak) my ..3
        (resume|cv|application|name|profile|details|letter|papers|portfolio) ..2
        (on|along|to|with|forward|internally|over|onto|in front of|into|in|at|up) ..3
    (~pass/~hand/~send) (on|along|over) my ..3
    (~pass/~forward/~hand/~send/~toss/~move) (it|this|me|them|the attached ..2)
        (on|along|forward|internally|over|up) ..3
    ~put (in)? (a|an|some) ..3 (reference|recommendation|endorsement)
    (~tell/~let) (them|him|her|hr|the ..3|your ..3|whoever ..2) (know)? ..2 (i am|i would|about me|that i|my
        name|how good|what a)
    ~forward/~submit my ..2 (resume|cv|details|name|application|profile|portfolio|papers)
    ~flag/~flagging (me|my|it|this) ..6
    ~say (a|some|something|any)? ..3 (word|words|nice|kind|good|positive) ..1 (about|for|on) (me|my)
    ~have (a|your|one|the)? ..2 (word|words|chat) with ..5 (for|about|regarding) (me|my|him|her)
    ~have (a|your|one|the)? (quiet|good|kind|wee|gentle|friendly|quick|little|right) word (with|in) ..6
    ~have (a|one) word with (the|your)
        (director|manager|principal|head|boss|panel|recruiter|hr|chair|dean|editor|chief) ..2
    ~have (a|your|one)? ..2 word on my behalf
    ~drop (my name|a hint|a line|a word) ..3 (to|with|in)
    ~tell ..4 (about me|i am good|i am great|that i am|i applied|to (look|hire|consider|interview))
    ~give (me|a|my) ..3 (referral|reference|recommendation|endorsement|push|boost|nod|shout|recommendation)
    ~act/~serve as (a|my) ..1 (reference|referee)
    ~be (a|my|one of my) ..1 (reference|referee)
    ~nudge/~tell/~speak/~talk/~whisper/~ask/~remind/~write/~call/~email/~ping/~text/~approach (to|with)? ..6 (about
        me|on my behalf|about my ..2 (application|cv|resume|interest|candidacy)|that i (applied|am applying|am
        looking|am interested|am good|am great|would)|i applied|i am
        (good|great|looking|interested|available|reliable|the one|perfect)|my name ..3|(so|and) ..1
        (she|he|they) ..1 (look|looks|see|sees|read|reads|know|knows|call|calls|notice|notices))
    ~nudge/~push/~support/~help/~back/~boost/~expedite/~fast-track my ..2
        (application|file|candidacy|papers|cv|resume)
    ~introduce/~connect me (to|with) ..4 (hiring|panel|committee|recruiter|hr)
    ~let (them|him|her|hr|the ..3|your ..3|@) know ..1 (i applied|i am
        (applying|interested|looking|available|good|great|keen)|about me|about my ..2|that i (applied|am applying|am
        looking|am interested|would))
    ~whisper ..6
    ~bring/~raise/~drop my name ..4
    ~speak/~talk (to|with) ..5 for me
    ~endorse/~back/~support/~champion (my application|my candidacy|me for (the|your|this) ..2
        (job|role|position|post|opening))
    ~use your ..2 (influence|name|position|connections)
    ~pull ..1 strings
    ~write (me)? ..2 (recommendation|referral|reference|letter)
    ~list you as (a|my) reference
    ~use your name
    ~help me ..1 (get (in|the|this|hired|it|an)|secure|land)
    ~make sure ..3 (my|it|they|he|she) ..4 (seen|sees|read|reads|noticed|look|top)
    ~put ..3 (on|to) the (top|pile)
    """,
    TABLES,
)
WANTS_VOUCHING = Phrases(
    """
    naming you as ..4
    count on your ..1 (support|backing|vote|word)
    a referral ..2 (would|could) ..3
    if you (told|mentioned|put|referred|spoke|passed|recommended|introduced|nudged|gave|sent) ..6 (me|my|for me|on
        my behalf) ..3
    (line|word|note|call|nudge|message) from you (to|would|could|might) ..4
    put you down as ..3
    my ..2 (cv|resume|application|letter) ..1 (could|might|would)? ..1 reach ..5
    (reference|referral|recommendation) from you
    (ask|asking|hope|hoping|looking|grateful|appreciate|love|like|get|need|request|requesting|give|provide|want|possible|chance|welcome|open
        to|consider|seeking|willing) ..5 (a|an|any|for|the) ..2 (referral|recommendation letter|letter of
        recommendation|reference|good word|endorsement|recommendation)
    (can|could|may|might|would|will|do|is|are|any) ..5 (referral|recommendation letter|letter of
        recommendation|reference from you|good word)
    (use|mention|list|put|give|drop) (you|your name) (as|in|on) ..3
    your ..1 (recommendation|endorsement|backing|support|referral) (would|could|might|will|for the|for this)
    a good word ..2 (would|from you)
    (word|recommendation|referral|endorsement|support|mention|nudge|push|reference|introduction) ..5 from (you|your)
        ..6
    (could|may|can|might|would it be okay (if|to)|okay if|alright if) ..2 (name|list|mention|cite|give|use|put)
        (you|your name) ..2 (in|as|on|with) ..3
    (refer|recommend) (someone like me|a candidate like me)
    """,
    TABLES,
)
PAPERS = Phrases(
    """
    i will ..2 (bring|send|attach|share|forward|enclose) ..2 my ..2 {resume} ..2
    (enclosed|attached) ..3 my ..1 (application|documents|papers|credentials|particulars) ..2
    i join my ..4 {resume}
    (~attach|~enclose|~include|~append|~upload|~link) ..6 {resume}
    {resume} ..5 (attached|enclosed|below|included|herewith|appended|here|linked|in the link|at the link|at
        _link_|_link_)
    (here|below|pfa|herewith|following) (is|are|find)? ..3 {resume}
    (please)? (find|see|check|view|refer) ..3 {resume}
    {resume} , _link_
    {resume} (_link_|for your|for reference|for review|for your ..2 (review|reference|perusal|consideration))
    (i|we) ..5 (~send|~share|~forward|~email|~submit|~provide|~show|~pass|~drop|~give)
        (you|over|across|along|it|with you)? ..3 my ..3 {resume}
    (happy|glad|pleased|able|ready|willing|want|like|love|free) to
        (send|share|forward|email|provide|show|give|pass|submit|bring|attach) ..3 {resume}
    (can|could|may|shall|should|will|would|might|let) (i|me) ..2
        (send|share|forward|email|attach|provide|show|give|pass|submit|drop|bring) ..4 {resume}
    (want|like|need|wish|care) (me to (send|share|forward|email)|to (see|have|look at|read|view|receive)|a look at)
        ..3 {resume}
    (let me know|if you|should you) ..4 (want|like|need|see|have|wish|prefer|require) ..3 my ..2 {resume}
    (have|take|giving|give|had) ..1 (a|an)? ..1 (look|glance|read|peek) ..1 (at|over|through) ..1 my ..2 {resume}
        (attached|enclosed|below|_link_|, attached)
    (sent|sending|forwarding|sharing|emailed|dropped|messaged|shared) (you|over|across)? ..2 my ..2 {resume}
    my ..2 {resume} (is|are) (at|on|available|here|in)
    my {resume} , (in case|for|_link_|so|just|which|if|please|attached)
    (popping|pop|popped|dropping|putting|sticking|slipping|leaving|left|join|joining) my {resume} ..6
    (you|u) (will|can|may)? ..1 (find|see|have) ..4 my ..2 {resume} (attached|enclosed|below|here|at|in|on|_link_|,
        so|, for)
    {resume-link}
    """,
    TABLES,
)
PAPERS_ELSEWHERE = Phrases(
    """
    (you|she|he|they|who|professor|friend) ..2 (~say|~tell|~suggest|~ask|~advice|~recommend|~mention|~review|~read)
        ..8 {resume}
    (since|yesterday|already|then|after|have|week) ..5 (~send|~submit|~forward) ..3 {resume} ..4 (to|with|off)
    """,
    TABLES,
)
# Of somebody who applies, these too are a good word asked for; elsewhere they may carry thanks or greetings.
VOUCHES_FOR_APPLICANTS = Phrases(
    """
    ~endorse/~sponsor/~back me ..3
    ~introduce/~connect me (to|with) ..4 (manager|head|lead|director)
    ~let (them|him|her|hr|the ..3|your ..3|@) know ..6
    ~nudge/~tell/~speak/~talk/~whisper/~ask/~remind/~write/~call/~email/~ping/~text/~approach (to|with)? ..6
        (about me|for me|on my behalf|about my ..2|of my ..2|that i|i applied|i am|i would|my name)
    ~forward/~submit/~pass/~share/~show/~send/~give my ..3
    ~have (a|your|one|the)? ..2 word (with|in) ..6
    ~pass/~put/~send/~move (it|this|me|them) ..1 (on|along|forward|up|through) ..3
    ~mention (it|this|that i) ..3
    """,
    TABLES,
)
