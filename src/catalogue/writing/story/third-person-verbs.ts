/** Verbs in the third person that are hardly ever plural nouns. */
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  [
    'accepts accompanies adapts adds adjusts admits adopts agrees aligns allows analyzes announces',
    'approves arranges assembles assesses assigns attaches automates avoids becomes begins',
    'brings calculates cancels chooses clarifies collects combines compares computes condenses',
    'configures confirms connects convenes converts convinces corrects creates curates decides',
    'declares defends defines deletes delivers demonstrates derives describes detects determines',
    'diagnoses discovers distinguishes divides eliminates enforces ensures establishes evaluates',
    'explains extends facilitates finds generates gets gives goes grows helps holds identifies',
    'implements improves informs inspects introduces investigates isolates justifies keeps learns',
    'lets locates lowers maintains makes manages migrates negotiates obtains opens operates organizes',
    'persuades postpones prepares prevents produces proposes protects proves provides publishes puts',
    'recognizes recommends reconciles reconstructs reduces refuses rehearses rejects relieves removes',
    'reorganizes replaces represents reproduces requires resolves restores restricts retires retrains',
    'says selects sends separates settles shortens shows simplifies solves specifies spends',
    'standardizes suggests summarizes takes teaches tells translates uncovers understands unifies',
    'validates verifies warns weighs withdraws writes',
  ].flatMap((line) => line.split(' ')),
);

/** Words ending in "s" that are neither verbs nor nouns. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'across afterwards always as besides does is its less minus others perhaps plus sometimes this thus towards was yes yours'.split(
    ' ',
  ),
);

/** Words that often follow a verb but seldom a plural noun. */
const OBJECT_STARTS: ReadonlySet<string> = new Set(
  'a an another any each every her him his how it its one our the their them these this those what whether'.split(
    ' ',
  ),
);

/** Returns whether a word is certainly a verb in the third person, given the word after it. */
export function isThirdPerson(word: string, next: string): boolean {
  if (PLAIN_VERBS.has(word)) return true;
  const mayBeVerb = /^[a-z]{2,}[^s\W]s$/.test(word) && !OTHER_WORDS.has(word);
  return mayBeVerb && OBJECT_STARTS.has(next);
}
