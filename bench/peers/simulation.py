"""100 calls of 180 s a half hour on 14 agents (M/M/14) by ciw or simpy: prints {"version", "callsPerSecond", "meanWait"}."""

import json
import random
import sys
import time

RATE = 100 / 1800
SERVICE = 1 / 180
AGENTS = 14
CALLS = 100_000


def by_ciw():
    import ciw

    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(RATE)],
        service_distributions=[ciw.dists.Exponential(SERVICE)],
        number_of_servers=[AGENTS],
    )
    ciw.seed(1)
    simulation = ciw.Simulation(network)
    started = time.perf_counter()
    simulation.simulate_until_max_time(CALLS / RATE)
    seconds = time.perf_counter() - started
    waits = [record.waiting_time for record in simulation.get_all_records()]
    return ciw.__version__, len(waits) / seconds, sum(waits) / len(waits)


def by_simpy():
    import simpy

    environment = simpy.Environment()
    agents = simpy.Resource(environment, AGENTS)
    numbers = random.Random(1)
    waits = []

    def call():
        came = environment.now
        with agents.request() as request:
            yield request
            waits.append(environment.now - came)
            yield environment.timeout(numbers.expovariate(SERVICE))

    def arrivals():
        for _ in range(CALLS):
            yield environment.timeout(numbers.expovariate(RATE))
            environment.process(call())

    environment.process(arrivals())
    started = time.perf_counter()
    environment.run()
    return simpy.__version__, len(waits) / (time.perf_counter() - started), sum(waits) / len(waits)


version, speed, wait = {"ciw": by_ciw, "simpy": by_simpy}[sys.argv[1]]()
json.dump({"version": version, "callsPerSecond": speed, "meanWait": wait}, sys.stdout)
