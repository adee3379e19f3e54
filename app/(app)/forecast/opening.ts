/** What a click on a moment of the forecast does. */
export interface Opening {
  /** As on a button: "Why this number?" */
  words: string;
  /** @param date the day, or a week's Monday */
  open: (date: string) => void;
}
