#!/bin/sh
# Fetches what reads our exports back: a parser of GIFT and a player of SCORM (npm) into .tools/exchange, Anki into .tools/anki.
# Anki has the AGPL: it stays in an environment of its own and is no part of the site or of what the site offers.
set -eu
. "$(dirname "$0")/attempt.sh"
gift=1.0.2
scorm=3.4.3
anki=26.9.3
failed=""

# A prefix of its own: npm removes from a prefix what it was not told to install there.
has() { grep -qs "\"version\": *\"$2\"" ".tools/exchange/node_modules/$1/package.json"; }
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "madoguchi: Node.js or npm is missing, so GIFT and SCORM are not read back —" \
    "type: sudo apt install nodejs npm" >&2
  failed=1
elif ! has gift-pegjs "$gift" || ! has scorm-again "$scorm"; then
  npm_install .tools/exchange "gift-pegjs@$gift" "scorm-again@$scorm" || {
    echo "madoguchi: GIFT and SCORM are not read back — mend what is told above, then type: sh scripts/exchange.sh" >&2
    failed=1
  }
fi

installed() { .tools/anki/bin/python -c "import importlib.metadata as m, sys; sys.exit(m.version('anki') != '$anki')" 2>/dev/null; }
if ! installed; then
  mkdir -p .tools
  echo "anki==$anki" > .tools/anki.txt
  sh "$(dirname "$0")/environment.sh" .tools/anki .tools/anki.txt || {
    echo "madoguchi: Anki's decks are not read back — mend what is told above, then type: sh scripts/exchange.sh" >&2
    failed=1
  }
fi
[ -z "$failed" ] || [ -z "${CI:-}" ] || exit 1
