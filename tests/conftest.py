"""What is too slow to load for every test: the language pipeline and the compiled knowledge."""

import pytest

from communique.knowledge import Knowledge, open_knowledge
from communique.language.analyse import Analyser, load_analyser


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return open_knowledge()


@pytest.fixture(scope="session")
def analyser(knowledge: Knowledge) -> Analyser:
    return load_analyser(knowledge)
