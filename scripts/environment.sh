#!/bin/sh
# Makes the Python environment $1 and installs the requirements $2 into it.
set -eu
. "$(dirname "$0")/attempt.sh"
say() { echo "madoguchi: $1" >&2; exit 1; }

python=""
for candidate in python3 python3.13 python3.12 python3.11; do
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$candidate; break; fi
done
[ -n "$python" ] || say "Python 3.11 or newer is missing — install it from your system or https://www.python.org/downloads/"

# What was begun and stopped, or made by a Python that is gone, is made anew.
if ! "$1/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$1"
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      attempt "apt-get update" apt-get update -qq || true
      attempt "apt-get install python3-venv" apt-get install -y -qq python3-venv || exit 1
    else
      say "python3 -m venv does not work — type: sudo apt install python3-venv (or your system's package for it)"
    fi
  fi
  attempt "python3 -m venv $1" "$python" -m venv "$1" || { rm -rf "$1"; exit 1; }
fi
echo "madoguchi: installing $2 (the first time takes a minute)"
attempt "pip install $2" "$1/bin/python" -m pip install --quiet --disable-pip-version-check -r "$2" || exit 1
