/** The space between a tile that is scrolled to and what sticks above it, in pixels. */
const GAP = 12;

/** Scrolls to a tile of a matrix that lies outside of the window, under what sticks to its top, or behind the details. */
export function uncoverTile(matrix: HTMLElement, tile: HTMLElement, details: HTMLElement): void {
  const { top, bottom, right } = tile.getBoundingClientRect();
  const panel = details.getBoundingClientRect();
  const sticky = [...matrix.querySelectorAll<HTMLElement>('.picker, thead, thead th')];
  const stuck = Math.max(...sticky.map(stuckBottom));
  // Details reach to the right end or the bottom of the window.
  const isBehind = right > panel.left && bottom > panel.top && top < panel.bottom;
  if (top < stuck || bottom > innerHeight || isBehind) scrollBy(0, top - stuck - GAP);
}

/** Returns the lower edge of something that sticks to the top of the window, in pixels from there. */
function stuckBottom(element: HTMLElement): number {
  return (parseFloat(getComputedStyle(element).top) || 0) + element.offsetHeight;
}
