#!/usr/bin/env bash
# Opens a pull request with the proposals that changed, from the branch "proposals", or updates the one that is open.
# Reads BASE, the branch that it is for, and GH_TOKEN, which may push and open pull requests.
set -euo pipefail

branch=proposals
folder=content/proposals

# A fork may have a branch of that name, too: only a pull request of this repository counts.
number=$(gh pr list --head "$branch" --base "$BASE" --state open --json number,isCrossRepository \
  --jq 'map(select(.isCrossRepository | not)) | .[0].number // empty')

if [[ -z $(git status --porcelain -- "$folder") ]]; then
  echo "The proposals of $BASE are up to date."
  if [[ -n $number ]]; then
    gh pr close "$number" --comment "The proposals of $BASE are up to date."
  fi
  exit 0
fi

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
gh auth setup-git

git checkout --quiet -B "$branch"
git add --all -- "$folder"
git commit --quiet --message 'Synchronize proposals'

# The same again would only take back the reviews that the pull request has.
if [[ -n $number ]] && git fetch --quiet --depth 1 origin "$branch" && git diff --quiet FETCH_HEAD HEAD -- "$folder"; then
  echo "Pull request $number has these proposals already."
  exit 0
fi

git push --quiet --force origin "HEAD:refs/heads/$branch"
if [[ -n $number ]]; then
  echo "Updated pull request $number."
else
  gh pr create --head "$branch" --base "$BASE" --title 'Synchronize proposals' \
    --body 'What has changed in the issues and pull requests with the label `proposal` since the last time.'
fi
