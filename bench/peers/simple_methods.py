"""What planners do without a forecasting library: repeat past weeks. The 80% interval is that of the past weeks' errors."""

import numpy as np


def past_weeks(weeks: int, combine):
    """The combination (a numpy function over axis 0) of the same cell in the last `weeks` weeks."""

    def forecast(series):
        horizon = len(series.future_times)
        mean = _combined(series.cells, series.week, weeks, horizon, combine)
        residuals = _errors(series, weeks, horizon, combine)
        low, high = np.quantile(residuals, [0.1, 0.9]) if len(residuals) else (0.0, 0.0)
        return mean, mean + low, mean + high

    return forecast


def _combined(cells, week, weeks, horizon, combine):
    available = max(1, min(weeks, len(cells) // week))
    stacked = np.stack([cells[len(cells) - week * (back + 1) :][:week] for back in range(available)])
    return np.resize(combine(stacked, axis=0), horizon)


def _errors(series, weeks, horizon, combine):
    errors = []
    for back in range(1, 9):
        cut = len(series.cells) - back * series.week
        if cut < series.week:
            break
        past = _combined(series.cells[:cut], series.week, weeks, series.week, combine)
        errors.append(series.cells[cut : cut + series.week] - past)
    return np.concatenate(errors) if errors else np.array([])
