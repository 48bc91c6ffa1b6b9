"""A member's ways of talking on Slack: commands, words, mentions, shortcuts, files, forms, the home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.slack_reading import elements, reads
from tests.slack_stage import Stage, Way, stage
from tests.slack_talk import Talk, WontSubmit
from tests.slack_wire import Ack


@pytest.fixture(params=["socket", "http"])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Stage]:
    way: Way = request.param
    async with stage(tmp_path, way) as made:
        yield made


async def begun(place: Stage, name: str = "Ada Lovelace") -> Talk:
    """Somebody who has told what they are curious about, and knows Grace."""
    talk = place.talk(name)
    await talk.says("marine biology")
    await talk.types("/interview people Grace Hopper, rear admiral at US Navy, met at PyCon")
    return talk


async def test_a_newcomer_says_hello_and_is_welcomed_with_one_question(place: Stage) -> None:
    ada = place.talk()
    await ada.says("hello")
    assert "Welcome" in ada.hears
    assert ada.hears.count("?") == 1


async def test_a_command_in_a_channel_is_answered_to_the_member_alone(place: Stage) -> None:
    ada, bob = place.talk(), place.talk("Bob")
    channel = place.slack.world.channel(place.workspace, ada.person.id, bob.person.id)
    ack = await ada.types("/interview help", channel.id)
    assert "What you can type" in ada.hears
    assert bob.hears == ""
    assert channel.posts == []
    assert ack.payload["response_type"] == "ephemeral"


async def test_a_command_in_the_dm_is_answered_there_for_good(place: Stage) -> None:
    ada = place.talk()
    await ada.types("/interview help")
    (post,) = ada.news
    assert not post.only


async def test_what_is_to_be_kept_goes_to_the_dm_and_a_link_leads_there(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    channel = place.slack.world.channel(place.workspace, ada.person.id)
    await ada.types("/interview contact grace", channel.id)
    kept, pointer = ada.fresh
    assert "20 minutes" in ada.hears
    assert not kept.only
    assert kept.channel.startswith("D")
    assert pointer.only == ada.person.id
    assert f"https://analytical.slack.com/archives/{kept.channel}/p{kept.ts.replace('.', '')}" in str(
        pointer.blocks
    )


async def test_a_mistyped_command_gets_the_nearest_one(place: Stage) -> None:
    ada = await begun(place)
    await ada.types("/interview peple")
    assert "people" in ada.hears


async def test_plain_words_do_what_a_command_does(place: Stage) -> None:
    ada = await begun(place)
    await ada.says("progress")
    assert "How far you have come" in ada.hears


async def test_words_in_a_thread_of_the_dm_are_answered_in_that_thread(place: Stage) -> None:
    ada = await begun(place)
    root = ada.posts[-1]
    await ada.says("help", thread_ts=root.ts)
    (post,) = (one for one in ada.news if one.ts != root.ts)
    assert post.thread_ts == root.ts


async def test_a_mention_in_a_thread_is_answered_in_the_dm_and_says_so_there(place: Stage) -> None:
    ada, bob = await begun(place), place.talk("Bob")
    channel = place.slack.world.channel(place.workspace, ada.person.id, bob.person.id, place.workspace.bot)
    await ada.mentions("people", channel.id, thread_ts="1.000001")
    answer, pointer = ada.fresh
    assert answer.channel.startswith("D")
    assert "Grace Hopper" in ada.hears
    assert (pointer.only, pointer.thread_ts) == (ada.person.id, "1.000001")
    assert "Grace" not in reads(pointer.text) + str(pointer.blocks)
    assert bob.hears == ""
    assert [post.user for post in channel.posts] == [ada.person.id]


async def test_a_screen_is_edited_in_place_when_pressed_on(place: Stage) -> None:
    ada = await begun(place)
    posts = len(ada.posts)
    await ada.presses("Write to Grace")
    assert len(ada.posts) == posts
    assert "How will you reach Grace" in ada.hears


async def test_the_screen_before_says_what_was_decided_and_loses_its_buttons(place: Stage) -> None:
    ada = place.talk()
    await ada.says("hello")
    first = ada.news[0]
    await ada.says("marine biology")
    await ada.says("I grew up by the sea")
    before = [post for post in ada.posts if post.user == place.workspace.bot][1]
    assert list(elements(before.blocks)) == []
    assert "sentence" in str(before.blocks[-1])
    assert first.ts != before.ts


async def test_a_form_opens_is_filled_and_its_answer_takes_the_screens_place(place: Stage) -> None:
    ada = await begun(place)
    posts = len(ada.posts)
    await ada.presses("Add a note")
    assert ada.modal is not None
    (label,) = ada.values()
    await ada.fills({label: "Answers on Fridays"})
    assert place.workspace.modals[ada.person.id] == []
    assert "Answers on Fridays" in ada.hears
    assert len(ada.posts) == posts


async def test_a_day_is_picked_from_a_calendar_that_stands_on_today(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    await ada.presses("I sent it earlier")
    assert ada.values()["When did it go out?"] == "2026-03-02"


async def test_an_error_stands_at_its_field_and_what_was_typed_stays(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    await ada.presses("I sent it earlier")
    await ada.fills({"When did it go out?": "2027-03-02"})
    assert list(ada.errors) == ["When did it go out?"]
    assert ada.values()["When did it go out?"] == "2027-03-02"
    await ada.fills({"When did it go out?": "2026-02-27"})
    assert ada.modal is None
    assert "Friday" in ada.hears or "27 Feb" in ada.hears


async def test_slack_itself_keeps_an_empty_needed_field_from_being_sent(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    with pytest.raises(WontSubmit):
        await ada.submits()


async def test_what_was_typed_survives_a_closed_modal_and_a_restart(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    (label,) = ada.values()
    await ada.types_in({label: "Half a thought"})
    await ada.closes()
    await place.restart()
    await ada.presses("Add a note")
    assert ada.values()[label] == "Half a thought"


async def test_what_is_being_typed_is_kept_even_if_the_program_ends(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Add a note")
    (label,) = ada.values()
    await ada.types_in({label: "Half a thought"})
    await place.restart()
    kept = place.notebook(ada).unfinished
    assert kept is not None
    assert kept.values == (("text", "Half a thought"),)
    await ada.submits()
    assert "Half a thought" in ada.hears


async def test_an_old_button_still_works_or_says_kindly_why_not(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Remove")
    old = ada.news[0]
    keep = [element["text"]["text"] for element in elements(old.blocks)]
    await place.slack.deliver("interactive", {})  # nothing that we know: taken all the same
    sure = next(words for words in keep if words.startswith("Remove"))
    frozen = [dict(block) for block in old.blocks]
    await ada.presses(sure)
    old.blocks = frozen
    await ada.presses_old(old, sure)
    assert "no longer there" in ada.hears


async def test_the_global_shortcut_shows_what_is_next(place: Stage) -> None:
    ada = await begun(place)
    await ada.uses_shortcut("What's next")
    assert ada.modal is not None
    assert "What's next" in ada.hears


async def test_a_message_is_noted_for_a_contact_found_by_name(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id)
    await ada.mentions("help", channel.id)
    message = channel.posts[-1]
    message.text = "Grace speaks at the Navy museum on <https://navy.example|Friday> &amp; Sunday"
    await ada.uses_shortcut("Note for a contact", on=message)
    await ada.fills({"For whom?": "Grace Hopper"})
    (contact,) = place.notebook(ada).contacts
    (note,) = contact.notes
    assert note.text == "Grace speaks at the Navy museum on Friday https://navy.example & Sunday"
    assert [post.user for post in channel.posts] == [ada.person.id]


async def test_somebody_with_nobody_yet_who_picks_a_message_is_shown_how_to_add_people(place: Stage) -> None:
    ada = place.talk()
    channel = place.slack.world.channel(place.workspace, ada.person.id, place.workspace.bot)
    await ada.mentions("hello", channel.id)
    await ada.uses_shortcut("Note for a contact", on=channel.posts[-1])
    assert "Who do you know" in ada.hears


async def test_a_file_of_contacts_adds_them(place: Stage) -> None:
    ada = await begun(place)
    await ada.uploads(
        "people.csv", b"Katherine Johnson, mathematician at NASA\nMary Jackson, engineer at NASA\n"
    )
    assert {one.name for one in place.notebook(ada).contacts} >= {"Katherine Johnson", "Mary Jackson"}
    assert "Katherine Johnson" in ada.hears


async def test_a_file_too_large_is_declined_and_never_fetched(place: Stage) -> None:
    ada = await begun(place)
    await ada.uploads("all.csv", b"x" * 20_000_001)
    assert "too large" in ada.hears


async def test_the_home_is_current_whenever_it_is_opened_and_buttons_on_it_work(place: Stage) -> None:
    ada = await begun(place)
    await ada.opens_home()
    assert "Grace Hopper" in ada.hears
    await ada.presses("Settings")
    assert ada.modal is not None
    assert "City: Berlin" in ada.hears
    await ada.presses("City")
    await ada.fills({next(iter(ada.values())): "Tokyo"})
    assert "Tokyo" in ada.form_text
    await ada.closes()
    await ada.leaves_home()
    await ada.types("/interview people Mary Jackson, engineer at NASA")
    await ada.opens_home()
    assert "Mary Jackson" in ada.hears


async def test_a_newcomer_can_answer_from_the_home(place: Stage) -> None:
    ada = place.talk()
    await ada.opens_home()
    await ada.presses("Answer")
    await ada.fills({next(iter(ada.values())): "marine biology"})
    assert place.notebook(ada).research.field == "marine biology"


async def test_the_home_turns_its_pages(place: Stage) -> None:
    ada = await begun(place)
    await ada.says("people")
    people = "\n".join(f"Person {number}, engineer at Works {number}" for number in range(50))
    await ada.uploads("people.csv", people.encode())
    await ada.opens_home()
    first = ada.hears
    await ada.presses("More people")
    assert ada.hears not in {"", first}
    await ada.presses("Back")
    assert ada.hears == first


async def test_the_zone_and_language_come_from_slack_and_are_followed(place: Stage) -> None:
    ada = place.talk(tz="Asia/Tokyo", locale="ja-JP")
    await ada.says("marine biology")
    assert place.notebook(ada).preferences.zone == "Asia/Tokyo"
    assert place.notebook(ada).preferences.locale == "ja-JP"
    ada.person.tz = "America/New_York"
    await place.slack.deliver("events_api", ada.person_changed())
    await place.settled()
    assert place.notebook(ada).preferences.zone == "America/New_York"


async def test_a_zone_that_the_member_chose_is_not_overruled(place: Stage) -> None:
    ada = await begun(place)
    await ada.types("/interview settings")
    await ada.presses("City")
    await ada.fills({next(iter(ada.values())): "Tokyo"})
    ada.person.tz = "America/New_York"
    await place.slack.deliver("events_api", ada.person_changed())
    await place.settled()
    assert place.notebook(ada).preferences.zone == "Asia/Tokyo"


async def test_of_people_who_never_spoke_to_it_the_bot_keeps_nothing(place: Stage) -> None:
    stranger = place.talk("Stranger")
    await place.slack.deliver("events_api", stranger.person_changed())
    await place.settled()
    assert place.store is not None
    assert place.store.read(place.member(stranger.person)) is None


async def test_every_interaction_is_acknowledged_well_under_a_second(place: Stage) -> None:
    ada = await begun(place)
    await ada.presses("Write to Grace")
    await ada.presses("Email")
    await ada.presses("Change the words")
    await ada.submits()
    await ada.opens_home()
    acks: list[Ack] = ada.acks
    assert all(ack.ok for ack in acks)
    assert max(ack.seconds for ack in acks) < 0.9


async def test_a_file_for_the_member_goes_to_their_dm_and_nowhere_else(place: Stage) -> None:
    ada = await begun(place)
    channel = place.slack.world.channel(place.workspace, ada.person.id, place.workspace.bot)
    await ada.types("/interview export", channel.id)
    await ada.presses("Everything, in one file")
    (upload,) = place.workspace.uploads.values()
    assert upload.shared_in.startswith("D")
    assert upload.name.endswith(".zip")
    assert upload.content is not None
    assert channel.posts == []


async def test_a_file_asked_for_from_the_home_is_told_of_in_the_window(place: Stage) -> None:
    ada = await begun(place)
    await ada.opens_home()
    await ada.presses("My data")
    await ada.presses("Everything, in one file")
    assert len(place.workspace.uploads) == 1
    assert "Everything" in ada.form_text or "conversation" in ada.form_text


async def test_a_file_whose_handing_over_failed_is_told(place: Stage) -> None:
    ada = await begun(place)
    await ada.types("/interview export")
    place.slack.fails("files.completeUploadExternal", "error", value="missing_scope")
    await ada.presses("Everything, in one file")
    assert "Something went wrong" in ada.hears
