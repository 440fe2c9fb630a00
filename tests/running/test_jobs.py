import os

from communique.running.jobs import default_jobs


def test_there_is_work_for_one_at_least_and_for_no_more_than_the_cores():
    assert 1 <= default_jobs() <= (os.cpu_count() or 1)
