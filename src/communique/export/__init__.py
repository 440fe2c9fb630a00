"""The record out: JSON Lines, CSV and Parquet, one file a kind."""

from communique.export.files import WRITERS, ExportFormat, export_all, export_kind, replacing
from communique.export.rows import ROW_TYPES, ExportKind, Row, iter_rows

__all__ = [
    "ROW_TYPES",
    "WRITERS",
    "ExportFormat",
    "ExportKind",
    "Row",
    "export_all",
    "export_kind",
    "iter_rows",
    "replacing",
]
