"""The questions of the bank as files for other tools. One module a format; `item` is what all formats ask of a question."""
