import { z } from 'zod';
import { namedFields } from './data-fields.ts';

/** `/data/v1/asks.json`: only what programs of others may build on; the rest serves the pages of the site. */
export const asksDataSchema = z
  .looseObject({
    share: z
      .number()
      .gt(0)
      .lte(1)
      .describe("The share of a level's requirements that must be met to reach it, from 0 to 1."),
    domains: z.array(z.looseObject(namedFields)).describe('The domains, in the order shown.'),
    roles: z.array(z.looseObject(namedFields)).describe('What each role asks at each level, in short.'),
  })
  .describe('What every role asks at every level, in short, for programs that compare.');
