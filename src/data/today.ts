// Pages ask the data for all that is not of the catalogue.
export { today } from '#reader/today.ts';
