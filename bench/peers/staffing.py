"""What other people's tools make of the same queues. Reads {"queues": [{load, agents, aht, patience | null, answer}, ...],
"requirements": [{calls, interval, aht, share, seconds}, ...]} from standard input, writes for each queue the exact figures by
mpmath (50 digits: sums and integrals of the definition, no recursion of ours) and for each requirement the agents of
pyworkforce, with the seconds it took for all of them."""

import json
import sys
import time

from mpmath import exp, factorial, inf, mp, mpf, quad
from pyworkforce.queuing import ErlangC

mp.dps = 50


def erlang_b(load, agents):
    terms = [load**k / factorial(k) for k in range(agents + 1)]
    return terms[-1] / sum(terms)


def patient(queue):
    load, agents = mpf(queue["load"]), queue["agents"]
    blocking = erlang_b(load, agents)
    waits = agents * blocking / (agents - load * (1 - blocking))
    spare = agents - load
    return {
        "pWait": waits,
        "serviceLevel": 1 - waits * exp(-spare * queue["answer"] / mpf(queue["aht"])),
        "asaSeconds": waits * mpf(queue["aht"]) / spare,
        "abandonment": mpf(0),
    }


def impatient(queue):
    """Zeltyn and Mandelbaum 2005: the density of the offered wait, integrated numerically."""
    load, agents = mpf(queue["load"]), queue["agents"]
    arrivals, leave = load / mpf(queue["aht"]), 1 / mpf(queue["patience"])
    serve = agents / mpf(queue["aht"])
    answer = mpf(queue["answer"])
    idle = 1 / erlang_b(load, agents - 1)
    # where the integrand is largest, so that the quadrature does not miss it
    peak = max(mpf(0), mp.log(arrivals / serve) / leave)
    width = max(1 / serve, 1 / mp.sqrt(arrivals * leave))
    cuts = sorted({mpf(0), answer, peak, peak + 4 * width, peak + 20 * width, peak + 100 * width} | ({peak - 4 * width} if peak > 4 * width else set()))

    def integral(function, low, high):
        inside = [low] + [cut for cut in cuts if low < cut < high] + [high]
        return quad(lambda u: function(u) * exp(arrivals * (1 - exp(-leave * u)) / leave - serve * u), inside)

    whole = idle + arrivals * integral(lambda u: mpf(1), mpf(0), inf)
    stays = lambda u: exp(-leave * u)
    served_late = arrivals * integral(stays, answer, inf) / whole
    served = (idle + arrivals * integral(stays, mpf(0), inf)) / whole
    return {
        "pWait": arrivals * integral(lambda u: mpf(1), mpf(0), inf) / whole,
        "serviceLevel": served - served_late,
        "asaSeconds": arrivals * integral(lambda u: u * stays(u), mpf(0), inf) / whole / served,
        "abandonment": 1 - served,
    }


given = json.load(sys.stdin)
exact = [patient(queue) if queue["patience"] is None else impatient(queue) for queue in given["queues"]]
began = time.perf_counter()
agents = [
    ErlangC(transactions=one["calls"], aht=one["aht"] / 60, asa=one["seconds"] / 60, interval=one["interval"] / 60)
    .required_positions(service_level=one["share"])["raw_positions"]
    for one in given["requirements"]
]
seconds = time.perf_counter() - began
json.dump(
    {"exact": [{key: str(value) for key, value in one.items()} for one in exact], "agents": agents, "seconds": seconds},
    sys.stdout,
)
