/** What a row leads on with. */
export interface WaysOn {
  siteId: number;
  /** The list's own address, for the way back. */
  back: string;
  /** What the list searches for; found again in the call. */
  search: string;
}
