"""How people tell what they did, decided or have set a day for."""

from __future__ import annotations

from bot.coach.phrases import Phrases
from bot.coach.tables import TABLES

ADVERBS = (
    "also/already/now/just/since/then/even/finally/actually/immediately/promptly/recently/duly/both/"
    "today/yesterday/straight/accordingly/therefore/successfully/officially/too/all/gladly/first/"
    "only/indeed/subsequently/definitely/certainly/soon/still/properly/finally/ultimately/eventually/"
    "later/quickly/instead/tentatively/myself/initially"
)
DEED = Phrases(
    """
    i/we {adv}? have/had {adv}? {adv}? *
    i/we {adv}? {adv}? *
    and/then/so/but {adv}? *
    """,
    {"adv": ADVERBS},
)
PLANNED = Phrases(
    """
    i/we (will|shall|am going to|are going to|plan to|intend to|am planning to|aim to|mean to|have to) {adv}? *
    i/we ..1 am/are {adv}? {adv}? *
    i (will|shall) be ..1 *
    """,
    {"adv": ADVERBS},
)
PLAIN = Phrases(
    """
    (i|we) ..3 (decided|resolved|chosen|settled|made up my mind|determined|opted|set my mind|committed) ..1
        (to|on|that|not|against|for|i|this)
    (my|the|a|our) ..3
        (application|class|course|lessons|module|trial|shift|exam|interview|session|portfolio|training|enrolment|enrollment|registration|deposit|ticket|form|paper|notice|first
        ..2|rotation|visit|shadowing|placement) (is|was|went|starts|begins|has|goes|are|start|begin)
        (in|on|off|booked|paid|last|next|this|tomorrow|today|set|sent|now|signed|submitted|been|from|at|done|up|live|due|already|under|confirmed)
    i/we (start|begin|sit|fly|leave|move|join|meet|switch|enrol|enroll)
        (on|in|at|with|next|this|the|my|a|tomorrow|weekends|monday|tuesday|wednesday|thursday|friday|saturday|evening|classes|shadowing|volunteering|training|as|work)
    i/we (have|got|had|managed to get) (a|an|my|two|three|the) ..4 (booked|lined
        up|scheduled|arranged|planned|set|interview|trial|place|offer|meeting|appointment|slot|date)
    i/we (have|had|has) been
        (out|to|over|up|down|back|accepted|applying|practicing|practising|reading|using|following|working|writing|volunteering|doing|keeping|going|taking|rewriting|building|offered|admitted|shadowing|attending|running|calling|asking|testing|spending|making|on|in
        touch)
    i/we (got|have got|have gotten) (in|into|accepted|an|the|a
        place|started|hired|offered|through|my|admitted|back|hold|myself|in touch)
    i/we ..1 (was|were|have been|am|got) (able
        to|accepted|offered|admitted|hired|promoted|selected|shortlisted|invited|signed
        up|enrolled|registered|booked|given|elected|chosen|approved|awarded)
    i/we went ..6
    i/we (kept|held) (to|a log|a diary|notes|track|your)
    i/we ..1 (met|spoke|talked|chatted) (with|to) ..1 (my|the|a|@|her|him|them|two|three|several|people|one|some)
    i/we ..1 met (my|the|a|@|her|him|them|two|three|several)
    i/we (found|saw) (a|an|my|two|three|someone) ..3
    i/we (left) (my|the) ..3 (job|post|role|firm|bank|company|position)
    i/we (moved) (my|the|to|into|from|out|house)
    i/we {adv}? (asked|called|named) (my|the|for|our|a|her|him|them|two|three|@|to|about) ..3
    i/we (have)? {adv}? told (my|the|our|her|him|them|@) ..2 (that|i|we)
    i/we (have)? (already|now)? (asked) ..1 (for|to|about) (a|an|two|three|the|my|transfer|leave|some|one) ..3
    i/we (picked) (up|a|the|out|two)
    i/we (will|shall|am going to|plan to|intend to) {adv}?
        (take|make|write|call|ask|read|send|speak|talk|go|do|try|see|give|get|move|prepare|put|leave|use|join|work|start)
        (the|a|an|my|two|three|up|out|part|to|for|in|on|with|one|some|down|her|him|them|@|next|from|as|at) ..8
        (next|this|tomorrow|on|in|from|by|before|course|class|exam|test|module|workshop|list|job|bank|company|portfolio|internship|degree|book|@|monday|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|night|weekend|volunteer|certificate|certification)
    i am (taking|moving|leaving|starting|joining|doing|going|meeting|sitting|using|reading|working)
        (the|a|an|my|two|up|part|to|for|on|down|her|him|@|next|from|through|with|your) ..5
    i ..1 (work|start|begin) ..2 (days|afternoons|mornings|evenings|at|with) ..3
    (rang|called|emailed|messaged|visited|joined|asked) (the|my|a) ..3
    (i am) (on|at|in) (the|my|a) ..3 (list|course|class|register|training|program|museum|workshop|team|waiting
        list|page|chapter)
    (granted|accepted|approved|booked|paid|done|signed|submitted) $
    (signed|enrolled|registered|applied|booked|ordered|joined|bought|started|emailed|called|passed|finished|submitted|landed|accepted|sent|rewrote|reworked|updated|cut|dropped|quit|switched|decided|downloaded|messaged|subscribed|volunteered|wrote|contacted|completed|headed|pushed|published|launched|completed|got
        in|made|paid|tried|reached)
        (up|for|to|the|my|a|an|in|out|it|into|on|two|off|with|at|from|three|your|down|that|both)
    (taken|took|taking) you up on
    (application|letter|form|notice|deposit|papers|proposal|order|email|parcel) ..5 (went|gone|goes|is|left)
        (off|out|in|into|to the) ..3
    (handed|handing|gave|given) (in)? ..1 (my|in) notice
    i am ..2 (halfway|three|two|four|five|ten|half way|a third|already|deep) ..2
        (through|into|pages|chapters|weeks|lessons|modules) ..3
    (took|followed|acted on|tried|taken|used|applied|following|heeded) ..1 your ..1
        (advice|suggestion|tip|recommendation|lead|counsel|pointer|word|trick|method|template|checklist|list)
    (put|putting) (your|that|it|this) ..4 (to the test|into practice|to work|into action)
    you ..3 (convinced|persuaded|got|talked|inspired|nudged|pushed) me (to|into|out of)
    """,
    {"adv": ADVERBS, **TABLES},
)
