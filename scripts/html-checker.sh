#!/bin/sh
# Fetches the Nu HTML Checker (npm package vnu-jar) into .tools; needs Java and npm.
set -eu
. "$(dirname "$0")/attempt.sh"
version=26.9.27
jar=.tools/node_modules/vnu-jar/build/dist/vnu.jar
missing=""
command -v java >/dev/null || missing="Java"
[ -f "$jar" ] || command -v npm >/dev/null || missing="${missing:+$missing and }npm"
if [ -n "$missing" ]; then
  echo "madoguchi: $missing is missing, so the HTML is not checked —" \
    "type: sudo apt install default-jre-headless npm" >&2
elif [ -f "$jar" ] || npm_install .tools "vnu-jar@$version"; then
  attempt "starting the HTML checker" java -jar "$jar" --version || missing=java
else
  missing=vnu-jar
  echo "madoguchi: the HTML is not checked — mend what is told above, then type: sh scripts/html-checker.sh" >&2
fi
[ -z "$missing" ] || [ -z "${CI:-}" ] || exit 1
