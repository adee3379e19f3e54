import { z } from 'zod';

const stored = z.object({ uploadId: z.uuid() });

/** Where a file of that name is sent to, to wait until a person starts it. */
export function uploadUrl(fileName: string): string {
  return `/api/uploads?${new URLSearchParams({ fileName, recognize: 'yes' })}`;
}

/** The same for rows that were kept aside and are mended: how they are read is known. */
export function mendedUrl(fileName: string): string {
  return `/api/uploads?${new URLSearchParams({ fileName })}`;
}

/** The id of the upload in the server's answer; undefined when it took none. */
export function uploadIdOf(answer: unknown): string | undefined {
  return stored.safeParse(answer).data?.uploadId;
}
