"""Spelling as people type it: contractions, short forms, other Englishes, and slips of the finger in words that matter."""

from __future__ import annotations

from functools import lru_cache

# Written with and without the apostrophe. "ill" and "id" are left out: they are words of their own.
CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "i'm": ("i", "am"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "youd": ("you", "would"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "cant": ("can", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "won't": ("will", "not"),
    "wont": ("will", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "ain't": ("am", "not"),
    "shan't": ("shall", "not"),
    "lets": ("let", "us"),
    "let's": ("let", "us"),
    "thats": ("that", "is"),
    "whats": ("what", "is"),
    "wats": ("what", "is"),
    "hows": ("how", "is"),
    "lemme": ("let", "me"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("have", "to"),
    "y'all": ("you",),
    "ma'am": ("madam",),
    "o'clock": ("oclock",),
    "d'you": ("do", "you"),
}

# After these an 's is "is"; after any other word it is a possessive and says nothing we read.
SAID_AS_IS = frozenset(
    "it that there here what who how where when he she everything anything something this".split()
)

# One spelling for what is typed in several ways: short forms, British and American, common misspellings.
RESPELLED: dict[str, str] = {
    "u": "you",
    "ur": "your",
    "yr": "year",
    "yrs": "years",
    "pls": "please",
    "plz": "please",
    "plss": "please",
    "thx": "thanks",
    "thnx": "thanks",
    "thks": "thanks",
    "tnx": "thanks",
    "tysm": "thank you",
    "ty": "thank you",
    "r": "are",
    "n": "and",
    "bc": "because",
    "coz": "because",
    "cuz": "because",
    "cos": "because",
    "wld": "would",
    "cld": "could",
    "abt": "about",
    "w": "with",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tomorow": "tomorrow",
    "convo": "conversation",
    "info": "information",
    "min": "minutes",
    "mins": "minutes",
    "minute": "minutes",
    "cvs": "cv",
    "resumes": "resume",
    "biodata": "cv",
    "jd": "job description",
    "opps": "opportunities",
    "oppurtunity": "opportunity",
    "oppurtunities": "opportunities",
    "oportunity": "opportunity",
    "opportunites": "opportunities",
    "recieve": "receive",
    "intrested": "interested",
    "greatful": "grateful",
    "gratefull": "grateful",
    "advise": "advice",
    "advices": "advice",
    "insights": "insight",
    "favour": "favor",
    "favours": "favors",
    "organisation": "organization",
    "organisations": "organizations",
    "programme": "program",
    "programmes": "programs",
    "practise": "practice",
    "centre": "center",
    "labour": "labor",
    "behaviour": "behavior",
    "enquire": "inquire",
    "enquiry": "inquiry",
    "enquiries": "inquiries",
    "realise": "realize",
    "realised": "realized",
    "recognise": "recognize",
    "apologise": "apologize",
    "whilst": "while",
    "learnt": "learned",
    "colour": "color",
    "neighbour": "neighbor",
    "honour": "honor",
    "honoured": "honored",
    "alumna": "alumnus",
    "alumni": "alumnus",
    "alumnae": "alumnus",
    "alum": "alumnus",
    "alums": "alumnus",
    "alumnus": "alumnus",
    "uni": "university",
    "approx": "about",
    "ok": "okay",
    "everyones": "everyone",
}

# Words whose meaning a rule turns on, long enough that a slip of one letter can't make another word of them.
_MATTERING = (
    """
        minutes advice insight information conversation opportunity opportunities opening openings position positions
        vacancy vacancies internship experience career recommend recommended recommendation referral introduce
        introduction interview resume appreciate appreciated appreciation grateful gratitude available convenience
        suggested mentioned profile article podcast university tomorrow professor colleague thank thanks thankful
        learning understand curious question questions company perspective guidance interested application applying
        applied attached attachment looking wondering considering helpful conversation linkedin directory webinar
        conference
        """
).split()
_LEFT_ALONE = frozenset(
    """
    thinks attacked leaning wandering looming loosing opining minuets minuses careen conversations advance
    experienced experiences advices careers career's recommends recommending recommendations referrals
    referral introduces introduced introducing introductions interviews interviewer interviewed resumed resumes
    appreciates appreciating professors colleagues learnings understands questioned interest interesting
    applications attachments booking hooking cooking locking helpfully conferences considered companies
    informational positioned options optional thanked thankfully questioning suggestion suggestions
    """.split()
)
SHORTEST_MENDED = 6  # letters; shorter words are one slip away from too many others


def _cuts(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(1, len(word))}


def _by_cut() -> dict[str, str]:
    return {cut: word for word in reversed(_MATTERING) for cut in (*_cuts(word), word)}


_table: dict[str, str] = {}


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """Return the word that was meant where one slip in a word that matters is the likely reason; else the word itself.

    A slip is a letter too many, too few, another, or two exchanged; never the first letter.
    """
    if len(word) < SHORTEST_MENDED or not word.isalpha() or word in _LEFT_ALONE:
        return word
    if not _table:
        _table.update(_by_cut())
    if word in _MATTERING:
        return word
    for cut in (word, *sorted(_cuts(word))):
        meant = _table.get(cut)
        if meant is not None and meant[0] == word[0] and _one_slip(word, meant):
            return meant
    return word


def _one_slip(word: str, meant: str) -> bool:
    """Tell a slip from a grammatical ending: "advices" is one slip away, "minutely" and "opened" are other words."""
    if word.startswith(meant) or meant.startswith(word):
        return False
    if len(word) != len(meant):
        return True
    differing = [at for at in range(len(word)) if word[at] != meant[at]]
    if len(differing) == 1:
        return True
    first, *others = differing
    exchanged = word[:first] + word[first + 1 : first + 2] + word[first : first + 1] + word[first + 2 :]
    return others == [first + 1] and exchanged == meant
