// Pages may import modules outside the catalogue only through this folder.
export { today } from '#reader/today.ts';
