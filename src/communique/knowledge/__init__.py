"""Dated facts about the world: who is who, who held which office when, what is where."""

from communique.knowledge.lookup import Knowledge, KnowledgeNotCompiled, open_knowledge

__all__ = ["Knowledge", "KnowledgeNotCompiled", "open_knowledge"]
