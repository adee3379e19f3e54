import { z } from 'zod';

/** An IANA time zone name as the two stores spell it: names differ in case there, offsets such as +01:00 are no zones. */
export const timeZoneSchema = z
  .string()
  .trim()
  .transform((name, context) => {
    const known = ianaName(name);
    if (known !== undefined) return known;
    context.addIssue({
      code: 'custom',
      message: `"${name}" is not an IANA time zone, such as Europe/Amsterdam.`,
    });
    return z.NEVER;
  });

function ianaName(name: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return undefined;
  try {
    const canonical = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    // Another name of the same zone, as Asia/Kolkata for Asia/Calcutta, is kept as given.
    return canonical.toLowerCase() === name.toLowerCase() ? canonical : name;
  } catch {
    return undefined;
  }
}
