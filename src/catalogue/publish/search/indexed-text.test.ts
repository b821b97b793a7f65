import { expect, test } from 'vitest';
import { toIndexedText, toWrittenText } from './indexed-text.ts';

/** Splits an indexed text into words as Pagefind does. */
const wordsOf = (text: string): string[] =>
  toIndexedText(text)
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));

test.each([
  ['机器学习平台', ['机器', '学习', '平台']],
  ['負責PostgreSQL数据库', ['負責', 'postgresql', '数据', '库']],
  ['速いデプロイ。', ['速い', 'デプロイ']],
  ['「機械学習」', ['', '機械', '学習']],
  ['データベース', ['データベース']],
  ['ฐานข้อมูล', ['ฐาน', 'ขอมล']],
  ['Größe und Maß', ['größe', 'grösse', 'und', 'maß', 'mass']],
  ['Iğdır', ['iğdır', 'iğdir']],
  ['ＡＢＣ', ['ａｂｃ', 'abc']],
  ['ﾃﾞﾌﾟﾛｲ', ['ﾃﾞﾌﾟﾛｲ', 'デプロイ']],
  ['데이터베이스를 운영한다', ['데이터베이스를', '운영한다']],
  ['قواعد البيانات', ['قواعد', 'البيانات']],
  ['Zoe\u0308, Café', ['zoë', 'café']],
  ['model-monitoring', ['model', 'monitoring']],
  ['C++, etc…', ['c', 'etc']],
])('indexes %s as the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  '这是一段简单的测试文本，负责数据库迁移。',
  'Die Größe, das Maß.',
  '新幹線 ２号「速い」',
  'plain words, and a-b.',
  'ติดตั้งระบบ',
])('shows %s unchanged', (text) => {
  expect(toWrittenText(toIndexedText(text))).toBe(text);
});

test.each([
  ['机器\u2060 <mark>学习\u2060</mark> 平台', '机器<mark>学习</mark>平台'],
  ['<mark>机器\u2060</mark> <mark>学习\u2060</mark> 平台', '<mark>机器学习</mark>平台'],
  ['die <mark>Größe\u2063-grösse</mark> und', 'die <mark>Größe</mark> und'],
  ['<mark>ﾃﾞﾌﾟﾛｲ\u2063-デプロイ\u2060</mark> 中', '<mark>ﾃﾞﾌﾟﾛｲ</mark>中'],
  ['two <mark>words</mark> <mark>apart</mark>', 'two <mark>words</mark> <mark>apart</mark>'],
])('shows the excerpt %j as %s', (excerpt, shown) => {
  expect(toWrittenText(excerpt)).toBe(shown);
});
