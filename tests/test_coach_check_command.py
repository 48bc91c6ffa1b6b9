"""`askaround check`: what it prints, and what it answers to what it can't read."""

from __future__ import annotations

import io
import json

import pytest

from adapters.console.check import main

GOOD = (
    "Hi Grace,\n\nAda Okafor suggested that I write to you. I'm a nurse and would like to learn how you moved into health data. "
    "Would you have twenty minutes for a call, whenever suits you?\n\nThank you,\nBisi\n"
)


def run(argv: str, stdin: str = "") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = main(argv.split(), io.StringIO(stdin), out, err)
    return code, out.getvalue(), err.getvalue()


def test_a_ready_text_ends_well() -> None:
    assert run("outreach --recipient Grace", GOOD) == (0, "Ready to send (38 words).\n", "")


def test_findings_are_told_as_a_person_reads_them() -> None:
    code, out, err = run("question", "Are you hiring?\n")
    assert (code, err) == (1, "")
    assert out.splitlines()[0] == "Not yet (3 words)."
    assert 'Change (asks-for-job): "Are you hiring"' in out
    assert "job interview" in out


def test_what_is_known_is_put_into_the_advice() -> None:
    _, out, _ = run("outreach --channel chat --recipient Grace --connection Ada --field tides", "hi")
    assert "tides" in out
    assert "Ada" in out


def test_json_holds_all_that_a_program_needs() -> None:
    code, out, _ = run("thank-you --json", "Thank you!")
    told = json.loads(out)
    assert code == 1
    assert [*told] == ["kind", "verdict", "words", "findings"]
    assert (told["kind"], told["verdict"], told["words"]) == ("thank-you", "revise", 2)
    assert [*told["findings"][0]] == ["rule", "severity", "start", "end", "why", "mend"]


def test_the_last_line_end_is_not_counted() -> None:
    assert run("outreach --channel linkedin", "x" * 300 + "\n")[1].count("too-long") == 0


def test_a_batch_answers_each_line_by_its_id() -> None:
    lines = [
        {"id": "a", "kind": "question", "text": "What is it like?"},
        {"id": 2, "kind": "question", "channel": "", "context": None, "text": "Are you hiring?"},
        {
            "kind": "job-opening",
            "channel": "email",
            "context": {"days_since": 3, "recipient": None},
            "text": "Hi",
        },
    ]
    code, out, err = run("--batch", "\n\n".join(map(json.dumps, lines)))
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (1, "")
    assert [one.get("id") for one in told] == ["a", 2, None]
    assert [one["verdict"] for one in told] == ["ready", "revise", "revise"]
    assert "too-soon" in {finding["rule"] for finding in told[2]["findings"]}


def test_a_batch_without_faults_ends_well() -> None:
    assert run("--batch", '{"id": 1, "kind": "question", "text": "What is it like?"}')[0] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "This isn't JSON"),
        ("[]", "Each line is one JSON object"),
        ('{"kind": "question"}', "There is no text in it"),
        ('{"kind": "riddle", "text": ""}', "There is no kind 'riddle'. There are: outreach, question"),
        ('{"text": ""}', "Say the kind: outreach"),
        ('{"kind": "question", "channel": "fax", "text": ""}', "There is no channel 'fax'"),
        ('{"kind": "question", "context": 3, "text": ""}', "The context must be an object"),
        ('{"kind": "question", "context": {"field": 3}, "text": ""}', "The field must be words"),
        (
            '{"kind": "question", "context": {"days_since": "x"}, "text": ""}',
            "days_since must be a whole number",
        ),
        ("[" * 100_000, "This isn't JSON"),
    ],
)
def test_a_line_that_cant_be_read_stops_no_other(line: str, said: str) -> None:
    code, out, err = run("--batch", f'{line}\n{{"id": 7, "kind": "question", "text": "What is it like?"}}\n')
    assert code == 2
    assert err.startswith("askaround check: line 1: ")
    assert said in err
    assert json.loads(out)["id"] == 7


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("", "Say the kind: outreach, question, thank-you, job-opening, stay-in-touch."),
        ("riddle", "There is no kind 'riddle'."),
        (
            "outreach --channel fax",
            "There is no channel 'fax'. There are: email, linkedin, chat, phone, card.",
        ),
        ("outreach --batch", "leave KIND out"),
        ("outreach --loud", "Unrecognized arguments: --loud."),
        ("outreach --field", "Argument --field: expected one argument."),
    ],
)
def test_a_command_that_isnt_understood_is_told_why(argv: str, said: str) -> None:
    code, out, err = run(argv, "Hi")
    assert (code, out) == (2, "")
    assert said in err


def test_help_is_given() -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "askaround check" in out


def latin(text: str) -> io.TextIOWrapper:
    """Return standard input as it comes from a file saved in another encoding."""
    return io.TextIOWrapper(io.BytesIO(text.encode("latin-1")), encoding="utf-8")


def test_what_isnt_utf8_is_said() -> None:
    err = io.StringIO()
    assert main(["outreach"], latin("Señor"), io.StringIO(), err) == 2
    assert "UTF-8" in err.getvalue()


def test_a_line_that_isnt_utf8_spoils_no_other() -> None:
    out, err = io.StringIO(), io.StringIO()
    lines = '{"id": 1, "kind": "question", "text": "Señor?"}\n{"id": 2, "kind": "question", "text": "Why?"}\n'
    assert main(["--batch"], latin(lines), out, err) == 2
    assert json.loads(out.getvalue())["id"] == 2
    assert err.getvalue() == "askaround check: line 1: This isn't UTF-8.\n"
