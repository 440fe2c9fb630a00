"""Build hook: compiles the knowledge tables into the SQLite file that the wheel carries."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel (or an editable install) is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; the compiler needs nothing but the standard library."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from communique.knowledge.compile import compile_knowledge

        compile_knowledge()
