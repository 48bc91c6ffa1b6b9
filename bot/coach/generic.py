"""Words that any thank-you could hold. What is left of a sentence without them is what makes it somebody's own."""

from __future__ import annotations

from bot.coach.reading import Sentence

# Function words, courtesies and the vocabulary of every thank-you ever sent; a word here says nothing about *this* talk.
GENERIC: frozenset[str] = frozenset(
    """
    a about above across after again ago ahead all almost along already also although always am an and another any
        anyone anything
    are around as at away back be because been before behind being below best better between both but by came can
        come comes coming
    could did do does doing done down during each either else enough even ever every everyone everything few first
        for from full
    further get gets getting give given gives giving go goes going gone good got great had has have having he her
        here hers herself
    him his how however i if in indeed inside instead into is it its itself just know known last least less let like
        little long look
    looking lot lots made make makes making many may maybe me mean means meant might mine more most much must my
        myself near need
    never new next no nobody none nor not nothing now of off often on once one only onto or other others otherwise
        our ours out over
    own part perhaps please put quite rather really said same say see seem seemed seems seen shall she should since
        so some someone
    something soon still such sure take taken takes taking than that the their theirs them then there therefore
        these they thing
    things this those though through thus to together too took toward towards two under until up upon us use used
        very via want
    wanted was way we well went were what whatever when whenever where whether which while who whole whom whose why
        will with within
    without would yes yet you your yours yourself cannot
    thank thanks thankful thanked thanking grateful gratitude gratefully appreciate appreciated appreciation
        appreciates appreciative
    cheers ta obliged indebted kind kindly kindness generous generously generosity lovely nice wonderful wonderfully
        amazing awesome
    fantastic brilliant incredible incredibly excellent super terrific marvelous fabulous invaluable valuable
        precious helpful help
    helped helping helps useful insightful inspiring inspired inspiration inspirational informative interesting
        enlightening
    illuminating eye opening encouraging encouragement encouraged motivating motivated thoughtful honest honesty
        candid candor open
    openness patient patience warm warmth warmly welcoming gracious graciously pleasure pleasant enjoyable enjoyed
        enjoy truly
    sincere sincerely sincerest deeply greatly genuinely hugely immensely extremely highly absolutely totally
        definitely certainly
    especially particularly specially so ton tons million bunch heaps loads bit
    time minutes minute hour hours half busy schedule day days week weeks month months year years today yesterday
        tomorrow tonight
    morning afternoon evening night weekend monday tuesday wednesday thursday friday saturday sunday january
        february march april may
    june july august september october november december spring summer autumn fall winter earlier recent recently
        other
    talk talked talking talks chat chatted chatting chats call called calls conversation conversations conversing
        discussion
    discussing discussed discuss meet meeting met meetings interview interviewed speak speaking spoke spoken session
        coffee tea lunch
    zoom phone video zoom teams skype email message connect connecting connected sit sitting sat hear hearing heard
        listen listening
    listened answer answered answering answers question questions reply
    advice advised advise insight insights wisdom guidance guide guided tips tip knowledge information info
        perspective perspectives
    view views thoughts thought thoughts words word suggestion suggestions recommendations recommendation experience
        experiences
    experienced story stories journey path career careers job jobs role roles work working field industry company
        organization
    profession professional business life background share shared sharing explain explained explaining tell told
        telling teach taught
    teaching learn learned learning lesson lessons gain gained understand understanding understood clearer clarity
        clear idea
    ideas think thinking picture sense support supportive effort attention interest interested future success
        successful successfully
    opportunity chance hope hopes hoping hoped wish wishes wishing forward touch contact stay keep keeping remain
        regards respect
    respects respectfully cordially yours dear hi hello hey sir madam mr mrs ms dr prof professor miss friend
        friends mentor note
    quick short brief briefly follow following followed remember remembered forget forgotten mind heart hearts feel
        feels felt feeling
    day's ahead journey's goals goal dream dreams plans plan planning decision decisions next step steps everything
        people person
    many million world lot value valued values truly ever honour honor honored privileged privilege lucky luck
        fortunate happy glad
    delighted excited exciting pleased joy bless blessed blessing blessings god khair jazakallah wa salam salaam
        alaikum assalamu
    merci gracias danke obrigado obrigada grazie arigato shukran asante namaste jazakumullah allah dhanyavaad
        medaase ese
    confident confidence nervous anxious relieved hopeful eager stronger braver ready prepared brave proud humbled
        overwhelmed refreshed comfort
    comfortable comforting calm calmer sure surer certain family colleagues team boss everybody congratulations luck
        best wonderfully
    plenty lots energized full left walked away came feedback mentorship mentoring coaching assistance assist help's
        hand blessing's
    beneficial useful practical concrete detailed in-depth depth fascinating intriguing engaging memorable
        eye-opening openly freely
    legend best pela atencao nothing goes
    topic catch stream forgot ask asked find found things whenever brief briefly hearing meetings convenience hugely
        dearly
    checking check reach reaching hello happy holidays merry christmas greetings season seasons eid diwali ramadan
        mubarak easter holiday ages while
    dropping line saying news doing hi hey going wishing team everyone's birthday health safe thinking warmly catch
        catching touching base
    take care hope you're ok okay wow lol haha yeah yay anyway hugs xx x xo re ps p.s
    send sending sent wanted want write writing wrote letter card thank-you
    impact impactful difference huge big big-hearted small extra really such everything's stuff whatever
    able accept apologies sorry late delay busy took taking spent spend spending spare sparing spared
    name real true truth worth perfect perfectly positive energy enthusiasm enthusiastic passion passionate
        dedicated dedication
    expertise expert skills skill level levels deal great greatly fun funny again soon paths cross crossed
    """.split()
)


def own_words(sentence: Sentence) -> list[str]:
    """Return the words of a sentence that say something of its own; names don't."""
    return [
        token.word
        for token in sentence.tokens
        if not token.proper and token.word.isalpha() and len(token.word) > 1 and token.word not in GENERIC
    ]
