"""Long CSV (series_id,timestamp,value) to gapless cells and back: what the peers' libraries need.

The peers know no closed hours and no gaps, so a series is laid out over the intervals of the day and the weekdays that
ever had a value (a bank open from 7 to 21 on five days has 29 cells a day and 145 a week), and a missing cell is filled
with the one a week before. This favours the peers: left as they are, most of them could not read the series at all.
"""

import csv
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np


@dataclass
class LongSeries:
    """One series: its open cells without gaps, and where the intervals of the horizon lie among the cells to come."""

    id: str
    cells: np.ndarray
    times: list  # datetime of each cell, or its number
    day: int  # open cells a day
    week: int  # open cells a week
    future: list  # as they are to be written
    future_times: list  # of the open cells to come
    future_cell: list  # place among the cells to come, or None where closed


def minutes_of(interval: str) -> int:
    count, unit = re.fullmatch(r"(\d+)(m|h)", interval).groups()
    return int(count) * (60 if unit == "h" else 1)


def read_long(path: str, interval: str, horizon: int) -> list:
    rows: dict = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row["value"] not in ("", "NaN", "NA"):
                rows.setdefault(row["series_id"], []).append((row["timestamp"], float(row["value"])))
    step = minutes_of(interval)
    return [_series(name, values, step, horizon) for name, values in rows.items()]


def _series(name: str, rows: list, step: int, horizon: int) -> LongSeries:
    if re.fullmatch(r"\d+", rows[0][0]):
        return _counting(name, rows, step, horizon)
    return _on_a_calendar(name, rows, step, horizon)


def _counting(name: str, rows: list, step: int, horizon: int) -> LongSeries:
    values = np.array([value for _, value in rows])
    day = 24 * 60 // step
    first = int(rows[-1][0]) + 1
    steps = list(range(first, first + horizon))
    numbers = [int(stamp) for stamp, _ in rows]
    return LongSeries(name, values, numbers, day, day * 7, [str(s) for s in steps], steps, list(range(horizon)))


def _on_a_calendar(name: str, rows: list, step: int, horizon: int) -> LongSeries:
    known = {datetime.fromisoformat(stamp): value for stamp, value in rows}
    weekdays = {time.weekday() for time in known}
    slots = {_slot(time, step) for time in known}
    first, last = min(known), max(known)

    def is_open(time: datetime) -> bool:
        return time.weekday() in weekdays and _slot(time, step) in slots

    steps_so_far = int((last - first).total_seconds() // 60) // step
    times = [time for time in _times(first, step, steps_so_far + 1) if is_open(time)]
    future = _times(last + timedelta(minutes=step), step, horizon)
    open_future = [time for time in future if is_open(time)]
    place = {time: index for index, time in enumerate(open_future)}
    week = len(slots) * len(weekdays)
    return LongSeries(
        id=name,
        cells=_filled([known.get(time, np.nan) for time in times], week),
        times=times,
        day=len(slots),
        week=week,
        future=[time.isoformat() for time in future],
        future_times=open_future,
        future_cell=[place.get(time) for time in future],
    )


def _slot(time: datetime, step: int) -> int:
    return (time.hour * 60 + time.minute) // step


def _times(first: datetime, step: int, count: int) -> list:
    return [first + timedelta(minutes=step * index) for index in range(count)]


def _filled(cells: list, week: int) -> np.ndarray:
    filled = np.array(cells, dtype=float)
    for at in np.flatnonzero(np.isnan(filled)):
        before = filled[at % week : at : week]
        after = filled[at + week :: week]
        known = before[~np.isnan(before)]
        filled[at] = known[-1] if len(known) else after[~np.isnan(after)][0]
    return filled


def write_long(path: str, forecasts: list) -> None:
    """Each forecast is (series, mean, low, high) over the open cells to come; low and high are the 80% interval."""
    with open(path, "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["series_id", "timestamp", "mean", "q0.1", "q0.5", "q0.9"])
        for series, mean, low, high in forecasts:
            for stamp, cell in zip(series.future, series.future_cell):
                values = [0, 0, 0, 0] if cell is None else [mean[cell], low[cell], mean[cell], high[cell]]
                writer.writerow([series.id, stamp, *(round(max(0.0, float(value)), 6) for value in values)])
