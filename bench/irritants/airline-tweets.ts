import { parse } from 'csv-parse/sync';
import { dataFile } from './data-files';

export interface Tweet {
  text: string;
  airline: string;
  sentiment: string;
  /** Why the customer complains, as annotators saw it; '' for tweets that are not negative. */
  reason: string;
  /** Year-month-day. */
  day: string;
}

/** Customers' tweets to airlines, February 2015; null where the data are absent. */
export function airlineTweets(): Tweet[] | null {
  const text = dataFile('sentiment/airline-tweets/train.csv.gz');
  if (text === null) return null;
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.map((row) => {
    const [day, month, year] = (row.tweet_created ?? '').slice(0, 10).split('-');
    return {
      text: row.text ?? '',
      airline: row.airline ?? '',
      sentiment: row.airline_sentiment ?? '',
      reason: row.negativereason ?? '',
      day: `${year}-${month}-${day}`,
    };
  });
}
