/** What this person may do on the pages of irritants. */
export interface May {
  /** decide, write rules, make actions */
  write: boolean;
  /** see what was said */
  readTexts: boolean;
  /** open single calls */
  openCalls: boolean;
}
