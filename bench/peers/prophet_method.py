"""Prophet as it comes: daily and weekly seasons, no holidays, its own 80% interval; closed hours are left out."""

import logging
from datetime import datetime, timedelta

import numpy as np
import pandas as pd
from prophet import Prophet

logging.getLogger("cmdstanpy").setLevel(logging.WARNING)
logging.getLogger("prophet").setLevel(logging.WARNING)


def forecast_with(mode: str):
    def forecast(series):
        np.random.seed(1)
        model = Prophet(
            interval_width=0.8,
            daily_seasonality=True,
            weekly_seasonality=True,
            yearly_seasonality=False,
            seasonality_mode=mode,
        )
        model.fit(pd.DataFrame({"ds": _dates(series, series.times), "y": series.cells}), seed=1)
        result = model.predict(pd.DataFrame({"ds": _dates(series, series.future_times)}))
        return tuple(result[column].to_numpy() for column in ("yhat", "yhat_lower", "yhat_upper"))

    return forecast


def _dates(series, times):
    if isinstance(times[0], datetime):
        return times
    return [datetime(2000, 1, 3) + timedelta(minutes=24 * 60 // series.day * number) for number in times]
