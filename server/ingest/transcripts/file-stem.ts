/** A file's name without folder and endings: "C-17.vcon.json.gz" is the file of call C-17, "C-17-quarantine.json" too. */
export function fileStem(fileName: string): string {
  const name = fileName.split(/[\\/]/).at(-1) ?? '';
  return name
    .replace(
      /(\.(vcon|json|jsonl|ndjson|txt|md|vtt|srt|sbv|ass|ssa|ttml|dfxp|csv|tsv|xlsx|parquet|gz))+$/i,
      '',
    )
    .replace(/-quarantine$/, '');
}
