/** What a model card says of a way of forecasting, besides how well it did. */
export interface MethodWords {
  /** In plain words. */
  does: string;
  /** Where the method comes from. */
  source: string;
  /** Where not to trust it. */
  limits: string;
}

const TAYLOR =
  'J. W. Taylor, Short-term electricity demand forecasting using double seasonal exponential smoothing, Journal of the Operational Research Society 54 (2003); European Journal of Operational Research 204 (2010).';
const DOORNIK =
  'After Rho in J. A. Doornik, J. L. Castle, D. F. Hendry, Card forecasts for M4, International Journal of Forecasting 36 (2020).';

const SMOOTHING: MethodWords = {
  does: 'Follows the level, its trend, the course of the day and the course of the week, each at the pace that forecast the past best; what the last hours missed fades out.',
  source: TAYLOR,
  limits:
    'Knows no calendar: holidays and the time of the month are nothing to it. Weak more than a few weeks ahead.',
};

const AUTOREGRESSION: MethodWords = {
  does: 'Computes each interval from those just before it, from the same hours of the last days and from last week, step by step.',
  source: DOORNIK,
  limits:
    'Knows no calendar. Its errors feed on each other, so it counts for less the further it looks ahead.',
};

/** By the name under which snapshots and scorecards know the method. */
export const METHOD_WORDS: Readonly<Record<string, MethodWords>> = {
  'seasonal-naive': {
    does: 'Repeats the last ordinary week.',
    source: 'The bar that every forecast is measured against.',
    limits: 'One odd week, and the next forecast is odd.',
  },
  'median-of-weeks': {
    does: 'Takes for each interval the middle value of the last six ordinary weeks.',
    source: 'What planners do by hand; hard to upset by one odd day.',
    limits: 'Lags behind growth; knows neither holidays nor the time of the month.',
  },
  'mean-of-weeks': {
    does: 'Takes for each interval the mean of the last four ordinary weeks.',
    source: 'What planners do by hand; smoother than the median on quiet queues.',
    limits: 'One odd day shows for four weeks; knows neither holidays nor the time of the month.',
  },
  'level-only': {
    does: 'Takes the mean of whatever is known of an interval.',
    source: 'The last resort of a series too short for anything else.',
    limits: 'No weekdays, no trend: a stand-in until there are a few weeks of history.',
  },
  'similar-days': {
    does: 'Looks for the past days that went most like the last ones, and repeats what followed them, at today’s height.',
    source:
      'A. Troncoso Lora et al., Electricity market price forecasting based on weighted nearest neighbors techniques, IEEE Transactions on Power Systems 22 (2007).',
    limits: 'Needs a past that repeats itself; knows no calendar.',
  },
  'double-seasonal': SMOOTHING,
  'plain-double-seasonal': {
    ...SMOOTHING,
    does: `${SMOOTHING.does} On calls as they are, for queues whose swings do not grow with their size.`,
  },
  autoregression: AUTOREGRESSION,
  'plain-autoregression': {
    ...AUTOREGRESSION,
    does: `${AUTOREGRESSION.does} On calls as they are, for queues whose swings do not grow with their size.`,
  },
  'calendar-regression': {
    does: 'Learns how much a day brings from its weekday, its place in the month, special days, days off before it, the time of the year and a slowly moving level; spreads that over the day by the weekday’s usual course.',
    source:
      'Penalised regression on the logarithm of day totals with errors of Student’s t (K. L. Lange, R. J. A. Little, J. M. G. Taylor, Robust statistical modeling using the t distribution, Journal of the American Statistical Association 84, 1989), times an intraday profile.',
    limits:
      'What is not in the calendar is unknown to it: a campaign, an outage, a letter to customers, unless it is entered as a special day.',
  },
  'calendar-factors': {
    does: 'As the calendar regression, but quicker to follow the last weeks, and with courses of the day that change with the calendar too.',
    source:
      'The principal ways in which courses of days differ; after H. Shen, J. Z. Huang, Interday forecasting and intraday updating of call center arrivals, Manufacturing & Service Operations Management 10 (2008).',
    limits: 'Quick to follow is quick to be led astray: after an odd fortnight it counts for less.',
  },
  'weighted-level': {
    does: 'Takes handle time as a slowly moving level times effects of weekday and time of day; many calls say more than few.',
    source:
      'Credibility of weighted means; H. Bühlmann, E. Straub, Mitteilungen der Vereinigung schweizerischer Versicherungsmathematiker 70 (1970).',
    limits: 'A new kind of call or a new tool changes handle times sooner than it notices.',
  },
  network: {
    does: 'Reads the last weeks of a queue and what is known of the day to come, and says directly how likely which number is; learned on all queues of the site together, so that small queues profit from large ones.',
    source:
      'A multilayer perceptron with residual layers and a linear way past them, trained on the pinball loss; after A. Das et al., Long-term Forecasting with TiDE, Transactions on Machine Learning Research (2023).',
    limits: 'Cannot say why. Counts only as far as it was better on weeks it had not seen.',
  },
};
