import { afterEach, expect, test, vi } from 'vitest';
import { splitUnspaced } from './split-unspaced.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('splits only text in scripts without spaces', () => {
  expect(splitUnspaced('数据库、迁移')).toEqual(['数据', '库、', '迁移']);
  expect(splitUnspaced('C++/Java-8')).toEqual(['C++/Java-8']);
});

test('leaves a text whole if the browser cannot split it', () => {
  vi.stubGlobal('Intl', { Collator: Intl.Collator });
  expect(splitUnspaced('数据库')).toEqual(['数据库']);
});
