"""Random notebooks for property tests: names of many cultures, parts missing, very long, right to left, with emoji, hostile.

`pages()` draws a notebook with a person in it; `told` mixes likely words with hostile ones and anything that can be typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from hypothesis import strategies as st

from bot.contact import (
    Advice,
    Belief,
    Contact,
    Debrief,
    Finding,
    Interview,
    Mode,
    Outcome,
    Promise,
    Stage,
)
from bot.notebook import Assumption, Member, Notebook, Preferences, Question, Research, Topic


def _row(words: str) -> tuple[str, ...]:
    """The parts of a table of words, which stand between bars; a backslash and an n are a new line."""
    parts = (" ".join(part.split()).replace(r"\n", "\n") for part in words.split("|"))
    return tuple(part for part in parts if part)


NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)

NAMES = _row(
    r"""
    Grace Hopper | Dr Søren Kierkegaard | 王小明 | Nguyễn Thị Minh Khai | María José de la Cruz |
    O'Brien, Siobhán | Chimamanda Ngozi Adichie | J. R. R. Tolkien | أحمد بن محمد | יעל כהן | Björk |
    Ludwig van Beethoven | Prof. Ōe | Jean-Luc Picard | Xi Wang | 李 | Ama | grace | LINUS TORVALDS |
    Mary-Ann | Ng | Sir Tim | Anna (she/her) Kovács | Priya Raghunathan PhD | Robert "Bob" Smith |
    Aiko 🌸 | von und zu Guttenberg | Will | Mark | Rose May | Hope | Dr. Nwosu | ᏣᎳᎩ | Σωκράτης |
    Пётр Ильич | สมชาย | अमित शाह | Job Cohen | Grant Chance | Art | Miss Baker |
    """
)
FIELDS = _row(
    r"""
    marine biology | Marine biology | UX | UX design | UX Designer | nursing | Data Science | law. |
    a nurse | teacher | being a vet | I want to be a pilot | working with animals | work in film |
    become an actuary | Google | NASA | the UN | SOFTWARE ENGINEERING | French cooking |
    politics, mostly local | how cities are planned | publishing | job coaching | recruitment |
    career advice | Formula 1 | 海洋学 | علم الأحياء | architecture? | make films |
    hospitality management | human resources | life | referral marketing | internships |
    """
)
WHYS = _row(
    r"""
    I grew up by the sea and want to know if one can live from it. | because I like people |
    to help people | helping people | love the sea | always wanted to build things |
    curious about maps | The mix of lab and sea | money | help others |
    My mother does it, and she lights up when she talks of it | I need a job |
    I want a job at your company | it pays well! | Why not? |
    I love it. It is all I think of. I read about it at night. | fascinated by bridges |
    how things break | never wanted anything else | That it matters | travel and food | - the quiet |
    could you refer me? | 🌊🌊 |
    """
)
INTRODUCTIONS = _row(
    r"""
    I'm Ada Obi, a second-year chemistry student at Hull. I hope to learn how people got in. |
    I'm finding out what it is like. | Hi, my name is Jun and I work nights in a bakery. |
    I am a nurse. | I'm Polish, a nurse by training. | Nurse, 34, Leeds | I study law in Lagos |
    My name's Ngozi Okonjo. I run a farm. | I am looking for a job. My CV is attached. |
    I'm Zoë and I just finished school | اسمي سارة |
    I'm currently a teacher at a school in Leeds; I've taught for ten years. |
    """
)
ROLES = _row(
    r"""
    rear admiral | Research Lead | CEO | Head of Design | HR manager | engineer | runs the lab |
    marketing | a nurse | UX designer | MRI technician | honorary consul | umbrella maker |
    Professor of Physics | works nights | hiring manager | Senior Staff Software Engineer |
    union organiser | recruiter |
    """
)
PLACES = _row(
    r"""
    US Navy | University of Hull | Google | NHS | Plymouth Marine Laboratory | Ministry of Health |
    the BBC | Ärzte ohne Grenzen | Marks & Spencer | a small bakery | 3M | AT&T | Job Centre Plus |
    東京大学 | Yahoo! | self-employed | freelance |
    """
)
METS = _row(
    r"""
    met at PyCon | saw her talk at PyCon | we met at the bus stop last May | friend of my aunt Sofia |
    LinkedIn | found on LinkedIn | alumni of Hull | recommended by Tom | PyCon | my aunt Sofia |
    read his article on seams | worked together at IBM | from church | heard her on the radio |
    Introduced by my boss Dr Lee | she gave a talk, I asked a question | old colleague from the bank |
    her book | speaker at the alumni evening | heard about him from Tom | through the alumni office |
    both went to Hull | cousin | Slack | at a wedding | I don't know him yet | via Twitter |
    met her at PyCon, she knows my sister | their podcast | neighbour | ? |
    """
)
HELPED = _row(
    r"""
    her honesty about the hours | She told me to start with a portfolio | that nobody reads CVs |
    to start small | Portfolio | advice on exams | start with open source | hearing how she got in |
    how he got his first job | everything | nothing really | the pay is low at the start |
    He's been there himself and he knows the field | I now know what to ask | your list of books |
    Loved the story of the ship | Nobody reads CVs | Grace's point about sleep |
    They said that I should write to the guild. Also the pay. | her contacts | she could refer me |
    many things:\n- pay\n- hours | don't rush | the way she explains seams | You can say no | صراحتها |
    she watches, tries and fixes things first | Her advice: sleep more |
    """
)
SURPRISED = _row(
    r"""
    that nobody has a permanent contract before forty | Nobody reads CVs | long shifts |
    how few people stay | the pay | nothing | she hates the sea | Everyone was so young |
    I hadn't thought of the night shifts | most of it is writing | How much writing there is | 😮 | no |
    that she never studied it |
    """
)
ADVICE = _row(
    r"""
    Volunteer on a survey ship for a season | read Gawande's book | You should shadow someone |
    the course at Hull | learning SQL | to write to your tutor | LinkedIn groups | Don't apply yet |
    she said to call the guild | ask your professor what you missed | Network! |
    apply to the internship | more sleep | Talk to people. Lots of them. | start now |
    I should learn to weld | you can do it |
    """
)
OUTCOMES = _row(
    r"""
    I wrote to two ships and one of them took me for June. | booked it | two replies out of five |
    It worked | did it; got a reply | Read it.\nIt changed how I plan. |
    started the course, and I love it | not yet | nothing | I got the job! | Loved it | went badly |
    They said no | she was right | my tutor said yes |
    """
)
TITLES = _row(
    r"""
    Junior Data Analyst | the analyst job | Nurse | Head of Design | ML engineer (remote) |
    Developer / Tester | a post in the lab | internship |
    """
)
ABOUTS = _row(
    r"""
    your new book | The talk on seams at PyCon | https://example.org/a?b=1 | your promotion |
    an article on tides | Dr Lee | tides |
    """
)
OPEN_POINTS = _row(
    r"""
    who really decides what gets built | How do they fund it? | salary | Is it hard to get in? |
    the difference between A and B | how teams are organised | couldn't find out how teams work |
    What does it mean to be senior? | whether one needs a degree | Do people burn out? |
    What is your salary? | pay is secret | When was it founded? | Are there any openings on your team? |
    hours | how long does it take |
    """
)
BELIEFS = _row(
    r"""
    the pay is low at the start | Low pay | I think that one needs a degree | long hours |
    People are kind | everybody codes | You need to know somebody | are they all men? | it's dying |
    working alone | There is no money in it | boring | AI will replace it |
    """
)
HOSTILE = (
    "[Name]", "{company}", "<b>bold</b>", "XXX", "TODO", "I need a job at your company, please hire me",
    "my CV is attached", "Could you put in a word for me?", "a" * 200, "word " * 120, "line one\nline two\n\nline three",
    "\u202eevil\u202c", "\u200f", "  ", "...", "“", "(", "))", "*", "{name}", "100%", "a\u0301", "call me ASAP",
    "I'd love to pick your brain", "\x00", "ﷺ", "👩🏽‍🔬", "and", "to", "don't", "I", "'", "she", "I'm", "never",
)  # fmt: skip

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Asia/Tehran",
)


CIRCLES = (
    "",
    "",
    "family",
    "friends",
    "teachers",
    "mentors",
    "alumni",
    "speakers",
    "linkedin",
    "community",
    "named",
)
ONE_OR_NONE = st.sampled_from(("", "", "c9"))


def told(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    """What a member may have typed there: nothing, likely words, hostile ones, or anything at all."""
    return st.one_of(
        st.just(""),
        st.sampled_from(words),
        st.sampled_from(words),
        st.sampled_from(words),
        st.sampled_from(HOSTILE),
        st.text(max_size=60),
    )


def likely(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Nothing, or what people do type there."""
    return st.one_of(st.just(""), st.sampled_from(words))


