"""A peer behind the command line of `callcast forecast`:

    python bench/peers/forecast.py --method sf-mstl-autoets --input series.csv --interval 30m --horizon 336 --output out.csv

Reads series_id,timestamp,value; writes series_id,timestamp,mean,q0.1,q0.5,q0.9; prints the seconds of fitting and
forecasting without the start of the interpreter as JSON.
"""

import argparse
import json
import sys
import time
import warnings

import numpy as np

from long_series import read_long, write_long


def method_named(name: str):
    if name.startswith("sf-"):
        from statsforecast_methods import forecast_with

        return one_by_one(forecast_with(name))
    if name.startswith("r-"):
        from r_methods import forecast_with

        return forecast_with(name)
    if name.startswith("prophet"):
        from prophet_method import forecast_with

        return one_by_one(forecast_with("multiplicative" if name.endswith("multiplicative") else "additive"))
    if name == "ridge-profile":
        from ridge_profile import forecast

        return one_by_one(forecast)
    from simple_methods import past_weeks

    return one_by_one({"median-6-weeks": past_weeks(6, np.median), "mean-4-weeks": past_weeks(4, np.mean)}[name])


def one_by_one(forecast):
    return lambda all_series: [forecast(series) for series in all_series]


def main() -> int:
    parser = argparse.ArgumentParser()
    for option in ("method", "input", "interval", "output"):
        parser.add_argument(f"--{option}", required=True)
    parser.add_argument("--horizon", type=int, required=True)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    forecast_all = method_named(options.method)
    all_series = read_long(options.input, options.interval, options.horizon)
    started = time.perf_counter()
    forecasts = forecast_all(all_series)
    seconds = time.perf_counter() - started
    write_long(options.output, [(series, *result) for series, result in zip(all_series, forecasts)])
    print(json.dumps({"seconds": round(seconds, 3), "series": len(forecasts)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
