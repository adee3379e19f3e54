const LONGEST = 120;

/** The name of a vCon's file, after its call; what no file system takes is left out. */
export function vconFileName(callId: string): string {
  const stem = callId.replace(/[^\p{L}\p{N}._@+-]+/gu, '_').replace(/^[._]+/, '');
  return `${stem.slice(0, LONGEST) || 'call'}.vcon.json`;
}
