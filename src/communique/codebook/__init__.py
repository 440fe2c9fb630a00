"""What words and codes mean: tables that a political scientist can edit, and their typed loaders."""
