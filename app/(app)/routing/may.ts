/** What the reader may do here. */
export interface May {
  write: boolean;
  openCalls: boolean;
  alert: boolean;
}
