import { expect, test } from 'vitest';
import { filesOfDiff } from './files-of-diff.ts';

test('returns the files that a diff changes, adds, removes and moves, each once', () => {
  const diff = `diff --git a/content/skills/data/redis.yaml b/content/skills/data/redis.yaml
index 1111111..2222222 100644
--- a/content/skills/data/redis.yaml
+++ b/content/skills/data/redis.yaml
@@ -1,2 +1,2 @@
 name: Redis
--- a/not/a/header.yaml
+++ b/not/a/header.yaml
diff --git a/content/roles/new/role.yaml b/content/roles/new/role.yaml
new file mode 100644
--- /dev/null
+++ b/content/roles/new/role.yaml
@@ -0,0 +1 @@
+name: New
diff --git a/content/roles/old/role.yaml b/content/roles/old/role.yaml
deleted file mode 100644
--- a/content/roles/old/role.yaml
+++ /dev/null
@@ -1 +0,0 @@
-name: Old
\\ No newline at end of file
diff --git a/our content/domains/data.yaml b/our content/domains/stores.yaml
similarity index 100%
rename from our content/domains/data.yaml
rename to our content/domains/stores.yaml
diff --git "a/\\303\\244.txt" "b/\\303\\244.txt"
--- "a/\\303\\244.txt"
+++ "b/\\303\\244.txt"
`;
  expect(filesOfDiff(diff)).toEqual([
    'content/skills/data/redis.yaml',
    'content/roles/new/role.yaml',
    'content/roles/old/role.yaml',
    'our content/domains/data.yaml',
    'our content/domains/stores.yaml',
  ]);
});

test('returns no files for an empty diff', () => {
  expect(filesOfDiff('')).toEqual([]);
});
