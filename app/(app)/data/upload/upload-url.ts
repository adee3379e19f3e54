import { z } from 'zod';

const stored = z.object({ uploadId: z.uuid() });

/** Where a file of that name is sent to. */
export function uploadUrl(fileName: string): string {
  return `/api/uploads?fileName=${encodeURIComponent(fileName)}`;
}

/** The id of the upload in the server's answer; undefined when it took none. */
export function uploadIdOf(answer: unknown): string | undefined {
  return stored.safeParse(answer).data?.uploadId;
}
