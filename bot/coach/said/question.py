"""How questions begin, what they are after, and where a second one starts."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

WH = "what/how/why/which/where/when/who/whom/whose"
AUX = "do/does/did/is/are/was/were/have/has/had/can/could/will/would/should/shall/may/might/am/must"
SUBJECT = (
    "you/i/it/there/they/we/he/she/this/that/these/those/people/someone/anyone/somebody/anybody/"
    "everyone/your/the/a/an/most/many/any/some/one/women/men/students/my/our/much/more/all/being/"
    "working/having/getting/every/each/part/graduates/juniors/both/@"
)
Q = {
    **TABLES,
    "wh": WH,
    "org": "company/organization/firm/agency/foundation/charity/institute/institution/hospital/university/"
    "school/bank/museum/business/startup/ngo/nonprofit",
    "aux": AUX,
    "subject": SUBJECT,
    "tells": "tell/share/describe/walk/talk/explain/give/help/elaborate/paint/show/take/name/list/expand/"
    "speak/recount/outline/sketch/illustrate/compare/run/teach/shed/summarize/summarise/clarify/"
    "unpack/break/guide/educate/comment/reflect/advice/pinpoint/identify/characterize",
}
# "Could you tell me about", "can you walk me through", "may I ask how": the question is what follows.
INVITES = Phrases(
    """
    is there (anything|anyone|anybody|somebody|someone|something|one thing|a) ..3 (else|you|i|that) ..8
    are there any ..4
        (books|podcasts|groups|resources|people|courses|events|communities|newsletters|blogs|tools|articles|associations)
        ..8
    could/can/would/will/might you ..3 {tells}
    could/can/would/will you ..2 (say (more|something|a bit|a little|a few)|go (into|over|through|deeper)|point to)
    could/can you ..2 (recommend|suggest) ..6
    could/can/would/will you ..2 (think|cast your mind) back ..6
    could/can you (think of|remember|recall) (a|an|the|one|any) ..6
    (would/do you mind|would you be (willing|happy|able|open|up for|comfortable) to|are you (able|willing|happy)
        to|is it possible to|may i ask you to) ..2
    (tell|describe|explain|share|walk|talk|give) (me|us|about|through|what|how|why|a|an|the|some|your)
    (love|like|curious|interested|keen|want|eager|hoping|hope|wonder|wondering|wondered|glad) ..2 (to)?
        (hear|know|learn|understand|about|see|ask|hearing) ..2
        (how|what|why|about|more|which|where|who|your|from|in)
    (do|would) you have (a|an|any|some) ..2
        (advice|tips|tip|thoughts|suggestions|suggestion|recommendations|story|stories|example|examples|insight|pointers|favorite|words|guidance|ideas|lessons|examples)
    (wonder|wondering|wondered|curious|interested|unsure|ask|asking|asked|ask you) ..2
        (how|what|why|which|where|who|in what|to what)
    """,
    Q,
)
OPENS = Phrases(
    "(about/on/in/to/from/with/for/at/by/of/under/through)? {wh} "
    "(else|exactly|kind|kinds|sort|sorts|part|parts|ways|way|extent)?",
    Q,
)
YES_NO = Phrases("{aux} not? {subject}", Q)
WONDERS_WHETHER = Phrases(
    "(wonder/wondering/wondered|like to know|want to know|wanted to know|love to "
    "know|curious|(like|want|wanted) to ask|ask you|interested to know|tell me|let me know|find out) "
    "(if|whether)",
    Q,
)
BARE_FACT = Phrases(
    """
    (what|which) (church|mosque|temple|religion|party|days|month|months) (do|did|does|are|were|is) (you|your|it|the)
        ..6
    what (is|was) your ..1 (religion|faith|age|weight|height|rent|mortgage) ..3
    how much (you|u|do you) (earn|make|get|weigh|pay) ..5
    what (is|was) the ..1 (average|typical|median|starting|minimum) ..1 (salary|wage|pay|age|price) ..6
    who (won|wrote|invented|discovered|directed|designed) ..8
    what do you weigh ..6
    how far is ..5
    how much did ..4 (pay|give|offer) you ..4
    how (long|many|old|often|big|large|tall|far|soon|early|late|frequently|quickly|fast|regularly) ..9
    how much (do|did|does|would|can|should|will|is|was|are|were|have|could)
        (you|your|it|the|that|a|an|i|they|people|someone|one) ..6
        (earn|make|made|paid|pay|cost|charge|charged|get|salary|takings|bonus|rent|worth|earning|take
        home|spend|fees|tuition|fee|$)
    how much (money|time|experience|vacation|holiday|notice|training|travel|leave)
        (do|did|does|is|are|was|will|would|goes|should) ..9
    (what|which)
        (time|year|month|day|date|age|percentage|percent|proportion|number|university|college|school|city|country|town|floor|company|street|building|hours|degree|course|grade|grades|gpa)
        (do|did|does|is|was|are|were|has|have|had|will) ..9
    when (did|was|were|is|are|will|do|does|can|have) (you|your|the|it|they|he|she|applications|@|this|that|a) ..9
    where (did) (you|your) ..2 (study|go|grow|train|work|live|graduate|start|come|intern|learn|do your|get
        your|qualify|hear) ..8
    where (is|are|was|were) (you|your|the|it|@) ..9
    where do you (live|work|come|sit|study) ..5
    (who) (is|was|are) (your|the|in charge) ..6
    who (founded|owns|runs|started|leads|manages|hired|pays|heads|set up|supervises) ..6
    who do you (report|work|answer) ..5
    what (is|was|are|were) (your|the|its) ..1
        (first|last|current|former|maiden|exact|full|previous|opening|working|main)? ..1 (name|hours|opening
        hours|address|employer|school|university|software|brand|budget|headcount|turnover|medicine|medication|dose|price|fee|fees|rent|deadline|date|hometown|commute|job|population|capacity|password|website|shoe
        size|nickname|grade|score|mark|rank|title) ($|called|there|at|in|of|for) ..4
    (what|which)
        (medicine|medication|medicines|pills|drugs|brand|website|app|bus|train|airline|bank|newspaper|country|nationality|day|floor)
        (do|did|does|are|were|is) (you|your|it|the) ..6
    who (trained|taught|hired|employed|pays|mentored) you $
    (what|which) (programming|software|tool|tools|language|languages|database|operating|brand|car|camera|laptop) ..3
        (do|does|did) (you|your) ..6
    (what|which) (is|was|are|were) your ..2 (title|job
        title|degree|salary|major|name|age|email|pay|wage|bonus|gpa|grade|income|qualification|qualifications|birthday|star
        sign|rank|phone|number|employer|starting salary|schedule|working hours|hours|nationality|zodiac)
    what (did) you (study|major) ..5
    what do/did you (earn|make|get paid|get) ($|a|an|in|per|now|today|for|at|after|each) ..8
    what (do|did|does) (it|they|your ..2) (pay|cost) ..6
    what (is|was) your ..2 (take home|annual|monthly|yearly|hourly|net|gross) ..5
    (ask|know|tell me|asking|say) ..1 (what|how much|how old|when|where|how many|how long) (your|you|the) ..5
        (was|is|are|were|earn|make|earned|made|paid|have|worked|work)
    how (did|do) you (spell|pronounce) ..5
    """,
    Q,
)
NOT_BARE = Phrases(
    """
    when (did|do) you ..2 (know|realize|decide|feel|realized|sense|see|notice|stop|think|understand|fall) ..6
    when (does|do|did) (it|that|the|this|things) ..2 (go|get|feel|stop|become|goes) ..6
    how (long|often|far|early|soon) ..12 (and|compared|before you) ..8
        (what|how|why|would|really|compared|felt|knew|know|feel|trust)
    where (is|are) ..5 (headed|heading|going|moving|changing|growing|fun|joy|stuck)
    where is the
    how (big|large|far|long|early|often) (a|an) (part|role|gap|difference|deal|factor|problem|jump|leap)
    how far (can|do|does|should|would|has|have) ..8
    how old (school|fashioned)
    """,
    Q,
)
SEARCHABLE = Phrases(
    """
    what are the ..1 (main|typical|usual|key) (duties|responsibilities|tasks|functions|products|types) of ..6
    what is (your|the) ..1 {org} history
    how does (the|a|an) ..3 (system|process|law|scheme|test|exam|visa|tax) work
    what are the (steps|stages) (to|for|in) ..6
    who (won|wrote|invented|discovered) ..8
    is your ..2 {org} (a member|part) of ..6
    (when|what year) (was|were|did) (your|the|@|it|ur) ..3 ({place}|@|it|open|start|launch)? ..1
        (founded|established|started|set up|launched|created|formed|incorporated|open|opened|begin|start|built)
    where (is|are) (your|the|@|its) ..4
        (headquarters|headquartered|based|located|office|offices|hq|registered|branches|head office)
    what year did (your|the|@|it) ..9
    when did (your|the|@) ..2 {org} (go|move|merge|open|start|begin) ..6
    where (is|are) (your|ur|the) ..2 {place} ..2 ($|based|located|headquartered)
    (who) (is|are|was) (the|your) ..2
        (ceo|founder|founders|owner|owners|president|chairman|chair|head|director|chief
        executive|cfo|cto|dean|minister|shareholders|competitors|clients|customers|partners|investors|managing
        director) ..6
    who (founded|owns|started|established|runs|heads) (your|the|@|it)
    how (many) ..2
        (employees|staff|offices|branches|countries|students|customers|users|locations|stores|members|patients|beds|lawyers|doctors|engineers|clients|is
        your company|is your firm|is the company) ..3 (does|do|are|is|work|has|have|$|at|in) ..6
        (your|the|@|company|have|employ|there)? ..3
    how (big|large|old) is (your|the|@) ..2 {org} $
    what exactly? (does|do|is|are|did) (your|the|ur) ..3 {org} ..2 (do|make|sell|offer|produce|provide|specialize
        in|manufacture|stand for|called) $
    what (does|do) (@|they|it) (do|make|sell|offer|produce|provide) $
    (what|which) ..3
        (products|services|courses|programs|degrees|industries|markets|countries|brands|treatments|cities) (does|do)
        (your|you|the|@) ..4 (offer|sell|provide|make|have|work in|serve|operate in|run|cover|produce|teach)
    (what|which) (products|services|courses|countries) ..3 (offer|sell|provide|make)
    what (is|are) (your|the|@|ur) ..4 (mission|vision|values|mission statement|core values|revenue|turnover|stock
        price|share price|market cap|address|website|phone number|opening hours|slogan|motto|main products|main
        services|product line|history of your|annual revenue|headquarters|competitors|tuition|dress code policy)
    (what|which) (is|are) (the|your)? ..5
        (requirements|requirement|qualifications|prerequisites|criteria|rules|eligibility|deadline|deadlines|fees|fee|cost|regulations|steps
        to become|syllabus|opening hours|entry requirements|pass mark|pass rate|application
        dates|admission|admissions) (for|to|of|in|at|on|$)
    (what|which) ..2
        (degree|degrees|qualification|qualifications|license|licence|certification|certifications|certificate|certificates|visa|exams|exam|documents|education|diploma|training|gcses|grades|subjects|schooling|a
        levels) (do|does|is|are|would|will|should)
        (i|you|one|someone|people|a|an|we|they|it|the|needed|required|necessary) ..3
        (need|require|have|required|needed|take|pass|necessary|get|hold|to become|to be|to work|for)
    how (do|does|can|would|could|should) (i|you|one|someone|a person|people|somebody|anyone)
        (register|apply|become|get (a|an|the|my) ..2
        (license|licence|visa|certificate|certification|degree|permit|qualification)|enrol|enroll|sign up|get
        certified|get licensed|qualify|get registered|renew|obtain) (as|for|a|an|to|in|with|at|$) ..9
    how (long|many years) (does|do|is|are|will|would|of|must) ..3
        (the|a|it|an|training|school|study|degree|course|program|qualification|you|i|certification) ..4 (take to
        become|take to qualify|take to
        train|course|degree|program|training|qualification|become|certification|last|school|study|take to get)
    how many (years|hours|credits|exams|modules|months) ..4
        (degree|course|program|training|qualification|become|certification|study|license|exam|qualify|school|required|registration)
    (what|how much) (is|are|does|do) (the|a|an)? (average|typical|median|mean|starting|entry
        level|national|usual|normal|current) ..3
        (salary|pay|wage|wages|income|salaries|earn|make|unemployment|price)
    how much (do|does|can) (a|an|the|most|average|typical) ..4 (earn|make|get paid|cost)
    how much (is|does|are) (the|a|an) ..4
        (cost|tuition|fee|fees|course|degree|program|exam|license|certificate|membership|ticket)
    what (does|do) (a|an) ..4 (do|mean) ($|all day|exactly|for a living|on a daily)
    what (does|do) ..4 (mean|stand for) $
    what (is|are) (a|an) ..3 $
    what (is|are) the @ ..2 $
    what (is|are) (the)? (difference|differences) between ..8
    what exactly (is|are) (a|an|the)? ..4 $
    what (is|are) {topic} $
    what (is|are) the (definition|meaning|full form|abbreviation|acronym|capital|population|exchange rate|minimum
        wage|legal|law on|size of the market|market size|market share|number of) ..8
    (what time|when) (does|do|is|are) (the|your|@) ..6 (open|close|start|opens|closes|opening|begin|deadline|due)
    which (universities|schools|colleges|companies|courses|firms|organizations)
        (offer|offers|teach|have|run|provide|are) ..6
        (degree|course|program|courses|programs|training|biggest|largest|top|best|accredited|in
        the|internships|architecture|design|engineering|nursing|law|medicine|$)
    (what|which|who) (are|is) (the)? ..1 (biggest|largest|top|main|leading|major|key|best|best known) ..1
        (companies|players|employers|firms|competitors|brands|universities|schools|organizations|competitor|agencies|publishers|manufacturers|names|studios|banks)
    do (i|you|we|people|a ..2) need (a|an|to have a|to have an|to be) ..2
        (degree|license|licence|certificate|certification|licensed|registered|qualification|visa|permit|masters|phd|diploma|certified)
        (to|for|in|by law|$)
    (is|are) (your|the|@) ..2 {place} (a)?
        (public|private|publicly|privately|listed|nonprofit|charity|owned|international|profitable|multinational)
        ..3
    (does|do) (your|the|@) ..2 {place} (have|has) (an|a|any)? ..2 (office|offices|website|branch|branches|linkedin
        page|careers page|blog|newsletter) ..4
    (where|how) (can|do|could|would) i ..1 (find|see|download|read|get) (the|your|a|an|more) ..3
        (information|application form|website|form|brochure|annual report|careers page|job
        listings|listings|syllabus|list) ..4
    what is (your|the|@) ..4 (website|url|stock|ticker|address|phone)
    (what|when) is the ..4 (deadline|closing date|start date|next intake|exam date)
    """,
    {
        **Q,
        "topic": "ux/ui/seo/devops/cybersecurity/ux design/product management/data science/machine learning/"
        "supply chain/hr/ai/fintech/agile/scrum/consulting/venture capital/private equity/user research/"
        "market research/public relations/blockchain",
    },
)
NOT_SEARCHABLE = Phrases(
    """
    what (is|are) (a|an) ..2
        (good|bad|typical|normal|great|usual|common|realistic|healthy|fair|day|week|mistake|better|sensible|reasonable|skill|habit|misconception|thing|question|book|average
        day|average
        week|better|smart|project|moment|part|lesson|surprise|decision|belief|trend|quality|trait|way|time|problem|challenge|red
        flag|piece|story|recent|myth|deal|sign|point|kind|tool|dream|nightmare) ..6
    (really|actually|in practice|honestly|from what you|in your experience|compared|you think|you wish|feel|to
        you|for you|like in|in your view|in your opinion|your sense|you find|surprised)
    """,
    Q,
)
PERSONAL = Phrases(
    """
    you (were|are|have been) (ill|sick|pregnant|divorced|married|over ..1|under ..1|getting on|nearly ..1) ..4
    what do you weigh ..4
    how much did ..4 (pay|give|offer) you ..4
    how much (you|u) (earn|make|get|weigh) ..4
    (raising|raise|bringing up) your ..2 (children|kids|son|daughter|family)
    your
        (own|current|actual|exact|personal|annual|last|first|starting|base|net|gross|monthly|total|final|present|hourly|yearly|take
        home)? (own|salary|take home|starting|base|annual)?
        (salary|salaries|pay|wage|wages|income|bonus|bonuses|earnings|compensation|paycheck|payslip|net
        worth|paycheque|pay packet|day rate|pension|savings|debt|debts|mortgage|remuneration|stipend|package|stock
        options|take home|equity)
    how (much|well) ..1 (money)? ..1 (do|did|are|were|is|have|would|does|will|can) (you|they|it|your ..2) ..4
        (earn|earning|make|making|paid|pay you|get|bring home|take home|make per|made|earned|paying|offer
        you|saved|save|owe|charge you)
    how much ..1 (do|did|are|were|would|will|have) (you|they|your ..2) ..2
        (earn|earning|make|making|get|got|offer|offered|saved|save|owe|bring|take|paid) ..6
    (do|did) you (have|get|receive|own|rent) (a|any|your)? ..1
        (pension|bonus|savings|debt|debts|mortgage|house|flat|raise|payout|inheritance|equity|stock
        options|loan|loans|disability|illness|condition|faith) ..6
    (are|were) you (on|in) (antidepressants|medication|pills|debt|therapy|treatment|remission|recovery|a
        diet|benefits|a relationship) ..6
    (can|could) you (afford|live on|get by on) ..6
    what is wrong with (your|you) ..4
    (with|having|and) ..1 (small|young|little|three|two|four|school age)? ..1 (kids|children|a baby|a
        toddler|babies|toddlers) ..1 (at home|of your own)
    how much (money)? (are|do|did|were) you (on|get|on now|pulling)
    what (do|did|are|were|have|does|would) (you|they|it|your ..2) ..2 (earn|make|paid|pay you|paying you|get
        paid|earning|making|take home|bring home|on)
        ($|a|an|in|per|now|for|as|at|each|before|there|this|last|when|today|annually|monthly|after|right|to)
    (are|were|is) you ..2
        (married|single|divorced|pregnant|religious|christian|muslim|jewish|hindu|catholic|gay|straight|dating|engaged|a
        mother|a father|a parent|a mum|a mom|a dad|ill|sick|disabled|depressed|in a relationship|seeing anyone|well
        paid|wealthy|rich|a believer|spiritual|buddhist|sikh|an atheist|atheist|autistic|vegan|lgbt|lgbtq|a
        christian|a muslim|healthy|on medication|in therapy|expecting|trying for|a citizen|a republican|a
        democrat|saved|born again|neurodivergent|adhd|a mormon|mormon|protestant|evangelical|widowed|menopausal)
    (do|did|does) you ..3 (go to church|go to mosque|attend church|pray|believe in god|have kids|have children|have
        a family|have any kids|have any children|have a wife|have a husband|have a partner|have a boyfriend|have a
        girlfriend|want kids|want children|smoke|drink|take medication|suffer from|see a therapist|have a
        disability|have any health|have a mental|live alone|own your home|fast during|observe|keep kosher|have a
        faith|practice any|belong to a church|rent or own|have anyone at home|worship)
    (have|having|had|want|raise|raising|start|starting) (any|a|your)? (kids|children|baby|babies|family) ..6
    how old (are|were|is) (you|your)
    what ..1 (health|medical|mental health) ..2 (problems|issues|conditions|problem|issue) ..6 (you|your)
    (what|whats) (is|was) your ..2 (age|religion|faith|marital status|date of birth|birthday|sexuality|sexual
        orientation|weight|blood|medical|diagnosis|health|ethnicity|caste|tribe|race|citizenship|immigration
        status|credit score|family situation|home life|relationship status|political|gender)
    what (year|age) were you born
    (your|ur) ..1
        (wife|husband|spouse|kids|kid|children|child|son|daughter|boyfriend|girlfriend|marriage|divorce|religion|faith|church|mosque|illness|disability|diagnosis|pregnancy|medication|sexuality|miscarriage|cancer|depression|anxiety|adhd|autism|dyslexia|condition|fertility|baby|family|parents|mother|father|husbands|wives|in
        laws|partner|fiance|beliefs|god|prayer|prayers|maternity|menopause|diabetes|epilepsy|ptsd|breakdown|burnout|health|mental
        health|weight|bad back|chemo|migraines|asthma|insomnia|hearing loss|stammer|illnesses|treatment|age|love
        life|home life|private life|personal
        life|back|knees|sobriety|addiction|drinking|mum|mom|dad|siblings|toddler|toddlers|twins|teenagers|grandchildren|rabbi|imam|priest|pastor|caste|therapist|doctor)
    as (a|an) ..2
        (muslim|christian|jewish|jew|hindu|catholic|sikh|buddhist|gay|lesbian|trans|disabled|religious|mother|father|single|married|divorced|queer|believer|mum|mom|dad|parent|widow|widower|pregnant|autistic|diabetic|mormon|atheist)
    (being|you are|since you are|because you are|while) ..2
        (gay|lesbian|trans|muslim|catholic|christian|jewish|hindu|pregnant|disabled|divorced|married|diabetic|deaf|ill|sick|a
        mother|a father|a single|religious|queer|autistic|dyslexic|a widow|a mum|a mom|a dad|chronically)
    (have|has|had|did) you (ever|been|had|ever had|ever been|ever suffered|get|suffer)? ..2 (been ill|been
        sick|depressed|depression|anxiety|a breakdown|mental health|divorced|a miscarriage|cancer|been
        married|health problems|health issues|an abortion|been pregnant|in therapy|medication|diagnosed|been
        hospitalized|hospitalised|burnout|burned out yourself)
    (how|are) (is|are) your ..1 (health|back|knees|family|kids|children|wife|husband|marriage|parents)
    who (did|do|will) you vote
    (what|which) (church|mosque|temple|religion|faith|god|political party|party) do you ..5
    where do you (stand with|worship|pray)
    how (is|does|did) ..3 (pregnancy|menopause|being pregnant) ..6
    (planning|plan|going|want|hope|hoping|thinking|trying) (to|of|for) ..1
        (have|having|start|starting|get|getting|a)? (kids|children|a family|a baby|pregnant|married|baby)
    """,
    Q,
)
NOT_PERSONAL = Phrases(
    """
    (if|suppose|say|imagine) your ..2
    your ..1 (partners|colleagues|family firm|family business|family farm|parent company|back office|back end|back
        catalog|back story|family therapy|family law|family medicine|family practice|age group|age range|back
        of|children's|children is|child protection|baby steps|condition report|partner organizations|doctor
        colleagues|family support|family court|faith in|pay scale|pay structure|pay gap|treatment of|treatment
        plan|treatment room|treatment plans|package design|package holidays|equity research|family history
        project|health system|health service|condition monitoring|back pocket|back then|god given|partner
        schools|partner agencies|partner companies|clients|patients|students)
    (balance|balancing|combine|juggle|juggling) ..6 (family|family life|children|kids)
    your {place}
    """,
    Q,
)
SECOND_QUESTION = Phrases(
    """
    and also ..1 (about|how|what|why) ..6
    (and|also|or|plus|then|, ) (also|then|if so|lastly|finally|secondly|second)? ,?
        (about|on|in|to|from|with|for|at)? {wh} ..3 {aux} ..1
        (you|i|the|your|it|people|someone|they|this|that|a|an|we|there|one|my|most|ai|@|new|junior|juniors|*) ..9
    (and|also|plus|,) (also|then)? ,? {aux}
        (you|it|there|your|the|people|i|they|we|this|that|someone|women|a|an|one|most) ..9
    (and|also|plus|,) (what|how) you ..9
    (and|also|plus|,) (also|then)? ,? (what|how|which|who|where|why)
        (is|are|was|were|made|helped|has|have|makes|helps|drew|led|matters|kind|skills|advice|kinds|sort|about|would|does|do|did|should|can|could)
        ..9
    """,
    Q,
)
# A second half that only deepens the first ("and why?", "and how has it changed?") is the same question.
DEEPENS = Phrases(
    """
    (and|or|,) ,? (why|how so|how come|in what way|in what ways|in which way|what for|how|for whom|what then|why
        not|what changed|why that) $
    (and|or|,) ,? (why|how|what|where|who|when) ..12 (it|them|those|ones|its|their|they|he|she|otherwise|instead)
    (and|or|,) ,? (why|how|what|where|who|when) ..12 (that|this|these|each|both)
        ($|,|is|was|has|had|changed|change|did|does|do|affect|mean|make|feel|play|shape|differ|come|about|in|on|for|to)
    (and|or) how (far|long|much|often|big|close|well) ..2 (was|were|is|did|are) (you|it|they) ..2 $
    (and|or) how (is|was|are|did|does|has|have|do) (that|this|it|they) ..3
    (and|or) ,? what ..3 (now|instead|really|today|then|later|since) $
    (and|or) ,? how (sure|certain|far|bad|good|close|long) ..4 $
    """,
    Q,
)
TELLS_ABOUT = Phrases(
    "(tell|describe|explain|share|walk|talk|hear|know|learn|understand|show|ask|speak) ..12", Q
)
PLEAS = Phrases("could/can/would/might/may/will (you|i) ..9")
DEFINES = Phrases("""
    what is/are * $
    what is/are * * $
    what is/are * * * $
""")
