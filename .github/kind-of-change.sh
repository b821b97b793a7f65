#!/usr/bin/env bash
# Prints "content" if a pull request changes nothing outside content/, else "code".
# Reads BASE and HEAD, its first and last commit; without BASE, as after a push to main, it prints "code".
set -euo pipefail

# Without renames, a file that moves into content/ also counts as removed from its old place. An unknown commit means "code".
if [[ -n ${BASE:-} ]] && git diff --quiet --no-renames "$BASE...$HEAD" -- ':(top)' ':(top,exclude)content/'; then
  echo content
else
  echo code
fi
