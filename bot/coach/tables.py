"""Words that belong together, as the phrases use them. Data only: a table says in a comment why it is one."""

from __future__ import annotations

# Where someone works. A request names it as "your ..." or "our ..." hardly ever by its own name.
_PLACE = (
    "team company organization firm lab labs laboratory department studio group agency startup "
    "practice school hospital unit office newsroom crew bank clinic museum staff institution ngo "
    "charity shop kitchen restaurant bakery farm institute foundation business workplace employer "
    "end side ministry division branch gallery nonprofit publisher consultancy chambers college "
    "university plant site factory esteemed ward district organizations place outfit theatre theater "
    "brewery winery library ranch court collective cooperative"
)

TABLES: dict[str, str] = {
    "place": "/".join(_PLACE.split()),
    # What a person who wants to be hired asks for by name. "work" and "chance" are left out: they mean too much else.
    "opening": "~opening/~vacancy/internship/internships/job/jobs/position/positions/apprenticeship/"
    "apprenticeships/placement/placements/traineeship/gig/gigs/employment/attachment/secondment/"
    "pupillage/pupillages/studentship/clerkship/postdoc/shifts/fellowship/residency | training "
    "contract | work experience | phd place | phd position | trial shift | trial day",
    # Somebody who is taken on, as the reader's house would call them.
    "worker": "intern/interns/apprentice/apprentices/trainee/trainees/junior/juniors/graduates/students/hand/"
    "hands/helper/helpers/assistant/assistants/newcomers/corpers/volunteers/pupils/clerks/recruits/"
    "starters/freelancers/casuals/temps/dogsbody | pair of hands | career changers | career changer "
    "| new people | more people | new staff | extra help | summer help | phd students | phd student",
    # Where the writer would be, were they taken on.
    "house": "(your/ur ..4 {place}) | (your/ur next ..2) | (with/for/under/alongside/beside you) | (at/with/"
    "for @) | there | (at yours) | (your side) | like yours",
    "weak-opening": "role/roles/opportunity/opportunities/post/posts/spot/spots/seat/slot/place/something/anything/"
    "work/chance/possibilities",
    "any-opening": "{opening} | {weak-opening}",
    # Tied to the reader's own house, and so a request rather than a topic.
    "yours": "(at/in/with/on/within/for/inside/under/to/from/across/into your/ur ..3 {place}) | (at/in/with/"
    "on/within/for you) | (at/in/with/on/within/for yours) | (for me) | (for someone like me) | (for "
    "(people|someone|somebody|a person) (like me | with my ..2)) | (at/in/with @) | there | over "
    "there",
    "suits": "(that|which)? (would|might|may|could|will)? (be)? (a|an|the)? (good|great|right)? "
    "(suit/suits/fit/fits/match/matches/suitable/suited/fitting) (for|to|with)? (me|my|someone like me|a)",
    "who-hires": "recruiter/recruiters/hr/hiring/recruitment/talent/recruiting | human resource | human resources "
    "| (people team)",
    "my-papers": "my ..2 (resume|cv|curriculum "
    "vitae|profile|details|name|application|information|credentials|portfolio)",
    "resume": "resume | cv | curriculum vitae | my curriculum | {resume-link}",
    "resume-link": "_resumelink_",
    # A conversation, by any name.
    "talk": "chat/call/conversation/talk/meeting/zoom/coffee/phone/videocall/video/discussion/word/tea/meet/"
    "lunch/teams/catchup/huddle/facetime/whatsapp/chinwag/natter/interview/discuss/dialogue/skype | google "
    "meet | phone call | sit down | catch up",
}
