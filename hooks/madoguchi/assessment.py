"""What the scripts of the checklist need to know of it, in the reader's language."""

from typing import Any

from .checklist import Checklist, Services
from .ruby import plain


def model_for(checklist: Checklist, services: Services) -> dict[str, Any]:
    """The checks with their indicators and levels, and the services, as plain words without furigana."""
    return {
        "checks": [
            {
                "id": check.id,
                "text": plain(check.text),
                "workshop": plain(check.workshop),
                "help": list(check.help),
                "indicators": [
                    {
                        "id": indicator.id,
                        "place": indicator.place,
                        "text": plain(indicator.text),
                        "levels": {name: plain(words) for name, words in indicator.levels},
                    }
                    for indicator in check.indicators
                ],
            }
            for check in checklist.checks
        ],
        "services": [{"id": service.id, "name": plain(service.name)} for service in services.services],
    }
