/** One interval of the picture. */
export interface StaffPoint {
  start: number;
  /** on the axis; null: no mark there */
  tick: string | null;
  title: string;
  /** null: closed */
  agents: number | null;
  middle: number | null;
  safe: number | null;
  scheduled: number | null;
  rostered: number | null;
  /** what the settings alone ask for; null where nothing is tried out */
  before: number | null;
}

/** What each line is called; null: it is not drawn. */
export interface StaffNames {
  agents: string;
  scheduled: string;
  rostered: string | null;
  before: string | null;
}