@dataclass(frozen=True, slots=True)
class Page:
    """A notebook, the person in it that a draft is for, and what such a draft may be about."""

    notebook: Notebook
    contact: Contact
    title: str
    about: str


@st.composite
def pages(draw: st.DrawFn, *, tame: bool = False) -> Page:
    """A notebook and a contact of it, at any stage. `tame` ones hold only what people are likely to type."""
    words = likely if tame else told
    contact = draw(contacts(tame=tame))
    sender = Contact("c9", draw(words(NAMES)) or "Tom", NOW) if contact.sent_by else None
    research = Research(
        field=draw(words(FIELDS)),
        role=draw(words(ROLES)),
        organisation=draw(words(PLACES)),
        why=draw(words(WHYS)),
        aim=draw(st.sampled_from(("", "path", "industry", "culture", "skills"))),
        assumptions=tuple(
            Assumption(f"a{at}", draw(words(BELIEFS))) for at in range(draw(st.integers(0, 2)))
        ),
        topics=tuple(
            Topic(name, draw(words(FIELDS)), draw(words(OPEN_POINTS)))
            for name in draw(
                st.lists(
                    st.sampled_from(("trends", "person", "players", "vocabulary")), unique=True, max_size=3
                )
            )
        ),
    )
    notebook = Notebook(
        Member("console", "", "me"),
        NOW,
        preferences=Preferences(
            zone=draw(st.sampled_from(ZONES)), locale=draw(st.sampled_from(("en", "en-US", "de", "fr")))
        ),
        research=research,
        introduction=draw(words(INTRODUCTIONS)),
        questions=tuple(
            Question(f"q{at}", draw(words(OPEN_POINTS)) or "Why?") for at in range(draw(st.integers(0, 2)))
        ),
        contacts=(contact, *((sender,) if sender else ())),
    )
    return Page(notebook, contact, draw(words(TITLES)), draw(words(ABOUTS)))


