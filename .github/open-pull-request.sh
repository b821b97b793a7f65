#!/usr/bin/env bash
# Opens a pull request with the changes of a command, updates the open one, or closes it if nothing changed.
# Reads BASE, the branch to merge into; BRANCH, the branch to push; PATHS, the paths that it may change, separated by
# spaces; TITLE and BODY; and GH_TOKEN, which may push and open pull requests.
set -euo pipefail

read -ra paths <<< "$PATHS"

# A fork may have a branch with the same name, so only pull requests of this repository count.
number=$(gh pr list --head "$BRANCH" --base "$BASE" --state open --json number,isCrossRepository \
  --jq 'map(select(.isCrossRepository | not)) | .[0].number // empty')

if [[ -z $(git status --porcelain -- "${paths[@]}") ]]; then
  echo "Nothing changed: $BASE is up to date."
  if [[ -n $number ]]; then
    gh pr close "$number" --comment "Nothing is left to change: $BASE is up to date."
  fi
  exit 0
fi

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
gh auth setup-git

git checkout --quiet -B "$BRANCH"
git add --all -- "${paths[@]}"
git commit --quiet --message "$TITLE"

# Pushing the same changes again would only dismiss the reviews of the pull request.
if [[ -n $number ]] && git fetch --quiet --depth 1 origin "$BRANCH" &&
  git diff --quiet FETCH_HEAD HEAD -- "${paths[@]}"; then
  echo "Pull request $number has these changes already."
  exit 0
fi

git push --quiet --force origin "HEAD:refs/heads/$BRANCH"
if [[ -n $number ]]; then
  echo "Updated pull request $number."
else
  gh pr create --head "$BRANCH" --base "$BASE" --title "$TITLE" --body "$BODY"
fi
