/** What one types or sends, for a site by its code. */
export interface Examples {
  ingest: string;
  watch: string;
  bucket: string;
  calls: string;
  file: string;
  poll: string;
}

/** Examples that work as they stand once the names of files and the key are one's own. */
export function examplesFor(siteCode: string, address: string): Examples {
  const api = `${address}/api/v1`;
  return {
    ingest: [
      `npx callcast ingest calls.csv queue_log --site ${siteCode}`,
      `npx callcast ingest exports/ --site ${siteCode}`,
      'npx callcast formats',
    ].join('\n'),
    watch: `npx callcast watch /srv/exports --site ${siteCode}`,
    bucket: `npx callcast watch s3://my-bucket/calls/ --site ${siteCode}`,
    calls: [
      `curl "${api}/calls?site=${siteCode}" \\`,
      '  -H "Authorization: Bearer $CALLCAST_KEY" \\',
      '  -H "Content-Type: application/json" \\',
      '  -H "Idempotency-Key: export-2026-03-02" \\',
      '  -d \'{"calls": [{"call_id": "c-17",',
      '    "started_at": "2026-03-02T09:00:00Z", "queue": "Service",',
      '    "outcome": "answered", "wait_s": 12, "talk_s": 185}]}\'',
    ].join('\n'),
    file: [
      `curl "${api}/files?site=${siteCode}&file_name=queue_log" \\`,
      '  -H "Authorization: Bearer $CALLCAST_KEY" \\',
      '  --data-binary @queue_log',
    ].join('\n'),
    poll: [`curl ${api}/batches/ID \\`, '  -H "Authorization: Bearer $CALLCAST_KEY"'].join('\n'),
  };
}
