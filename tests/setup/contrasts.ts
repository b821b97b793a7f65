import type { Page } from 'puppeteer-core';

/** The custom properties of a color and its background, and the minimum contrast between them. */
export interface ColorPair {
  color: string;
  on: string;
  least: number;
}

/** A contrast from 1 to 21, and the class of the element on which it was measured. */
interface Measured {
  of: string;
  contrast: number;
}

/** Measures the contrasts of pairs of colors, as WCAG defines them, on an element with a class. */
export function contrastsOf(
  page: Page,
  className: string,
  pairs: readonly ColorPair[],
): Promise<(ColorPair & Measured)[]> {
  return page.evaluate(
    (of, wanted) => {
      const element = document.body.appendChild(document.createElement('p'));
      element.className = of;
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      const luminanceOf = (name: string): number => {
        element.style.color = `var(${name})`;
        context.fillStyle = getComputedStyle(element).color;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const measured = wanted.map((pair) => {
        const [darker = 0, lighter = 0] = [luminanceOf(pair.color), luminanceOf(pair.on)].sort(
          (a, b) => a - b,
        );
        return { ...pair, of, contrast: (lighter + 0.05) / (darker + 0.05) };
      });
      element.remove();
      return measured;
    },
    className,
    pairs,
  );
}
