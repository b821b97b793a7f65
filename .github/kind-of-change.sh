#!/usr/bin/env bash
# Prints "content" if a pull request changes only content/, else "code".
# Reads its base and last commit from BASE and HEAD; without BASE, as after a push to main, prints "code".
set -euo pipefail

# With --no-renames, a file moved into content/ also counts as removed from its old place. An unknown commit gives "code".
if [[ -n ${BASE:-} ]] && git diff --quiet --no-renames "$BASE...$HEAD" -- ':(top)' ':(top,exclude)content/'; then
  echo content
else
  echo code
fi
