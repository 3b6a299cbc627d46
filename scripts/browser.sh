#!/bin/sh
# Sees to it that a Chromium, fonts for all our scripts and a reader of PDF are there; writes the browser's path to .tools/browser.
# The shell without a window comes first: the tests take half the time with it.
set -eu
mkdir -p .tools
as_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }
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
  echo "madoguchi: installing chromium and fonts"
  apt-get update -qq && apt-get install -y -qq fonts-noto-cjk fonts-noto-core >/dev/null || true
  apt-get install -y -qq chromium-headless-shell >/dev/null || true
fi
path=$(find_browser || true)
if [ -z "$path" ]; then
  if as_root; then
    apt-get install -y -qq chromium >/dev/null || true
  else
    echo "madoguchi: installing Playwright's Chromium"
    .venv/bin/python -m playwright install chromium || true
  fi
  path=$(find_browser || true)
fi
if [ -z "$path" ]; then
  rm -f .tools/browser
  echo "madoguchi: no browser, so its tests are left out — type: sudo apt install chromium (or: .venv/bin/playwright install chromium)" >&2
  [ -z "${CI:-}" ] || exit 1
  exit 0
fi
echo "$path" > .tools/browser
# What is printed is read back as text.
if ! command -v pdftotext >/dev/null; then
  if as_root; then
    apt-get update -qq && apt-get install -y -qq poppler-utils >/dev/null || true
  fi
  command -v pdftotext >/dev/null || {
    echo "madoguchi: pdftotext is missing, so what is printed is not read back — type: sudo apt install poppler-utils" >&2
    [ -z "${CI:-}" ] || exit 1
  }
fi
