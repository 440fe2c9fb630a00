"""Report to analysis: the only room that knows an NLP library."""
