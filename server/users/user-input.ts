import { z } from 'zod';

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('This is not an e-mail address.').max(254));

export const nameSchema = z.string().trim().min(1, 'A name is needed.').max(120);

/** The sites a person may see: all there are and will be, or these. */
export const siteChoiceSchema = z.union([
  z.literal('all'),
  z.array(z.int().positive()).min(1, 'Choose a site, or all.').max(1000),
]);

export type SiteChoice = z.infer<typeof siteChoiceSchema>;
