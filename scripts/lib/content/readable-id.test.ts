import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFromName } from '#catalogue/model/id-from-name.ts';
import { isId } from '#catalogue/model/is-id.ts';
import { needsIdColumn, readableId, readableIds } from './readable-id.ts';

describe('the id of a name', () => {
  test.each([
    ['Разработчик', 'razrabotchik'],
    ['Старший инженер-программист', 'starshiy-inzhener-programmist'],
    ['Подъезд', 'podezd'],
    ['Київ', 'kiiv'],
    ['Γράφω', 'grafo'],
    ['データ', 'deta'],
    ['ﾃﾞｰﾀﾍﾞｰｽ', 'detabesu'],
    ['セキュリティ', 'sekyuriti'],
    ['ちゃんと', 'chanto'],
    ['写作', 'xie-zuo'],
    ['银行', 'yin-hang'],
    ['会计 / 审计', 'kuai-ji-shen-ji'],
    ['女性', 'nu-xing'],
    ['소프트웨어', 'sopeuteuweeo'],
    ['विकास', 'vikas'],
    ['مهندس', 'mhnds'],
    ['תכנות', 'tkhnvt'],
    ['โปรแกรม', 'opraekrm'],
    ['პროგრამისტი', 'programisti'],
    ['المستوى ٢', 'lmstwa-2'],
  ])('%s is %s', (name, id) => {
    expect(readableId(name)).toBe(id);
    expect(needsIdColumn(name)).toBe(false);
  });

  test.each([
    ['AI写作', 'ai-xie-zuo'],
    ['Webデザイン', 'web-dezain'],
    ['С++ и C#', 's-plus-plus-i-c-sharp'],
    ['写作#', 'xie-zuo-sharp'],
    ['.Данные', 'dot-dannye'],
    ['Уровень 2', 'uroven-2'],
  ])('keeps Latin letters and signs: %s is %s', (name, id) => {
    expect(readableId(name)).toBe(id);
  });
});

describe('a name that cannot be spelled in Latin letters', () => {
  test.each(['データ分析', '使い方', '🚀', '???', '★'])('has a hash as its id: %s', (name) => {
    expect(readableId(name)).toBe(idFromName(name));
    expect(readableId(name)).toMatch(/^x-h[a-z0-9]{6}$/);
    expect(needsIdColumn(name)).toBe(true);
  });

  test('gives only its Latin letters if it has some', () => {
    expect(readableId('AI データ分析')).toBe('ai');
    expect(needsIdColumn('AI データ分析')).toBe(true);
  });
});

test('a very long name gives an id that is short enough for a file name', () => {
  const [one = '', other = ''] = ['写', '读'].map((last) => readableId('写作'.repeat(100) + last));
  expect(one.length).toBeLessThanOrEqual(88);
  expect(one).toMatch(/^xie-zuo-.*-h[a-z0-9]{6}$/);
  expect(one).not.toBe(other);
});

/** Draws letters, digits, accents and signs of languages with a Latin script. */
const latinName = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0x24f }),
      fc.integer({ min: 0x300, max: 0x33f }),
      fc.integer({ min: 0x1e00, max: 0x1eff }),
      fc.integer({ min: 0x2010, max: 0x2060 }),
      fc.integer({ min: 0xff01, max: 0xff5e }),
      fc.constantFrom(0x2bb, 0x2bc, 0x2460, 0x1f680),
    ),
    { maxLength: 20 },
  )
  .map((points) => String.fromCodePoint(...points));

test('a Latin name gives the same id as in the catalogue', () => {
  fc.assert(fc.property(latinName, (name) => readableId(name) === idFromName(name)));
});

test('any name gives an id', () => {
  const name = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(fc.property(name, (one) => isId(readableId(one)) && readableId(one) === readableId(one.slice())));
});

test('distinguishes names that would give the same id, in any order', () => {
  const names = ['Письмо', 'Pismo', 'pismo'];
  const ids = readableIds(names);
  expect(ids.get('Pismo')).toBe('pismo');
  expect(new Set(ids.values()).size).toBe(3);
  expect(new Map([...readableIds(names.toReversed())].sort())).toEqual(new Map([...ids].sort()));
});

test('avoids ids that are taken', () => {
  expect(readableIds(['Письмо'], new Set(['pismo'])).get('Письмо')).toMatch(/^pismo-h[a-z0-9]{6}$/);
});
