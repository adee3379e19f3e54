/**
 * A spreadsheet runs text as a formula when it begins with = + - @, a tab or a carriage return, also behind blanks (OWASP,
 * "CSV injection"). What we write for people to open carries an apostrophe there, and what we read loses it again, so that
 * a file that went through a spreadsheet is the same.
 */
const RUNS = /^\s*[=+\-@\t\r]/;
const GUARDED = /^'\s*[=+\-@\t\r]/;

export function guarded(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
