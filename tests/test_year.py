from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.life import Life, Year, lives


@settings(max_examples=50)
@given(life=lives())
def test_a_year_in_which_nothing_is_lost_doubled_or_at_the_wrong_hour(life: Life) -> None:
    Year(life).goes_by()


@pytest.mark.torture
@settings(max_examples=2_000)
@given(life=lives())
def test_two_thousand_years_in_which_nothing_is_lost_doubled_or_at_the_wrong_hour(life: Life) -> None:
    Year(life).goes_by()
