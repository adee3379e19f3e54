"""Rosters by OR-Tools, for bench/schedule.ts: python schedule_ortools.py counts|people FOLDER SECONDS

counts: FOLDER/counts.json is callcast's program of counts as arrays; SCIP solves it as it stands.
people: FOLDER/problem.json is the problem as callcast reads it (docs/DATA.md); CP-SAT plans it person by person.
Prints one JSON document: name, cost, bound, seconds.
"""

import json
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from ortools.linear_solver import pywraplp
from ortools.sat.python import cp_model

UNIT = 100  # CP-SAT counts in hundredths of an agent
THREADS = 2


def counts(folder, seconds):
    data = json.loads((folder / "counts.json").read_text())
    solver = pywraplp.Solver.CreateSolver("SCIP")
    infinity = solver.infinity()
    bounded = lambda value: infinity if value >= 1e30 else -infinity if value <= -1e30 else value
    columns = [
        solver.IntVar(0, bounded(upper), "") if whole else solver.NumVar(0, bounded(upper), "")
        for upper, whole in zip(data["upper"], data["whole"])
    ]
    starts = data["starts"]
    for row, (lower, upper) in enumerate(zip(data["rowLower"], data["rowUpper"])):
        constraint = solver.Constraint(bounded(lower), bounded(upper))
        for at in range(starts[row], starts[row + 1]):
            constraint.SetCoefficient(columns[data["indices"][at]], data["values"][at])
    for column, cost in zip(columns, data["cost"]):
        solver.Objective().SetCoefficient(column, cost)
    solver.Objective().SetMinimization()
    solver.SetTimeLimit(int(seconds * 1000))
    begun = time.monotonic()
    status = solver.Solve()
    found = status in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE)
    return {
        "name": "OR-Tools SCIP, the same counts",
        "cost": solver.Objective().Value() if found else None,
        "bound": solver.Objective().BestBound(),
        "seconds": time.monotonic() - begun,
    }


def options_of(problem):
    """Every shift that could be worked: (type, day, start) with presence by interval, in UNITs."""
    first = date.fromisoformat(problem["start"])
    found = []
    for day in range(problem["days"]):
        weekday = (first + timedelta(days=day)).isoweekday()
        for kind in problem["shiftTypes"]:
            if weekday not in kind["weekdays"]:
                continue
            for start in range(kind["firstStart"], kind["lastStart"] + 1, kind["startEvery"]):
                unpaid = sum(rule["minutes"] for rule in kind["breaks"] if not rule["paid"])
                found.append((kind, day, day * 1440 + start, day * 1440 + start + kind["minutes"], kind["minutes"] - unpaid))
    return found


