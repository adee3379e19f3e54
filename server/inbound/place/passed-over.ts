/** Endings by which programs mark what they are still writing: browsers, WinSCP, rsync, editors, lftp, spreadsheets. */
const UNFINISHED =
  /\.(?:tmp|temp|part|partial|filepart|crdownload|download|downloading|upload|uploading|incomplete|inprogress|writing|swp|swx|lock|lck)$/i;
/** What systems leave in folders, and markers of Hadoop and Spark. */
const NOT_DATA = /^(?:thumbs\.db|desktop\.ini|_success|_committed_.*|_started_.*|_temporary)$/i;

/** Whether a file's name says that it is unfinished, hidden, or no data at all. */
export function isPassedOver(name: string): boolean {
  return /^[.~#]|[~#]$/.test(name) || UNFINISHED.test(name) || NOT_DATA.test(name);
}
