#!/usr/bin/env bash
# Posts the difference that a pull request makes as a comment on it, or updates the comment that is there.
# Reads REPOSITORY (owner/name), RUN_ID and RUN_URL of the workflow's run, HEAD (owner:branch) and HEAD_SHA.
# The difference was written by code of the pull request: it is copied as a text and trusted in nothing.
set -euo pipefail

marker='<!-- rolebook: difference -->'
most=60000
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

# A text of another's may not call people by name: a zero-width space parts the sign from the name.
{
  echo "$marker"
  head --bytes "$most" "$file" | iconv -f UTF-8 -t UTF-8 -c | sed 's/@/@\xe2\x80\x8b/g'
  printf '\n\n[The check and the preview site](%s), as the artifact `preview-site`.\n' "$RUN_URL"
} > "$work/body.md"

comment=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
  --jq ".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
if [[ -n $comment ]]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$comment" -F body=@"$work/body.md" --silent
  echo "Updated the comment on pull request $number."
else
  gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F body=@"$work/body.md" --silent
  echo "Commented on pull request $number."
fi
