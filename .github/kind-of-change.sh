#!/usr/bin/env bash
# Prints "content" where a pull request changes nothing outside content/, else "code".
# Reads BASE and HEAD, the commits between which it lies; without BASE, as after a push to main, the answer is "code".
set -euo pipefail

# Without renames, a file that moves into content/ also counts where it came from. An unknown commit makes it "code".
if [[ -n ${BASE:-} ]] && git diff --quiet --no-renames "$BASE...$HEAD" -- ':(top)' ':(top,exclude)content/'; then
  echo content
else
  echo code
fi
