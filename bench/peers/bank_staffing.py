"""Patience, service level and occupancy of the bank's log of February 1999, straight from the raw file.

    python3 bank_staffing.py LOG.txt.gz [--seconds 20]

Written from the definitions in docs/DATA.md, without any of Callcast's code. Prints one object of JSON.
"""

import argparse
import gzip
import json
import math
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Jerusalem")
LONGEST_GAP = 30 * 60


def instant(date: str, clock: str) -> datetime:
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    year, month, day = 1900 + int(date[:2]), int(date[2:4]), int(date[4:6])
    local = datetime(year, month, day, hours, minutes, seconds, tzinfo=ZONE)
    return local.astimezone(timezone.utc)


def calls(path: str):
    """One call a record; of records with the same name the last one counts."""
    found = {}
    with gzip.open(path, "rt", encoding="latin-1") as log:
        heads = [head.strip() for head in next(log).split("\t")]
        for line in log:
            row = dict(zip(heads, (cell.strip() for cell in line.split("\t"))))
            found[row["vru+line"], row["call_id"], row["date"]] = row
    return list(found.values())


def read(row: dict) -> dict:
    date, queued = row["date"], row["q_start"] != "0:00:00"
    start = instant(date, row["vru_entry"])
    menu = int(row["vru_time"])
    if queued:
        entered = instant(date, row["q_start"])
        # A call may join the queue after midnight; its record bears the day before.
        if (start - entered).total_seconds() > 12 * 3600:
            entered += timedelta(days=1)
        # The voice unit's clock runs ahead: the call starts when it joined the queue.
        if menu < 0:
            start = entered
    else:
        entered = start + timedelta(seconds=max(0, menu))
    wait = int(row["q_time"])
    answered = row["outcome"] == "AGENT"
    answer = entered + timedelta(seconds=wait)
    return {
        "day": start.date(),
        "wait": wait,
        "answered": answered,
        "abandoned": row["outcome"] == "HANG" and queued,
        "agent": "" if row["server"] == "NO_SERVER" else row["server"],
        "answer": answer,
        "end": answer + timedelta(seconds=int(row["ser_time"])),
        "handle": int(row["ser_time"]),
    }


def patience(told: list) -> dict:
    """All waiting divided by the calls given up, and what is left after so many seconds (Kaplan-Meier)."""
    waiting = sum(call["wait"] for call in told)
    gone = sum(call["abandoned"] for call in told)
    risk = [call for call in told if call["wait"] > 0 or call["abandoned"]]
    share, left = {}, 1.0
    at_risk = len(risk)
    by_second = defaultdict(lambda: [0, 0])
    for call in risk:
        by_second[call["wait"]][0 if call["abandoned"] else 1] += 1
    for second in sorted(by_second):
        lost, answered = by_second[second]
        left *= 1 - lost / at_risk
        at_risk -= lost + answered
        share[second] = left
    def still_there(after: int) -> float:
        known = [second for second in share if second <= after]
        return share[max(known)] if known else 1.0
    return {
        "meanSeconds": waiting / gone,
        "abandoned": gone,
        "calls": len(risk),
        "stillThere60": still_there(60),
        "stillThere300": still_there(300),
    }


def occupancy(told: list) -> dict:
    """Handling by the time present: from answer to end of calls, and the gaps between them of half an hour at most."""
    days = defaultdict(list)
    for call in told:
        if call["answered"] and call["agent"]:
            days[call["day"], call["agent"]].append((call["answer"], call["end"]))
    handling = present = 0.0
    for spans in days.values():
        spans.sort()
        latest = None
        for answer, end in spans:
            handling += (end - answer).total_seconds()
            gap = math.inf if latest is None else (answer - latest).total_seconds()
            begin = answer if gap > LONGEST_GAP else latest
            present += max(0.0, (end - begin).total_seconds())
            latest = end if latest is None else max(latest, end)
    return {"handlingHours": handling / 3600, "presentHours": present / 3600, "occupancy": handling / present}


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("log")
    options.add_argument("--seconds", type=int, default=20)
    asked = options.parse_args()
    told = [call for call in map(read, calls(asked.log))]
    offered = [call for call in told if call["answered"] or call["abandoned"]]
    in_time = [call for call in offered if call["answered"] and call["wait"] <= asked.seconds]
    print(
        json.dumps(
            {
                "offered": len(offered),
                "serviceLevel": len(in_time) / len(offered),
                **patience(offered),
                **occupancy(told),
            }
        )
    )


main()
