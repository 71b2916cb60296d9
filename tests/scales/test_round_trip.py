"""A scale and its file say the same."""

from __future__ import annotations

from hypothesis import given
from tests.scales.sound_scales import scales

from renkei.scales import load, to_toml


@given(scales())
def test_nothing_of_a_scale_is_lost_in_its_file(scale):
    read = load(to_toml(scale))

    assert (read, read.extra) == (scale, scale.extra)


@given(scales())
def test_the_canonical_form_of_a_scale_is_a_fixed_point(scale):
    text = to_toml(scale)

    assert to_toml(load(text)) == text


def test_a_short_file_is_written_out_with_every_choice_it_left_to_the_defaults():
    short = 'format = 1\nid = "a"\nversion = 1\nname = "本市"\n[rules]\nrate = "progress"\n'

    written = to_toml(load(short))

    assert 'zero_target = "met_if_reached"' in written
    assert 'shares = "plain"' in written
