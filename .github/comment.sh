#!/usr/bin/env bash
# Posts the difference that a pull request makes as a comment on it, or updates the comment that is there.
# Reads REPOSITORY (owner/name), RUN_ID and RUN_URL of the workflow's run, HEAD (owner:branch) and HEAD_SHA.
# The difference was written by code of the pull request: it is copied as a text and trusted in nothing.
set -euo pipefail

# Texts are counted and cut by characters.
export LC_ALL=C.UTF-8
marker='<!-- rolebook: difference -->'
# The most characters of a comment on GitHub.
most=65536
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD" \
  --jq "map(select(.head.sha == \"$HEAD_SHA\")) | .[0].number // empty")
if [[ -z $number ]]; then
  echo "No open pull request has the commit $HEAD_SHA: nothing to comment on."
  exit 0
fi

if ! gh run download "$RUN_ID" --repo "$REPOSITORY" --name difference --dir "$work/artifact"; then
  echo 'The run left no difference: nothing to comment.'
  exit 0
fi
file=$work/artifact/difference.md
if [[ ! -f $file || -L $file ]]; then
  echo 'The artifact holds no difference.' >&2
  exit 1
fi

preview=$(gh api "repos/$REPOSITORY/actions/runs/$RUN_ID/artifacts" \
  --jq '[.artifacts[] | select(.name == "preview")][0].id // empty')
if [[ -n $preview ]]; then
  footer="The artifact [\`preview\`]($RUN_URL/artifacts/$preview) holds \`preview.html\`, which shows each changed row before and"
  footer+=' after and opens from disk, and `dist`, the site: `npx rolebook serve preview/dist` serves it.'
else
  footer="There is no preview: see [the check]($RUN_URL)."
fi
footer+=' Style needs no action: a weekly workflow puts all files into the one style.'

# A zero-width space after each @ keeps a text of others from mentioning people. A difference is short enough for a comment;
# any other file is cut, maybe within a character, which iconv then drops.
difference=$(head --bytes 1000000 "$file" | { iconv -f UTF-8 -t UTF-8 -c || true; } | tr -d '\0' | sed $'s/@\u200b*/@\u200b/g')
room=$((most - ${#marker} - ${#footer} - 4))
printf '%s\n%s\n\n%s\n' "$marker" "${difference:0:room}" "$footer" > "$work/body.md"

comment=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
if [[ -n $comment ]]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$comment" -F body=@"$work/body.md" --silent
  echo "Updated the comment on pull request $number."
else
  gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@"$work/body.md" --silent
  echo "Commented on pull request $number."
fi
