import { childTypes, meaningfulParent, type UaElement } from '../ua-structure.ts';
import { rule, type UaRule } from '../ua-rule.ts';

/** Rules about the elements that tables, lists and tables of contents may have, and about where these may be. */
export const nestingRules = [
  onlyChildren(3, 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
  onlyIn(4, 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  onlyIn(5, 'THead', ['Table']),
  onlyIn(6, 'TBody', ['Table']),
  onlyIn(7, 'TFoot', ['Table']),
  onlyIn(8, 'TH', ['TR']),
  onlyIn(9, 'TD', ['TR']),
  onlyChildren(10, 'TR', ['TH', 'TD']),
  children(11, 'Table', (types) => count(types, 'THead') <= 1, 'has several heads'),
  children(12, 'Table', (types) => count(types, 'TFoot') <= 1, 'has several feet'),
  children(13, 'Table', (types) => hasBodyBeside(types, 'TFoot'), 'has a foot and no body'),
  children(14, 'Table', (types) => hasBodyBeside(types, 'THead'), 'has a head and no body'),
  children(16, 'Table', (types) => !types.slice(1, -1).includes('Caption'), 'has a caption in its middle'),
  onlyIn(17, 'LI', ['L']),
  onlyIn(18, 'LBody', ['LI']),
  onlyChildren(19, 'L', ['L', 'LI', 'Caption']),
  onlyChildren(20, 'LI', ['Lbl', 'LBody']),
  onlyIn(26, 'TOCI', ['TOC']),
  onlyChildren(27, 'TOC', ['TOC', 'TOCI', 'Caption']),
  children(28, 'TOC', (types) => !types.slice(1).includes('Caption'), 'has a caption after its start'),
  onlyChildren(36, 'THead', ['TR']),
  onlyChildren(37, 'TBody', ['TR']),
  onlyChildren(38, 'TFoot', ['TR']),
  children(39, 'Table', (types) => count(types, 'Caption') < 2, 'has several captions'),
  children(40, 'L', (types) => !types.slice(1).includes('Caption'), 'has a caption after its start'),
];

/** Returns a rule that elements of a type have only children of some types. */
function onlyChildren(test: number, type: string, allowed: readonly string[]): UaRule {
  return elementRule(test, type, (element) =>
    childTypes(element)
      .filter((child) => !allowed.includes(child))
      .map((child) => `${element.name} has a child of the type ${child}`),
  );
}

/** Returns a rule that elements of a type are children of some types only. */
function onlyIn(test: number, type: string, allowed: readonly string[]): UaRule {
  return elementRule(test, type, (element) => {
    const parent = meaningfulParent(element)?.standard ?? 'none';
    return allowed.includes(parent) ? [] : [`${element.name} has a parent of the type ${parent}`];
  });
}

function children(test: number, type: string, isRight: (types: string[]) => boolean, fault: string): UaRule {
  return elementRule(test, type, (element) =>
    isRight(childTypes(element)) ? [] : [`${element.name} ${fault}`],
  );
}

function elementRule(test: number, type: string, check: (element: UaElement) => string[]): UaRule {
  return rule('7.2', test, ({ structure: { elements } }) =>
    elements.filter(({ standard }) => standard === type).flatMap(check),
  );
}

function count(types: readonly string[], type: string): number {
  return types.filter((one) => one === type).length;
}

function hasBodyBeside(types: readonly string[], part: string): boolean {
  return !types.includes(part) || types.includes('TBody');
}
