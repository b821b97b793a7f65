/** The space between a tile and the sticky elements above it after scrolling, in pixels. */
const GAP = 12;

/** Scrolls to a tile that is outside the window, below sticky elements, or behind the details. */
export function uncoverTile(matrix: HTMLElement, tile: HTMLElement, details: HTMLElement): void {
  const { top, bottom, right } = tile.getBoundingClientRect();
  const panel = details.getBoundingClientRect();
  const sticky = [...matrix.querySelectorAll<HTMLElement>('.picker, thead, thead th')];
  const stuck = Math.max(...sticky.map(stuckBottom));
  // Details extend to the right or the bottom edge of the window.
  const isBehind = right > panel.left && bottom > panel.top && top < panel.bottom;
  if (top < stuck || bottom > innerHeight || isBehind) scrollBy(0, top - stuck - GAP);
}

/** Returns the lower edge of a sticky element, in pixels from the top of the window. */
function stuckBottom(element: HTMLElement): number {
  return (parseFloat(getComputedStyle(element).top) || 0) + element.offsetHeight;
}
