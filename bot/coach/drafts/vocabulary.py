"""Words that tell how a few words of a member's can stand in a sentence. Data only; a comment says what each table is for."""

from __future__ import annotations

# Words that open a noun phrase.
DETERMINERS = frozenset(
    "the a an this that these those my your our its their his her some any no every each all both many much more most less "
    "few several another two three four five".split()
)
# Words after which a sentence of the member's own follows.
SUBJECTS = frozenset(
    "i we it there people nobody everybody everyone somebody someone nothing everything you they".split()
)
WH = frozenset("how what why where when who whom which whose whether".split())
BECAUSE = frozenset("because since as".split())
# Finite verbs by which a clause is known from a noun phrase.
FINITE = frozenset(
    "is are was were am has have had do does did can could will would should must may might isn't aren't wasn't weren't "
    "hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't cannot needs wants means takes "
    "makes pays comes goes gets gives knows says thinks works starts earns costs counts matters depends helps becomes "
    "remains feels looks seems lets keeps reads writes hires spends hate love need want get earn know think say".split()
)
# Words that hang a clause on a noun: what follows them is no verb of the main clause.
RELATIVES = frozenset(
    "that who which where when whose how what why i you we she he they it if whether".split()
)
PREPOSITIONS = frozenset("of in on at for with from by about".split())
# What one is told to do begins with one of these.
BASE_VERBS = frozenset(
    "accept add aim apply approach arrange ask attend avoid be become begin bring build buy call change check choose "
    "collect compare connect consider contact cook copy count create cut debug decide describe design develop do draft draw "
    "drop earn email enrol enroll enter experiment explain explore fill find finish focus follow gather get give go "
    "hand help hire improve intern interview invest join keep know learn leave let listen live look make map measure meet "
    "mention message move network note offer open organise organize paint pay phone pick pitch plan play post practice practise "
    "prepare present prioritise prioritize publish put quit read record reduce register rehearse remember repeat reply "
    "request research rest rewrite run save say search see sell send set shadow share show shorten sign sit sketch skip sleep "
    "speak spend start stay stop study subscribe switch take talk teach tell test think track train translate travel trust "
    "try turn understand update use visit volunteer wait walk watch work write".split()
)
# Base verbs that are nouns as often, so that alone they say nothing.
ALSO_NOUNS = frozenset(
    "aim approach attend call change check copy count cut debug design draft draw drop email experiment focus help interview "
    "look map measure message move network note offer open paint pay phone pick pitch plan play post practice present "
    "record request research rest run search set shadow share show sign sketch sleep start stay stop study switch talk test "
    "track train travel trust try turn update use visit volunteer wait walk watch work cook record reply".split()
)
# A reason told without its "I": "love the sea", "always wanted to teach", "curious about maps".
DROPPED_I = frozenset(
    "love like enjoy want wanted need always never have had am grew studied worked fell feel find think hope hoped loved "
    "dream dreamed wish believe care would used did".split()
)
FEELINGS = frozenset(
    "curious fascinated interested passionate drawn tired bored excited keen inspired intrigued looking thinking hoping moved "
    "ready eager".split()
)
# Words that are no names, so that a capital on them is only the keyboard's.
SMALL = frozenset(
    "to of in on at for with from by about into through after before over under between during without within and or but so "
    "not if than then also just only even very really too quite rather still again once more less better best first last next "
    "new old good bad big small long short hard easy early late open clear honest low high much little own real whole few "
    "advice tips hints time hours days work working people pay money life story stories questions answers ideas idea "
    "thing things part parts point points example examples way ways reason reasons lack mix chance being having getting "
    "portfolio portfolios interviews coffee books reading writing speaking meetings deadlines clients customers patients "
    "students colleagues teams team leadership feedback practice patience honesty openness warmth encouragement".split()
)
# Words of fields of work and of jobs. A phrase of these alone is written small.
FIELD_WORDS = frozenset(
    "law software data marketing art arts music film health public social web product graphic interior human international civil "
    "mechanical electrical chemical environmental marine industrial user customer machine computer information business "
    "technology tech sales media news energy food fashion game games sound video supply chain project program policy "
    "research design development development care police fire child family animal animals plant plants climate sea space urban "
    "rural community people culture resources relations service services science sciences sport sports theatre theater dance "
    "wine coffee bread craft crafts wood metal glass textile print publishing radio television travel tourism hospital hotel "
    "retail real estate trade finance bank banking insurance security cyber network cloud mobile medical clinical mental "
    "special primary secondary higher early childhood adult speech occupational physical dental veterinary legal political "
    "creative content technical visual digital applied general quality and of in for the with as senior junior lead assistant "
    "associate deputy principal staff freelance independent trainee apprentice chief head rear vice full stack front back end "
    "ship ships boat job jobs career careers role roles field industry work company people user experience interface".split()
)
FIELD_ENDINGS = tuple(
    "ing tion sion ment ics logy graphy ture ance ence nomy istry ness ship icine ysis ogy ophy ery".split()
)
NOT_SMALL = frozenset(
    "boeing beijing ning king sterling harding browning bering irving florence provence torrance".split()
)
# Heads of what somebody is: "a nurse". Endings come after; both need a noun that counts.
OCCUPATIONS = frozenset(
    "accountant actor actress actuary adviser advisor agent analyst animator archivist architect artist assistant astronaut "
    "athlete attorney auditor author baker banker barber barista biologist blacksmith boatbuilder bookkeeper botanist "
    "brewer broker builder buyer captain carer carpenter cartographer chaplain chef chemist clerk coach coder composer "
    "conductor conservator consultant cook coordinator counsellor counselor curator dancer dentist designer detective "
    "developer dietitian diplomat director diver doctor doula dramaturg driver ecologist economist editor educator electrician "
    "engineer entrepreneur epidemiologist farmer filmmaker firefighter fisher florist forester founder fundraiser gardener "
    "geologist glassblower goldsmith graphic guide hairdresser historian illustrator instructor interpreter investigator "
    "investor jeweller jeweler journalist judge lawyer lecturer lexicographer librarian linguist locksmith luthier magistrate "
    "maker manager marketer mathematician mechanic midwife miner model musician neurologist notary novelist nurse "
    "nutritionist officer operator optician optometrist organiser organizer painter paralegal paramedic pathologist "
    "pediatrician pharmacist philosopher photographer physician physicist physiotherapist pilot planner plumber poet "
    "politician potter preacher priest principal producer professor programmer promoter psychiatrist psychologist publisher "
    "rabbi radiographer radiologist ranger realtor receptionist recruiter reporter researcher restorer retailer sailor "
    "salesperson sculptor scientist secretary shepherd sociologist soldier solicitor specialist statistician stonemason "
    "strategist student surgeon surveyor tailor teacher technician technologist tester therapist toxicologist trader "
    "trainer translator treasurer tutor typist undertaker veterinarian vet videographer virologist waiter weaver welder "
    "winemaker writer zookeeper zoologist admiral general colonel sergeant lieutenant commander apprentice trainee intern "
    "partner owner fellow representative scholar postdoc lead mentor executive supervisor administrator archaeologist".split()
)
# Offices that only one holds, and that go without an article.
OFFICES = frozenset(
    "head chief director president vice vp svp evp ceo cto cfo coo cio cmo cpo chair chairman chairwoman chairperson dean "
    "principal provost chancellor minister mayor secretary-general".split()
)
# Letters said one by one that begin with the sound of a vowel, and words that only look as if they did, or didn't.
SPELT_WITH_AN = frozenset("AEFHILMNORSX")
SAID_AS_WORDS = frozenset("NASA NATO FIFA LASER NICU SAP SQL SCRUM".split())
SILENT_H = ("hour", "honest", "honour", "honor", "heir")
SAID_YOU = ("uni", "use", "usab", "usu", "uti", "eu", "ewe", "one", "once", "ubi", "ura", "uro")
NOT_SAID_YOU = ("unin", "unim", "unid", "unil")
# What stands where an organisation is asked for, and is none.
NO_PLACES = frozenset(
    "self-employed freelance freelancer freelancing independent unemployed retired none various myself home".split()
)
# A verb whose last letter is doubled before "ing".
DOUBLED = frozenset("begin cut debug get hit map plan put quit run set sit stop swim win".split())
# Places that take "the".
WITH_THE_FIRST = ("university", "ministry", "department", "institute", "museum", "bank", "office", "school", "faculty", "centre",
    "center", "college", "city", "port", "house", "world")  # fmt: skip
WITH_THE_LAST = frozenset(
    "navy army force guard guardian times nhs bbc un who eu imf fbi cia nsa fda cdc ministry".split()
)
# Verbs that don't end their third person in a plain "s".
THIRD_PERSONS = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
ADVERBS = frozenset(
    "always never often also still just really even only actually clearly probably usually once first later".split()
)
# After these "her" stands alone: "met her at", "told her that".
AFTER_OBJECT = frozenset(
    "at in on of to for from with by through via during after before when while about and or but that how what why as last "
    "once twice there then speak talk present explain say describe give again".split()
)
