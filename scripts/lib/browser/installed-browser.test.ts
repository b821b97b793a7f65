import { expect, test } from 'vitest';
import { usualPlaces } from './installed-browser.ts';

test('looks for Chromium and Edge on macOS and Linux', () => {
  for (const platform of ['darwin', 'linux'] as const) {
    const places = usualPlaces(platform, {}).join('\n');
    expect(places).toMatch(/chromium$/im);
    expect(places).toMatch(/edge$/im);
  }
});

test('looks for Edge in the program folders of Windows', () => {
  const env = { ProgramFiles: 'C:/Programs', 'ProgramFiles(x86)': 'D:/Programs' };
  expect(usualPlaces('win32', env).map((place) => place.replaceAll('\\', '/'))).toEqual([
    'D:/Programs/Microsoft/Edge/Application/msedge.exe',
    'C:/Programs/Microsoft/Edge/Application/msedge.exe',
  ]);
  expect(usualPlaces('win32', {})).toEqual([]);
});
