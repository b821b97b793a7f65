/** The space between a tile that is scrolled to and what sticks above it, in pixels. */
const GAP = 12;

/** Scrolls to a tile that lies outside of the window, under what sticks to its top, or behind the details. */
export function uncoverTile(tile: HTMLElement, details: HTMLElement, picker: HTMLElement | null): void {
  const { top, bottom, left, right } = tile.getBoundingClientRect();
  const panel = details.getBoundingClientRect();
  const stuck = Math.max(stuckBottom(tile.closest('table')?.tHead?.rows[0]?.cells[0]), stuckBottom(picker));
  const isBehind = right > panel.left && left < panel.right && bottom > panel.top && top < panel.bottom;
  if (top < stuck || bottom > window.innerHeight || isBehind) window.scrollBy(0, top - stuck - GAP);
}

/** Where something ends that sticks to the top of the window, in pixels from there; 0 where it does not show. */
function stuckBottom(element: HTMLElement | null | undefined): number {
  if (element?.checkVisibility() !== true) return 0;
  return Number.parseFloat(getComputedStyle(element).top) + element.offsetHeight;
}
