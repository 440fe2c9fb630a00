"""Dated facts about the world: who is who, who held which office when, what is where."""

from communique.knowledge.lookup import Knowledge
from communique.knowledge.opening import KnowledgeNotCompiledError, open_knowledge
from communique.knowledge.user_files import BadKnowledgeFileError

__all__ = ["BadKnowledgeFileError", "Knowledge", "KnowledgeNotCompiledError", "open_knowledge"]
