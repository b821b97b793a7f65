import { z } from 'zod';
import { namedFields } from './data-fields.ts';

/** The public part of `/data/v1/asks.json`. The other fields are for the pages of the site. */
export const asksDataSchema = z
  .looseObject({
    share: z
      .number()
      .gt(0)
      .lte(1)
      .describe("The share of a level's requirements that must be met to reach it, from 0 to 1."),
    domains: z.array(z.looseObject(namedFields)).describe('The domains, in display order.'),
    roles: z.array(z.looseObject(namedFields)).describe('The roles with their requirements in short form.'),
  })
  .describe('The requirements of all roles at all levels in short form, for programs that compare them.');
