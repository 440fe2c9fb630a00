"""What flows between the rooms: frozen dataclasses that import nothing but the standard library.

`text` holds reports and citations, `analysis` the parse, `world` who, where and when,
`findings` what one report yields, `record` what all reports together yield. Field names
are the contract's, so a record's JSON is its fields in order.
"""
