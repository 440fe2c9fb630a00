"""Dated facts about the world: who is who, who held which office when, what is where."""

from communique.knowledge.lookup import Knowledge, KnowledgeNotCompiledError, open_knowledge

__all__ = ["Knowledge", "KnowledgeNotCompiledError", "open_knowledge"]
