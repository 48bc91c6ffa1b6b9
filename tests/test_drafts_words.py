"""The member's own words within sentences of ours: what they become, and what is left out because a seam would show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.coach.drafts import telling
from bot.coach.drafts.connection import connection
from bot.coach.drafts.facts import job_title, topic
from bot.coach.drafts.names import own_name, short_name, whole_name
from bot.coach.drafts.persons import to_them
from bot.coach.drafts.shapes import gerund, small, thought, with_article, with_the
from bot.contact import Contact
from bot.notebook import Member, Notebook, Research
from tests.notebooks import NOW

NOTEBOOK = Notebook(Member("console", "", "me"), NOW)
GRACE = Contact("c1", "Grace Hopper", NOW)


@pytest.mark.parametrize(
    ("typed", "greeted", "written"),
    [
        ("Grace Hopper", "Grace", "Grace Hopper"),
        ("grace hopper", "Grace", "Grace Hopper"),
        ("LINUS TORVALDS", "Linus", "Linus Torvalds"),
        ("JJ Abrams", "JJ", "JJ Abrams"),
        ("Dr Søren Kierkegaard", "Søren", "Dr Søren Kierkegaard"),
        ("Dr. Nwosu", "Dr. Nwosu", "Dr. Nwosu"),
        ("O'Brien, Siobhán", "Siobhán", "Siobhán O'Brien"),
        ("Priya Raghunathan, PhD", "Priya", "Priya Raghunathan"),
        ("Priya Raghunathan PhD", "Priya", "Priya Raghunathan"),
        ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"),
        ("von und zu Guttenberg", "von und zu Guttenberg", "von und zu Guttenberg"),
        ("J. R. R. Tolkien", "J. R. R. Tolkien", "J. R. R. Tolkien"),
        ("Anna (she/her) Kovács", "Anna", "Anna Kovács"),
        ('Robert "Bob" Smith', "Robert", "Robert Smith"),
        ("Aiko 🌸", "Aiko", "Aiko"),
        ("王小明", "王小明", "王小明"),
        ("ᏣᎳᎩ", "ᏣᎳᎩ", "ᏣᎳᎩ"),
        ("أحمد بن محمد", "أحمد", "أحمد بن محمد"),
        ("jean-luc picard", "Jean-Luc", "Jean-Luc Picard"),
        ("Ana L.", "Ana", "Ana L"),
        ("???", "", ""),
        ("x" * 40, "", ""),
        ("Dr", "Dr", "Dr"),
    ],
)
def test_a_person_is_greeted_as_people_of_that_name_are(typed: str, greeted: str, written: str) -> None:
    contact = replace(GRACE, name=typed)
    assert (short_name(contact), whole_name(contact)) == (greeted, written)


@pytest.mark.parametrize(
    ("introduction", "name"),
    [
        ("I'm Ada Obi, a second-year chemistry student at Hull.", "Ada Obi"),
        ("Hi, my name is Jun and I work nights in a bakery.", "Jun"),
        ("My name's Ngozi Okonjo. I run a farm.", "Ngozi Okonjo"),
        ("My name is Ann B. Lee, a nurse", "Ann B. Lee"),
        ("I'm Zoë and I just finished school", "Zoë"),
        ("I'm Polish, a nurse by training.", ""),
        ("My name is Ian", "Ian"),
        ("I am a nurse.", ""),
        ("my name is jun", ""),
        ("", ""),
    ],
)
def test_the_members_name_is_taken_only_where_they_gave_it(introduction: str, name: str) -> None:
    assert own_name(introduction) == name


@pytest.mark.parametrize(
    ("met", "said"),
    [
        ("met at PyCon", "We met at PyCon."),
        ("met her at PyCon, she knows my sister", "We met at PyCon."),
        ("we met at the bus stop last May", "We met at the bus stop last May."),
        ("worked together at IBM", "We worked together at IBM."),
        ("read his article on seams", "I read your article on seams."),
        ("heard her on the radio", "I heard you on the radio."),
        ("heard about him from Tom", "I heard about you from Tom."),
        ("her book", "I came across your book."),
        ("speaker at the alumni evening", "I came across your talk at the alumni evening."),
        ("recommended by Tom", "Tom gave me your name."),
        ("introduced by my boss", "My boss gave me your name."),
        ("LinkedIn", "I came across your profile on LinkedIn."),
        ("Found on LinkedIn", "I came across your profile on LinkedIn."),
        ("both went to University of Hull", "We both went to the University of Hull."),
        ("alumni of Hull", "I found your name among the alumni of Hull."),
        ("old colleague from the bank", "We know each other from the bank."),
        ("from church", "We know each other from church."),
        ("neighbour", "As we know each other, you came to mind first."),
        ("friend of my aunt Sofia", "I heard of you through my aunt Sofia."),
        ("PyCon", "I heard of you through PyCon."),
        ("The alumni office", "I heard of you through the alumni office."),
        ("at a wedding", "I came across your name at a wedding."),
        ("I know your sister", "I know your sister."),
        ("I don't know him yet", ""),
        ("she gave a talk, I asked a question", ""),
        ("are we cousins?", ""),
        ("I met somebody who knows somebody", ""),
        ("word " * 30, ""),
        ("", ""),
        ("taught me statistics", "You taught me statistics."),
    ],
)
def test_how_they_met_is_said_to_the_person(met: str, said: str) -> None:
    assert connection(NOTEBOOK, replace(GRACE, met=met)) == said


def test_who_named_them_comes_before_how_they_met() -> None:
    ada = Contact("c9", "ada lovelace", NOW)
    notebook = replace(NOTEBOOK, contacts=(ada,))
    grace = replace(GRACE, met="met at PyCon", sent_by="c9", circle="family")
    assert connection(notebook, grace) == "Ada Lovelace gave me your name."
    nameless = replace(NOTEBOOK, contacts=(replace(ada, name="???"),))
    assert connection(nameless, grace) == "We met at PyCon."


def test_the_circle_tells_it_where_nothing_else_does() -> None:
    in_family = replace(GRACE, circle="family")
    assert connection(NOTEBOOK, in_family) == "When I asked around in my family, your name came up."
    assert connection(NOTEBOOK, replace(GRACE, circle="elsewhere")) == ""


@pytest.mark.parametrize(
    ("field", "about"),
    [
        ("Marine biology", "marine biology"),
        ("Data Science", "data science"),
        ("SOFTWARE ENGINEERING", "software engineering"),
        ("French cooking", "French cooking"),
        ("UX Designer", "the work of a UX designer"),
        ("a nurse", "the work of a nurse"),
        ("I want to be a pilot", "the work of a pilot"),
        ("become an actuary", "the work of an actuary"),
        ("being a vet", "the work of a vet"),
        ("work in film", "working in film"),
        ("make films", "making films"),
        ("law.", "law"),
        ("politics, mostly local", "politics"),
        ("Google", "Google"),
        ("how cities are planned", "how cities are planned"),
        ("علم الأحياء", "علم الأحياء"),
        ("architecture?", ""),
        ("never cook", ""),
        ("runs the lab", ""),
        ("CEO", "the work of a CEO"),
        ("my uncle does it", ""),
        ("everything that has to do with the long history of boats and ships", ""),
        ("x" * 70, ""),
    ],
)
def test_a_field_is_named_as_one_names_it_in_a_sentence(field: str, about: str) -> None:
    assert topic(replace(NOTEBOOK, research=Research(field=field))) == about


def test_a_role_or_an_organisation_stands_in_for_the_field() -> None:
    assert topic(replace(NOTEBOOK, research=Research(role="Ship's doctor"))) == "the work of a ship's doctor"
    assert (
        topic(replace(NOTEBOOK, research=Research(role="honorary consul")))
        == "the work of an honorary consul"
    )
    assert topic(replace(NOTEBOOK, research=Research(role="Nursing"))) == "nursing"
    assert topic(replace(NOTEBOOK, research=Research(organisation="NHS"))) == "working at the NHS"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("I grew up by the sea.", "I grew up by the sea."),
        ("because I like people", "I'm drawn to it because I like people."),
        ("to help people", "What draws me is the chance to help people."),
        ("Help others", "What draws me is the chance to help others."),
        ("helping people", "What draws me is helping people."),
        ("love the sea", "I love the sea."),
        ("always wanted to build things", "I have always wanted to build things."),
        ("curious about maps", "I'm curious about maps."),
        ("The mix of lab and sea", "What draws me is the mix of lab and sea."),
        ("how things break", "What draws me is how things break."),
        ("- the quiet\n- the light", "What draws me is the quiet."),
        ("“the quiet”", "What draws me is the quiet."),
        ("THE QUIET NIGHTS", "What draws me is the quiet nights."),
        ("I need a job", ""),
        ("money", ""),
        ("Why not?", ""),
        ("you would understand", ""),
        ("Zebras", ""),
        ("don't ask me", ""),
        ("🌊🌊", ""),
        ("", ""),
    ],
)
def test_a_reason_is_a_sentence_or_left_out(why: str, said: str) -> None:
    assert telling.why(why) == said


@pytest.mark.parametrize(
    ("introduction", "said"),
    [
        ("I'm Ada Obi, a chemistry student. I hope to learn.", "I'm Ada Obi, a chemistry student."),
        ("Hello there, I am a nurse", "I am a nurse."),
        ("I study law in Lagos", "I study law in Lagos."),
        ("I'm finding out what it is like.", ""),
        ("I am looking for a job.", ""),
        ("Nurse, 34, Leeds", ""),
        ("I'm a nurse?", ""),
    ],
)
def test_who_the_member_is_comes_from_their_introduction(introduction: str, said: str) -> None:
    assert telling.who_i_am(introduction) == said


@pytest.mark.parametrize(
    ("helped", "said"),
    [
        ("her honesty about the hours", "What helped me most was your honesty about the hours."),
        ("her contacts", "What helped me most were your contacts."),
        ("advice on exams", "What helped me most was your advice on exams."),
        ("tips for exams", "What helped me most were your tips for exams."),
        ("Portfolio", "What helped me most was what you said about the portfolio."),
        ("long hours", "What helped me most was what you said about long hours."),
        ("She told me to start small", "You told me to start small. That is what helped me most."),
        ("that nobody reads CVs", "What helped me most was hearing that nobody reads CVs."),
        ("Nobody reads CVs", "What helped me most was hearing that nobody reads CVs."),
        ("her pay is low", "What helped me most was hearing that your pay is low."),
        ("how he got in", "What helped me most was hearing how you got in."),
        ("hearing how she got in", "What helped me most was hearing how you got in."),
        ("to start small", "What helped me most was your advice to start small."),
        ("start with open source", "What helped me most was your advice to start with open source."),
        ("don't rush", "What helped me most was your advice not to rush."),
        ("never work for free", "What helped me most was your advice never to work for free."),
        ("I now know what to ask", "I now know what to ask."),
        ("Loved the story of the ship", "I loved the story of the ship."),
        ("Grace's point about sleep", "What helped me most was your point about sleep."),
        ("صراحتها", "What helped me most: صراحتها."),
        ("everything", ""),
        ("nothing really", ""),
        ("why not?", ""),
        ("curious about it all", ""),
        ("she could refer me", ""),
        ("", ""),
    ],
)
def test_what_helped_is_said_to_the_one_who_helped(helped: str, said: str) -> None:
    assert telling.helped(helped, "Grace") == said


@pytest.mark.parametrize(
    ("surprised", "said"),
    [
        ("that nobody has a contract", "What surprised me most was that nobody has a contract."),
        ("Nobody reads CVs", "What surprised me most was that nobody reads CVs."),
        ("she hates the sea", "What surprised me most was that you hate the sea."),
        ("I hadn't thought of the nights", "I hadn't thought of the nights."),
        ("long shifts", "I hadn't expected long shifts."),
        ("the hours", "What surprised me most were the hours."),
        ("how few people stay", "What surprised me most was how few people stay."),
        ("Zebras", "What surprised me most: Zebras."),
        ("to start small", ""),
        ("no", ""),
        ("", ""),
    ],
)
def test_what_was_new_is_said_to_the_one_who_told_it(surprised: str, said: str) -> None:
    assert telling.surprised(surprised, "Grace") == said


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("Volunteer on a survey ship", ("do", "volunteer on a survey ship")),
        ("You should shadow someone", ("do", "shadow someone")),
        ("she said to write to your tutor", ("do", "write to my tutor")),
        ("Network!", ("do", "network")),
        ("the course at Hull", ("thing", "the course at Hull")),
        ("learning SQL", ("thing", "learning SQL")),
        ("LinkedIn groups", ("thing", "LinkedIn groups")),
        ("Don't apply yet", ("", "")),
        ("ask your professor what you missed", ("", "")),
        ("how about welding?", ("", "")),
        ("it is all about whom one knows in the end", ("", "")),
        ("", ("", "")),
    ],
)
def test_advice_is_something_to_do_or_a_thing(advice: str, said: tuple[str, str]) -> None:
    assert telling.advised(advice, "Grace") == said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("I wrote to two ships. One took me!", "I wrote to two ships. One took me."),
        ("booked it", "I booked it."),
        ("Loved it", "I loved it."),
        ("It worked", "It worked."),
        ("went badly", "It went badly."),
        ("They said no", "They said no."),
        ("she was right", "You were right."),
        ("two replies out of five", "I tried it. What came of it: two replies out of five."),
        ("not yet", ""),
        ("Did it help?", ""),
        ("I walked. " * 40, "I walked."),
        ("", ""),
    ],
)
def test_what_came_of_it_stays_in_the_members_words(outcome: str, said: str) -> None:
    assert telling.outcome(outcome, "Grace") == said


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("She's been there herself", "You've been there yourself"),
        ("he's kind and he says so", "you're kind and you say so"),
        ("she always watches, tries and fixes things", "you always watch, try and fixes things"),
        ("they told me their story", "you told me their story"),
        ("their story", "your story"),
        ("they left", "they left"),
        ("met her at work, a friend of hers", "met you at work, a friend of yours"),
        ("Grace has a plan; I asked her", "you have a plan; I asked you"),
        ("she'd do it himself", "you'd do it yourself"),
        ("she passes and goes", "you pass and go"),
    ],
)
def test_a_note_on_somebody_turns_into_words_to_them(noted: str, said: str) -> None:
    assert to_them(noted, "Grace") == said


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("nurse", "a nurse"),
        ("engineer", "an engineer"),
        ("MRI technician", "an MRI technician"),
        ("UX designer", "a UX designer"),
        ("NASA pilot", "a NASA pilot"),
        ("hourly worker", "an hourly worker"),
        ("union organiser", "a union organiser"),
        ("uninvited guest", "an uninvited guest"),
        ("8-bit composer", "an 8-bit composer"),
        ("3D artist", "a 3D artist"),
        ("CEO", "CEO"),
        ("the boss", "the boss"),
    ],
)
def test_an_article_is_the_one_that_is_said(noun: str, said: str) -> None:
    assert with_article(noun) == said


def test_places_take_the_where_people_say_it() -> None:
    assert [
        with_the(one) for one in ("University of Hull", "US Navy", "the BBC", "Google", "School House")
    ] == [
        "the University of Hull",
        "the US Navy",
        "the BBC",
        "Google",
        "School House",
    ]


def test_what_is_done_becomes_a_thing() -> None:
    assert [gerund(one) for one in ("make films", "run a farm", "teach", "see", "be kind")] == [
        "making films",
        "running a farm",
        "teaching",
        "seeing",
        "being kind",
    ]


def test_capitals_stay_where_they_may_be_a_names() -> None:
    assert [small(one) for one in ("Zebra Keeping", "Marine biology of Kenya", "UX research", "HR")] == [
        "Zebra Keeping",
        "Marine biology of Kenya",
        "UX research",
        "HR",
    ]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("the analyst job", "analyst"),
        ("Junior Data Analyst", "Junior Data Analyst"),
        ("a post in the lab", ""),
        ("nurse?", ""),
        ("", ""),
        ("job", ""),
    ],
)
def test_a_job_is_named_so_that_position_can_follow(title: str, said: str) -> None:
    assert job_title(title) == said


@pytest.mark.parametrize(
    "text",
    [
        "[Name]",
        "see https://example.org",
        "a (b",
        "x" * 31,
        "word " * 25,
        "...",
        "*bold*",
        "XXX",
        "",
        "\u200f",
        '"a',
    ],
)
def test_what_would_show_a_seam_is_no_thought(text: str) -> None:
    assert thought(text) == ""


def test_a_thought_is_the_first_sentence_without_its_stop() -> None:
    assert thought("1. Ask Dr. Lee, e.g. by mail. Then wait.\nMore") == "Ask Dr. Lee, e.g. by mail"
