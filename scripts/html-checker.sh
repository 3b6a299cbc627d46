#!/bin/sh
# Fetches the Nu HTML Checker (npm package vnu-jar) into .tools; needs Java and npm.
set -eu
version=26.9.27
jar=.tools/node_modules/vnu-jar/build/dist/vnu.jar
missing=""
command -v java >/dev/null || missing="Java"
command -v npm >/dev/null || missing="${missing:+$missing and }npm"
if [ -z "$missing" ] && ! [ -f "$jar" ]; then
  mkdir -p .tools
  npm install --silent --no-audit --no-fund --no-save --no-package-lock --prefix .tools "vnu-jar@$version" >/dev/null 2>&1 || missing="vnu-jar"
fi
if [ -n "$missing" ] || ! [ -f "$jar" ]; then
  echo "madoguchi: ${missing:-vnu-jar} is missing, so the HTML is not checked — type: sudo apt install default-jre-headless npm" >&2
  [ -z "${CI:-}" ] || exit 1
fi
