const FIRST_YEAR = 1900;
const LAST_YEAR = 2030;

/**
 * Whether numbers and ordinals ("third") may be a day of birth: beside a month's name one to three numbers; else day,
 * month and year in some order, all digits in one, or a year.
 */
export function plausibleBirthDate(numbers: readonly string[], monthNamed: boolean, ordinals = 0): boolean {
  const joined = numbers.join('');
  if (monthNamed || ordinals > 0)
    return joined.length + 2 * ordinals >= (monthNamed ? 1 : 4) && joined.length <= 8;
  if (joined.length === 4 && isYear(Number(joined))) return true;
  const [first = '', second = '', ...rest] = numbers;
  const third = rest.join('');
  if (
    numbers.length >= 3 &&
    (dayAndMonth(first, second) ? isYearText(third) : dayAndMonth(second, third) && isYearText(first))
  ) {
    return true;
  }
  return inOneRun(joined);
}

function inOneRun(digits: string): boolean {
  if (digits.length !== 6 && digits.length !== 8) return false;
  const [a, b, year] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  if (dayAndMonth(a, b) && isYearText(year)) return true;
  return (
    digits.length === 8 && isYearText(digits.slice(0, 4)) && dayAndMonth(digits.slice(4, 6), digits.slice(6))
  );
}

function dayAndMonth(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  if (a.length > 2 || b.length > 2 || x < 1 || y < 1) return false;
  return (x <= 31 && y <= 12) || (x <= 12 && y <= 31);
}

/** Two digits, three or less of the Taiwanese calendar, or four. */
function isYearText(text: string): boolean {
  if (text.length === 4) return isYear(Number(text));
  return text.length >= 1 && text.length <= 3 && Number(text) < 150;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
