"""Nixtla's statsforecast, each model as its documentation proposes it for series with a daily and a weekly season."""

import numpy as np
import pandas as pd
from statsforecast import StatsForecast
from statsforecast.models import (
    MFLES,
    MSTL,
    AutoARIMA,
    AutoETS,
    AutoTheta,
    SeasonalNaive,
)
from statsforecast.utils import ConformalIntervals


def _model(name: str, day: int, week: int, horizon: int):
    return {
        "sf-seasonal-naive-day": lambda: SeasonalNaive(season_length=day),
        "sf-seasonal-naive": lambda: SeasonalNaive(season_length=week),
        "sf-autoets": lambda: AutoETS(season_length=day),
        "sf-autoarima": lambda: AutoARIMA(season_length=day),
        "sf-autotheta": lambda: AutoTheta(season_length=week),
        "sf-autotheta-day": lambda: AutoTheta(season_length=day),
        "sf-mfles": lambda: MFLES(season_length=[day, week], prediction_intervals=ConformalIntervals(h=horizon, n_windows=2)),
        "sf-mstl-autoets": lambda: MSTL([day, week], trend_forecaster=AutoETS(model="ZZN")),
        "sf-mstl-autoarima": lambda: MSTL([day, week], trend_forecaster=AutoARIMA(seasonal=False)),
        "sf-mstl-autotheta": lambda: MSTL([day, week], trend_forecaster=AutoTheta()),
    }[name]()


def forecast_with(name: str):
    def forecast(series):
        frame = pd.DataFrame({"unique_id": series.id, "ds": np.arange(len(series.cells)), "y": series.cells})
        engine = StatsForecast(models=[_model(name, series.day, series.week, len(series.future_times))], freq=1, n_jobs=1)
        result = engine.forecast(df=frame, h=len(series.future_times), level=[80])
        column = next(c for c in result.columns if c not in ("unique_id", "ds") and "-lo-" not in c and "-hi-" not in c)
        return tuple(result[c].to_numpy() for c in (column, f"{column}-lo-80", f"{column}-hi-80"))

    return forecast
