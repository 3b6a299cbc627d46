"""What could identify a person: one rule a row, with its pattern, its check and how grave it is.

The numbers on cards and in registers are individual identification codes: each alone is personal information (Cabinet
Order of the Act on the Protection of Personal Information, Art. 1), and My Number may not even be collected (My Number
Act, Arts. 19 and 20). Patterns read text as `privacy.normalise` leaves it: ASCII digits and hyphens, no furigana.
"""

from typing import Literal

Kind = str
Level = Literal["block", "warn", "info"]
