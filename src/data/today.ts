// Pages may import only the data layer for anything outside the catalogue.
export { today } from '#reader/today.ts';
