"""Sentences are our own; make_report's publication day, 2015-03-18, is a Wednesday."""

import pytest

from communique.model.text import Furniture
from communique.resolving.time_usage import Usage
from communique.resolving.times import find_times
from tests.build import make_report, span_of

pytestmark = pytest.mark.model


@pytest.fixture
def times_of(analyser):
    def find(text, published="2015-03-18"):
        return find_times(analyser.analyse(make_report(text, published=published)))

    return find


def values(mentions):
    return [mention.value for mention in mentions]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The treaty was signed on June 5, 1998.", "1998-06-05"),
        ("The treaty was signed on 5 June 1998.", "1998-06-05"),
        ("The treaty was signed on Friday, June 5, 1998.", "1998-06-05"),
        ("The treaty was signed on the 5th of June 1998.", "1998-06-05"),
        ("The treaty was signed on 1998-06-05.", "1998-06-05"),
        ("The treaty was signed on 6/5/98.", "1998-06-05"),
        ("The treaty was signed on 25/6/1998.", "1998-06-25"),
        ("The treaty was signed on 05.06.1998.", "1998-06-05"),
        ("The treaty was signed on 06-05-98.", "1998-06-05"),
        ("The treaty was signed on 1998/06/05.", "1998-06-05"),
        ("The treaty was signed on 5-Jun-1998.", "1998-06-05"),
        ("The treaty was signed on the last day of June 1998.", "1998-06-30"),
        ("The treaty lapsed in the second half of 1998.", "1998-H2"),
        ("Flights stopped after the Sept. 11 attacks.", "2001-09-11"),
        ("Curfews were lifted for Eid al-Fitr 2013.", "2013-08-08/2013-08-10"),
        ("The minister resigned on Feb. 4.", "2015-02-04"),
        ("The minister resigned on Sept 11.", "2014-09-11"),
        ("The minister resigned on 30 November.", "2014-11-30"),
        ("The minister will resign on 30 November.", "2015-11-30"),
        ("The minister resigned in June 1998.", "1998-06"),
        ("The minister resigned in November.", "2014-11"),
        ("The minister will resign in November.", "2015-11"),
        ("The minister resigned last May.", "2014-05"),
        ("The lease was extended through May.", "2015-05"),
        ("The minister will resign next March.", "2016-03"),
        ("The regime fell in 1974.", "1974"),
        ("The regime fell in early 1974.", "1974"),
        ("The regime fell in the 1970s.", "197"),
        ("The port was built in the 19th century.", "18"),
    ],
)
def test_stated_dates(times_of, text, value):
    (mention,) = times_of(text)
    assert (mention.type, mention.value, mention.basis) == ("DATE", value, "stated")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Envoys met in Lima on Tuesday.", "2015-03-17"),
        ("Envoys met in Lima on Wednesday.", "2015-03-18"),
        ("Envoys met in Lima on Thursday.", "2015-03-12"),
        ("Envoys will meet in Lima on Thursday.", "2015-03-19"),
        ("Envoys are to meet in Lima on Thursday.", "2015-03-19"),
        ("Talks scheduled for Friday were called off.", "2015-03-20"),
        ("Envoys met in Lima last Wednesday.", "2015-03-11"),
        ("Envoys will meet in Lima next Wednesday.", "2015-03-25"),
        ("Envoys met in Lima yesterday.", "2015-03-17"),
        ("Envoys will meet in Lima tomorrow.", "2015-03-19"),
        ("Envoys met in Lima today.", "2015-03-18"),
        ("Envoys met in Lima last week.", "2015-W11"),
        ("Envoys will meet in Lima next week.", "2015-W13"),
        ("Envoys met in Lima earlier this month.", "2015-03"),
        ("Envoys met in Lima last month.", "2015-02"),
        ("Envoys will meet in Lima next year.", "2016"),
        ("Envoys met in Lima over the weekend.", "2015-W11-WE"),
        ("Envoys met in Lima ten days ago.", "2015-03-08"),
        ("Envoys met in Lima two months ago.", "2015-01"),
        ("Envoys met in Lima three years ago.", "2012"),
        ("Envoys will meet in Lima this summer.", "2015-SU"),
        ("Output fell in the fourth quarter.", "2014-Q4"),
        ("Envoys met in Lima on Christmas Eve.", "2014-12-24"),
        ("Envoys met in Lima the day before yesterday.", "2015-03-16"),
        ("Envoys met in Lima a week ago Friday.", "2015-03-06"),
        ("Envoys will meet in Lima a week from Friday.", "2015-03-27"),
        ("Envoys will meet in Lima this Friday.", "2015-03-20"),
        ("Envoys met in Lima this past Friday.", "2015-03-13"),
        ("Envoys will meet in Lima on the 25th.", "2015-03-25"),
        ("Envoys met in Lima on the 25th of last month.", "2015-02-25"),
        ("The court had been due to rule on Monday.", "2015-03-16"),
        ("The court had been due to rule on Friday.", "2015-03-20"),
        ("A date was set for Friday.", "2015-03-20"),
        ("The court has set Friday as the deadline for appeals.", "2015-03-20"),
        ("The rupee fell from a high set on Friday.", "2015-03-13"),
        ("Rebels cut the road to Basra on Friday.", "2015-03-13"),
        ("Shops closed on the eve of Passover.", "2015-04-03"),
        ("Envoys are to sign by year-end.", "2015-12-31"),
        ("It is the third day of the siege.", "2015-03-18"),
        ("Envoys met later in the day.", "2015-03-18"),
        ("Envoys met aides in Lima on Friday that will vote.", "2015-03-13"),
        ("Shops will close during Ramadan.", "2015-06-18/2015-07-16"),
    ],
)
def test_relative_dates_rest_on_publication_and_tense(times_of, text, value):
    (mention,) = times_of(text)
    assert (mention.type, mention.value, mention.basis) == ("DATE", value, "relative")


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("The siege lasted three weeks.", "DURATION", "P3W"),
        ("The siege lasted more than 24 hours.", "DURATION", "PT24H"),
        ("He began a two-day visit.", "DURATION", "P2D"),
        ("The siege lasted two and a half years.", "DURATION", "P2.5Y"),
        ("The siege lasted a couple of months.", "DURATION", "P2M"),
        ("The siege lasted several decades.", "DURATION", "PXDE"),
        ("Prices doubled in the past six months.", "DURATION", "P6M"),
        ("Convoys arrive every day.", "SET", "P1D"),
        ("Convoys arrive every two weeks.", "SET", "P2W"),
        ("Convoys arrive each July.", "SET", "XXXX-07"),
        ("Convoys arrive every weekend.", "SET", "XXXX-WXX-WE"),
        ("Convoys arrive daily.", "SET", "XXXX-XX-XX"),
        ("The levy brings in $30 million a year.", "SET", "P1Y"),
        ("Gunmen attacked the base on Monday night.", "TIME", "2015-03-16TNI"),
        ("The truce began at 10 a.m. on Tuesday.", "TIME", "2015-03-17T10:00"),
        ("The truce will begin at midnight tomorrow.", "TIME", "2015-03-19T24:00"),
        ("Shots were heard this morning.", "TIME", "2015-03-18TMO"),
        ("Shots were heard by mid-afternoon.", "TIME", "2015-03-18TAF"),
        ("The port is now closed.", "DATE", "PRESENT_REF"),
        ("The port was recently closed.", "DATE", "PAST_REF"),
        ("The port has no future.", "DATE", "FUTURE_REF"),
    ],
)
def test_other_types(times_of, text, kind, value):
    (mention,) = times_of(text)
    assert (mention.type, mention.value) == (kind, value)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May flew to Cairo.",
        "The rebels may march on the capital.",
        "Some 2000 soldiers left the valley.",
        "A second envoy resigned.",
        "Come as soon as possible.",
        "Veterans of the Tet Offensive marched.",
        "If they agree, then talks begin.",
        "About three-quarters of the crop was lost.",
    ],
)
def test_words_that_only_look_like_times(times_of, text):
    assert times_of(text) == ()


