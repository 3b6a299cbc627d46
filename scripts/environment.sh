#!/bin/sh
# Makes the Python environment $1 and installs the requirements $2 into it.
set -eu
say() { echo "madoguchi: $1" >&2; exit 1; }

python=""
for candidate in python3 python3.13 python3.12 python3.11; do
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || say "Python 3.11 or newer is missing — install it from your system or https://www.python.org/downloads/"

if ! [ -x "$1/bin/python" ]; then
  rm -rf "$1"
  if ! "$python" -m venv "$1" >/dev/null 2>&1; then
    rm -rf "$1"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    else
      say "python3 -m venv does not work — type: sudo apt install python3-venv (or your system's package for it)"
    fi
    "$python" -m venv "$1" || say "python3 -m venv still fails — see its message above"
  fi
fi
echo "madoguchi: installing $2 (the first time takes a minute)"
"$1/bin/python" -m pip install --quiet --disable-pip-version-check -r "$2" ||
  say "the packages of $2 could not be installed — check the connection to the package index, then try again"
