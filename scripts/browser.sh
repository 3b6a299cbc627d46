#!/bin/sh
# Sees to it that a Chromium, fonts for all our scripts and a reader of PDF are there; writes the browser's path to .tools/browser.
# The shell without a window comes first: the tests take half the time with it.
set -eu
. "$(dirname "$0")/attempt.sh"
mkdir -p .tools
as_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
apt_install() {
  echo "madoguchi: installing $*"
  attempt "apt-get update" apt-get update -qq || true
  attempt "apt-get install $*" apt-get install -y -qq "$@"
}
find_browser() {
  for candidate in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$candidate" && return 0
  done
  [ -x .venv/bin/python ] && .venv/bin/python -c '
from playwright.sync_api import sync_playwright
from pathlib import Path
with sync_playwright() as p:
    path = Path(p.chromium.executable_path)
    print(path) if path.exists() else exit(1)'
}
if as_root && ! command -v chromium-headless-shell >/dev/null; then
  apt_install fonts-noto-cjk fonts-noto-core || true
  apt_install chromium-headless-shell || true
fi
path=$(find_browser || true)
if [ -z "$path" ]; then
  if as_root; then
    apt_install chromium || true
  else
    echo "madoguchi: installing Playwright's Chromium"
    attempt "playwright install chromium" .venv/bin/python -m playwright install chromium || true
  fi
  path=$(find_browser || true)
fi
if [ -n "$path" ] && ! attempt "starting $path" "$path" --headless --no-sandbox --version; then path=""; fi
if [ -z "$path" ]; then
  rm -f .tools/browser
  echo "madoguchi: no browser, so its tests are left out — type: sudo apt install chromium (or: .venv/bin/playwright install chromium)" >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
fi
echo "$path" > .tools/browser
# What is printed is read back as text.
if ! command -v pdftotext >/dev/null; then
  ! as_root || apt_install poppler-utils || true
  command -v pdftotext >/dev/null || {
    echo "madoguchi: pdftotext is missing, so what is printed is not read back — type: sudo apt install poppler-utils" >&2
    [ -z "${CI:-}" ] || exit 1
  }
fi