def test_a_range_is_two_dates_and_the_first_closes_with_the_second(times_of):
    first, second = times_of("The summit was held on March 3-5, 2009.")
    assert (first.date, first.enddate, second.date) == ("2009-03-03", "2009-03-05", "2009-03-05")
    first, second = times_of("The strike lasted from May to June 2009.")
    assert values((first, second))[1] == "2009-06"


def test_years_are_counted_from_the_period_told(times_of):
    mentions = times_of("Exports rose in the fourth quarter from a year earlier.")
    assert values(mentions) == ["2014-Q4", "2013-Q4"]


def test_that_year_is_the_one_told_last(times_of):
    mentions = times_of("The junta took power in 1976. Thousands vanished that year.")
    assert values(mentions) == ["1976", "1976"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The shelling began the next morning.", "2015-03-03TMO"),
        ("The shelling began that night.", "2015-03-02TNI"),
        ("The shelling began the night before.", "2015-03-01TNI"),
        ("The shelling had begun the day before.", "2015-03-01"),
        ("The shelling began the following Friday.", "2015-03-06"),
        ("The shelling has not stopped since then.", "2015-03-02"),
    ],
)
def test_what_is_counted_from_the_day_told(times_of, text, value):
    mentions = times_of(f"Troops took the town on March 2. {text}")
    assert values(mentions) == ["2015-03-02", value]