def presence(problem, start, end):
    """interval -> share of it, in UNITs"""
    width = problem["intervalMinutes"]
    last = problem["days"] * 1440 // width
    shares = {}
    for interval in range(start // width, min(last, -(-end // width))):
        minutes = min(end, (interval + 1) * width) - max(start, interval * width)
        shares[interval] = UNIT * minutes // width
    return shares


def break_starts(problem, start, rule):
    width = problem["intervalMinutes"]
    first, last = start + rule["earliestAfter"], start + rule["latestAfter"]
    marks = list(range(-(-first // width) * width, last + 1, width))
    return tuple(marks or [first])


def people(folder, seconds):
    problem = json.loads((folder / "problem.json").read_text())
    if any(person["available"] for person in problem["people"]) or problem["days"] > 7:
        raise SystemExit("people: one week without spans of availability")
    model = cp_model.CpModel()
    options = options_of(problem)
    first = date.fromisoformat(problem["start"])
    costs, terms = problem["costs"], []
    working = {}
    for person in problem["people"]:
        off = {(date.fromisoformat(day) - first).days for day in person["off"]}
        for at, (kind, day, start, end, _) in enumerate(options):
            if day in off or (end > (day + 1) * 1440 and day + 1 in off):
                continue
            if person["shiftTypes"] and kind["id"] not in person["shiftTypes"]:
                continue
            working[person["id"], at] = model.new_bool_var("")
    groups = {group["name"]: group for group in problem["groups"]}
    for person in problem["people"]:
        add_person(model, problem, options, working, person, groups, terms)
    staff = add_staff(model, problem, options, working)
    add_coverage(model, problem, staff, terms)
    model.minimize(sum(weight * variable for variable, weight in terms))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = THREADS
    begun = time.monotonic()
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return {
        "name": "OR-Tools CP-SAT, person by person",
        "cost": solver.objective_value if found else None,
        "bound": solver.best_objective_bound,
        "seconds": time.monotonic() - begun,
    }


def add_person(model, problem, options, working, person, groups, terms):
    own = [(at, working[person["id"], at]) for at in range(len(options)) if (person["id"], at) in working]
    by_day = {}
    for at, variable in own:
        by_day.setdefault(options[at][1], []).append((at, variable))
    for chosen in by_day.values():
        model.add_at_most_one(variable for _, variable in chosen)
    model.add(sum(variable for _, variable in own) <= person["maxDays"])
    paid = sum(options[at][4] * variable for at, variable in own)
    model.add(paid <= person["maxMinutes"])
    if person["minMinutes"] > 0:
        missing = model.new_int_var(0, person["minMinutes"], "")
        model.add(paid + missing >= person["minMinutes"])
        terms.append((missing, problem["costs"]["missingHour"] / 60))
    hour = person.get("hourCost", groups[person["group"]]["hourCost"])
    terms.extend((variable, hour * options[at][4] / 60) for at, variable in own)
    for day, today in by_day.items():
        for end in {options[at][3] for at, _ in today}:
            clash = [v for at, v in by_day.get(day + 1, []) if options[at][2] < end + person["minRest"]]
            if clash:
                model.add_at_most_one([v for at, v in today if options[at][3] >= end] + clash)


def add_staff(model, problem, options, working):
    """group -> interval -> linear expression of agents there; breaks are counted by group and window."""
    staff = {group["name"]: {} for group in problem["groups"]}
    group_of = {person["id"]: person["group"] for person in problem["people"]}
    takers = {}
    for (person, at), variable in working.items():
        kind, _, start, end, _ = options[at]
        there = staff[group_of[person]]
        for interval, share in presence(problem, start, end).items():
            there.setdefault(interval, []).append(share * variable)
        for rule in kind["breaks"]:
            key = (group_of[person], rule["minutes"], break_starts(problem, start, rule))
            takers.setdefault(key, []).append(variable)
    for (group, minutes, starts), variables in takers.items():
        begun = [model.new_int_var(0, len(variables), "") for _ in starts]
        model.add(sum(begun) == sum(variables))
        for start, count in zip(starts, begun):
            for interval, share in presence(problem, start, start + minutes).items():
                staff[group].setdefault(interval, []).append(-share * count)
    return staff


def add_coverage(model, problem, staff, terms):
    hours = problem["intervalMinutes"] / 60
    most = UNIT * len(problem["people"])
    for interval in range(problem["days"] * 1440 // problem["intervalMinutes"]):
        given = {}
        for group in problem["groups"]:
            there = staff[group["name"]].get(interval)
            if not there:
                continue
            parts = []
            for queue in group["queues"]:
                part = model.new_int_var(0, most, "")
                given.setdefault(queue, []).append(part)
                parts.append(part)
            spare = model.new_int_var(0, most, "")
            terms.append((spare, problem["costs"]["overstaffing"] * hours / UNIT))
            model.add(sum(parts) + spare == sum(there))
        for requirement in problem["requirement"]:
            parts = given.get(requirement["queue"], [])
            need = round(UNIT * requirement["people"][interval])
            missing, taken = [], 0
            for price in problem["costs"]["understaffing"] if need > 0 else []:
                upper = need if price["upTo"] is None else max(0, round(price["upTo"] * need) - taken)
                taken += upper
                piece = model.new_int_var(0, upper, "")
                missing.append(piece)
                terms.append((piece, price["hour"] * hours / UNIT))
            if parts or missing:
                model.add(sum(parts) + sum(missing) == need)


if __name__ == "__main__":
    kind, folder, seconds = sys.argv[1:]
    print(json.dumps({"counts": counts, "people": people}[kind](Path(folder), float(seconds))))
