import { z } from 'zod';

/** What a mail holds besides its subject; the attachment lies under the data directory. */
export const mailBody = z.object({
  text: z.string(),
  attachment: z.object({ name: z.string(), type: z.string(), path: z.string() }).optional(),
});
export type MailBody = z.output<typeof mailBody>;