def test_a_day_behind_a_past_verb_is_that_verbs(times_of):
    mentions = times_of("The minister said on Tuesday he would resign on Friday.")
    assert values(mentions) == ["2015-03-17", "2015-03-20"]


@pytest.mark.parametrize(
    ("text", "usage", "value"),
    [
        ("It was signed on 5/6/1998.", Usage(day_first=True), "1998-06-05"),
        ("It was signed on 5/6/1998.", Usage(day_first=False), "1998-05-06"),
        ("It was signed on 5/6/1998 and sealed on 25/6/1998.", Usage(), "1998-06-05"),
        ("It was signed on 5/6/1998 and sealed on 6 July.", Usage(), "1998-06-05"),
        ("It was signed on 6/25/1998 and sealed on 7/6/1998.", Usage(day_first=True), "1998-06-25"),
        ("Envoys met on Thursday.", Usage(is_east=True), "2015-03-19"),
        ("Envoys met on Friday.", Usage(is_east=True), "2015-03-13"),
    ],
)
def test_numbers_are_read_as_the_report_or_its_outlet_writes_them(analyser, text, usage, value):
    mentions = find_times(analyser.analyse(make_report(text)), usage)
    assert values(mentions)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Envoys met in Lima on Tuesday.", "XXXX-WXX-2"),
        ("Envoys met in Lima last month.", "XXXX-XX"),
        ("Envoys met in Lima on June 5.", "XXXX-06-05"),
        ("Envoys met in Lima yesterday.", "XXXX-XX-XX"),
    ],
)
def test_without_a_publication_date_nothing_is_guessed(times_of, text, value):
    (mention,) = times_of(text, published=None)
    assert (mention.value, mention.date, mention.precision) == (value, None, "unknown")


def test_spans_are_exact_beside_astral_characters(analyser):
    report = make_report("🕊️🕊️ Envoys met in Lima on 5 June 1998 – again.")
    (mention,) = find_times(analyser.analyse(report))
    assert mention.span == span_of(report, "5 June 1998")


def test_comments_are_not_read(analyser):
    text = "Envoys met in Lima on Tuesday.\nI was born in 1970!"
    comment = Furniture(31, len(text), "reader_comment")
    report = make_report(text, comment)
    assert values(find_times(analyser.analyse(report))) == ["2015-03-17"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The shelling began at 15:30 GMT on Monday.", "15:30 GMT on Monday", "2015-03-16T15:30Z"),
        ("Rockets fell at 0630 GMT.", "0630 GMT", "2015-03-18T06:30Z"),
        ("Polls close at 8 p.m. local time.", "8 p.m. local time", "2015-03-18T20:00"),
        ("Polls close at 18:00 Nairobi time.", "18:00 Nairobi time", "2015-03-18T18:00"),
        ("Polls close at 9 a.m. EST.", "9 a.m. EST", "2015-03-18T09:00"),
    ],
)
def test_the_zone_belongs_to_the_time(times_of, text, words, value):
    [mention] = times_of(text)
    assert mention.type == "TIME"
    assert mention.value == value
    assert mention.span == span_of(make_report(text), words)


@pytest.mark.parametrize(
    "text", ["It was time to go.", "The 1990 time limit held.", "She met 40 EST officials."]
)
def test_time_alone_is_no_clock(times_of, text):
    assert all(mention.type != "TIME" for mention in times_of(text))
