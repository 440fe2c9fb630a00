"""Files, folders, globs and standard input to raw reports; what cannot be read is refused with its reason."""

from communique.model.text import raw_report_id
from communique.reading.documents import iter_raw_reports

__all__ = ["iter_raw_reports", "raw_report_id"]
