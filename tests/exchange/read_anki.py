"""Reads packages into a new Anki collection, one after another, and prints what Anki says. Run by Anki's own Python.

.tools/anki/bin/python tests/exchange/read_anki.py collection.anki2 first.apkg learn second.apkg

Where `learn` stands, all cards that are there are made learned ones, to be seen again after 17 days.
"""

import json
import sys

from anki.collection import (  # type: ignore[import-not-found]
    Collection,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

collection = Collection(sys.argv[1])
imports = []
for package in sys.argv[2:]:
    if package == "learn":
        for number in collection.find_cards(""):
            card = collection.get_card(number)
            card.type, card.queue, card.ivl, card.reps, card.due = 2, 2, 17, 4, 17
            collection.update_card(card)
        continue
    request = ImportAnkiPackageRequest(package_path=package, options=ImportAnkiPackageOptions())
    log = collection.import_anki_package(request).log
    imports.append({"new": len(log.new), "updated": len(log.updated), "same": len(log.duplicate)})
notes = [collection.get_note(number) for number in collection.find_notes("")]
cards = [collection.get_card(number) for number in collection.find_cards("")]
print(
    json.dumps(
        {
            "imports": imports,
            "notes": [{"fields": dict(note.items()), "tags": note.tags} for note in notes],
            "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids()),
            "cards": [
                {
                    "question": card.question(),
                    "answer": card.answer(),
                    "deck": collection.decks.name(card.did),
                    "days": card.ivl,
                }
                for card in cards
            ],
        }
    )
)
collection.close()
