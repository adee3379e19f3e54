import type { Dropped } from '@/server/recordings/drop/drop-recording';

/** 202 with the recording, which is transcribed as the rules of its site say. */
export function recordingAnswer({ recording, known }: Dropped): Response {
  const { id, callId, fileName, status, reason } = recording;
  const body = { recording: { id, call_id: callId, file_name: fileName, status, reason }, known };
  return Response.json(body, { status: 202 });
}
