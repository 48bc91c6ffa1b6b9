"""What every form is checked for before its step reads it: what is needed is there, fits, and is one of the options."""

from __future__ import annotations

from typing import assert_never

from bot.copy import label
from bot.message import Choice, Choices, Clock, Day, Field, Form, Line, Paragraph, Values

LONGEST_DATE = 100  # a date or time in words; more than this is something else, pasted by accident


def faults(form: Form, values: Values) -> dict[str, str]:
    """The plain reason at each field that can't be taken; empty when the step may read the form."""
    return {
        field.name: fault for field in form.fields if (fault := _fault(field, values.get(field.name, "")))
    }


def _fault(field: Field, value: str) -> str:
    if not value.strip():
        return label("forms.needed") if field.required else ""
    match field.input:
        case Line(most) | Paragraph(most):
            return label("forms.too_long", length=len(value), most=most) if len(value) > most else ""
        case Day() | Clock():
            return (
                label("forms.too_long", length=len(value), most=LONGEST_DATE)
                if len(value) > LONGEST_DATE
                else ""
            )
        case Choice(options):
            return "" if value in {one.value for one in options} else label("forms.not_an_option")
        case Choices(options):
            known = {one.value for one in options}
            return "" if set(value.split("\n")) <= known else label("forms.not_an_option")
    assert_never(field.input)