@st.composite
def contacts(draw: st.DrawFn, *, tame: bool = False) -> Contact:
    """Somebody the member wants to talk to, or has talked to."""
    words = likely if tame else told
    days = draw(st.integers(0, 800))
    talks = draw(st.lists(_interviews(days), max_size=2, unique_by=lambda one: one.id))
    advice = draw(st.lists(st.tuples(words(ADVICE), words(OUTCOMES)), max_size=2))
    finding = Finding("a0", draw(st.sampled_from(tuple(Belief))))
    debrief = Debrief(
        NOW.date() - timedelta(days=days), draw(words(SURPRISED)), draw(words(HELPED)), (finding,)
    )
    promise = Promise(
        "p1", "introduce me to her boss", mine=False, made_on=NOW.date(), whom=draw(ONE_OR_NONE)
    )
    return Contact(
        "c1",
        draw(words(NAMES)) or "Grace Hopper",
        NOW,
        role=draw(words(ROLES)),
        organisation=draw(words(PLACES)),
        met=draw(words(METS)),
        circle=draw(st.sampled_from(CIRCLES)),
        sent_by=draw(ONE_OR_NONE),
        seniority=draw(st.sampled_from(("", "starting", "experienced", "leading"))),
        zone=draw(st.sampled_from(("", *ZONES))),
        stage=draw(st.sampled_from(tuple(Stage))),
        interviews=tuple(talks),
        debrief=draw(st.sampled_from((None, debrief))),
        advice=tuple(
            Advice(f"v{at}", text, NOW.date(), outcome) for at, (text, outcome) in enumerate(advice)
        ),
        promises=draw(st.sampled_from(((), (promise,)))),
    )


def _interviews(days: int) -> st.SearchStrategy[Interview]:
    walls = st.sampled_from((time(15, 30), time(23, 59), time(0)))
    return st.builds(
        Interview,
        id=st.sampled_from(("i1", "i2")),
        wall=walls.map(lambda clock: datetime.combine(NOW.date() + timedelta(days=1 - days), clock)),
        zone=st.sampled_from(ZONES),
        minutes=st.sampled_from((15, 20, 30)),
        mode=st.sampled_from(tuple(Mode)),
        place=likely(PLACES),
        their_zone=st.sampled_from(("", *ZONES)),
        outcome=st.sampled_from((None, *Outcome)),
        ticked=st.sampled_from(((), ("q0",), ("day",))),
    )
