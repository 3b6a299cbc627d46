"""Kinds of characters, told once. The ranges stand inside the brackets of a regular expression."""

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters (Unicode 16, the blocks of CJK Unified and Compatibility Ideographs), also those beyond U+FFFF."""
SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors: they choose a shape of the character before them, and say nothing else."""
