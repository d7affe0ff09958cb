from datetime import date

import pytest

from plc_wagtail.blocks.line_chart import Level, Line, draw, ends_for


def levels(*values, stretch=0):
    return [
        Level(date(2020 + year, 1, 1), value, str(value), stretch)
        for year, value in enumerate(values)
    ]


def test_first_and_last_date_stand_at_the_ends_and_values_on_the_scale():
    chart = draw(levels(0, 100), (0, 100))

    assert [(dot.x, dot.y) for dot in chart.dots] == [("7.00%", "96.00%"), ("93.00%", "16.00%")]
    assert chart.lines == (Line("7.00%", "96.00%", "93.00%", "16.00%"),)


def test_line_does_not_go_across_what_is_not_told():
    chart = draw(levels(10, None, 30), (0, 100))

    assert (len(chart.dots), chart.lines) == (2, ())


def test_break_stands_between_what_was_counted_differently():
    before, after = levels(10, 20), Level(date(2022, 1, 1), 30, "30", 1)

    chart = draw([*before, after], (0, 100))

    assert (len(chart.lines), len(chart.breaks)) == (1, 1)
    assert [dot.is_hollow for dot in chart.dots] == [False, False, True]


def test_labels_that_would_touch_are_left_out_but_never_the_last():
    many = draw(levels(*range(20)), (0, 100))

    labels = [dot.label for dot in many.dots if dot.label]
    assert labels[0] == "0"
    assert labels[-1] == "19"
    assert 3 < len(labels) < 9


@pytest.mark.parametrize(("number", "shown"), [(3, 3), (4, 4), (6, 3)])
def test_a_phone_shows_the_labels_that_have_room(number, shown):
    chart = draw(levels(*range(number)), (0, 100))

    assert sum(dot.has_room_on_a_phone for dot in chart.dots) == shown


def test_points_of_one_day_are_drawn_in_the_middle():
    today = [Level(date(2026, 1, 1), value, "", 0) for value in (10, 20)]

    assert [dot.x for dot in draw(today, (0, 100)).dots] == ["50.00%", "50.00%"]


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        ([31.5, 34], (0, 50)),
        ([0, 0], (0, 1)),
        ([-3, 4], (-5, 5)),
        ([-3, -2], (-5, 0)),
        ([0.03, 0.2], (0, 0.2)),
        ([100], (0, 100)),
    ],
)
def test_scale_holds_zero_and_ends_in_a_round_number(values, ends):
    assert ends_for(values) == pytest.approx(ends)
