# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares Fanlight with what people use today, on one neutral server: ./dev bench peers.

Prints Markdown on stdout and progress on stderr. Peers take turns, round by round, so that a machine that slows down
or warms up does so for all of them.
"""

import argparse
import json
import os
import pathlib
import platform
import resource
import signal
import subprocess
import sys
import time

from neutralserver import NeutralServer, SOURCE
from report import scenario_table, summary_table
from scenarios import scenarios

FAULT_SEED = 20_000
LONGEST_RUN_SECONDS = 600
PYTHON = "/usr/bin/python3"
SIX_CONNECTIONS = "QNetworkAccessManager, naive"


def peer_commands(programs):
    return {
        "Fanlight": [str(programs / "peer_fanlight")],
        "aiohttp": [PYTHON, str(SOURCE / "peer_aiohttp.py")],
        "httpx": [PYTHON, str(SOURCE / "peer_httpx.py")],
        "OpenAI SDK, Node": ["node", str(SOURCE / "peer_openai.mjs")],
        SIX_CONNECTIONS: [str(programs / "peer_naive")],
    }


def children_cpu_seconds():
    """User and system time of the peers that have ended, their start included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(server, command, scenario, round_number):
    """One run of one peer. Wall, CPU and memory are the peer's own word, what the server saw is the server's."""
    # Every peer meets the same faults in a round, and others in the next.
    server.start(FAULT_SEED + round_number, scenario.words)
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    arguments = [server.base_url(scenario.mode, scenario.tls), str(scenario.requests), str(scenario.concurrency),
                 scenario.mode]
    if scenario.tls:
        arguments.append(server.authority)
        environment["NODE_EXTRA_CA_CERTS"] = server.authority
    server_cpu, process_cpu = server.cpu_seconds(), children_cpu_seconds()
    ended = subprocess.run([*command, *arguments], stdout=subprocess.PIPE, env=environment, timeout=LONGEST_RUN_SECONDS)
    if ended.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with status {ended.returncode}.")
    run = json.loads(ended.stdout)
    run |= {
        "requests": scenario.requests, "words": scenario.words, "ideal_s": scenario.ideal_seconds(),
        "process_cpu_s": children_cpu_seconds() - process_cpu, "seen": server.counts(),
        "server_cpu_s": server.cpu_seconds() - server_cpu,
    }
    if run["ok"] + run["failed"] != scenario.requests:
        raise SystemExit(f"{' '.join(command)} lost count: {run}")
    return run


def check_texts(peer, scenario, run):
    """An answer that is not whole must not count as one."""
    words = scenario.words or 10
    if run["tokens"] != run["ok"] * words:
        print(f"  {peer} took answers that are not whole: {run['tokens']} of {run['ok'] * words} words",
              file=sys.stderr)


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench peers", description=__doc__.splitlines()[0])
    parser.add_argument("--programs", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=3)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", dest="size", action="store_const", const="quick", help="few requests: does it work?")
    size.add_argument("--full", dest="size", action="store_const", const="full", help="more requests: a quarter of an hour")
    parser.add_argument("--only", nargs="+", metavar="NAME",
                        choices=[scenario.name for scenario in scenarios("default")],
                        help="some scenarios: " + ", ".join(scenario.name for scenario in scenarios("default")))
    parser.add_argument("--peers", nargs="+", metavar="PEER", help="some peers, by the start of their name")
    return parser.parse_args()


def commit():
    """Of the sources that Fanlight was built from, where git knows."""
    command = ["git", "describe", "--always", "--dirty", "--exclude=*"]
    described = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True)
    return f" at {described.stdout.strip()}" if described.returncode == 0 else ""


def main():
    options = arguments()
    # So that the server ends with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    listed = [each for each in scenarios(options.size or "default") if not options.only or each.name in options.only]
    commands = {peer: command for peer, command in peer_commands(options.programs.resolve()).items()
                if not options.peers or any(peer.lower().startswith(each.lower()) for each in options.peers)}
    runs = {scenario.name: {peer: [] for peer in commands} for scenario in listed}
    begun = time.monotonic()
    with NeutralServer(options.folder.resolve()) as server:
        for round_number in range(options.rounds):
            order = list(commands)
            shift = round_number % max(1, len(order))
            for scenario in listed:
                for peer in order[shift:] + order[:shift]:
                    task = scenario.for_six_connections() if peer == SIX_CONNECTIONS else scenario
                    if round_number >= (task.rounds or options.rounds):
                        continue
                    run = measure(server, commands[peer], task, round_number)
                    runs[scenario.name][peer].append(run)
                    print(f"{time.monotonic() - begun:4.0f} s  round {round_number + 1}  {scenario.name:9}  {peer}: "
                          f"{run['wall_s']:.2f} s, {run['wall_s'] / run['ideal_s']:.2f} × ideal, lost {run['failed']}",
                          file=sys.stderr)
                    check_texts(peer, task, run)

    print(f"{os.cpu_count()} cores of {processor()}, {platform.system()} {platform.release()}; "
          f"medians of {options.rounds} rounds (least–most).\n")
    versions = {peer: run["version"] for by_peer in runs.values() for peer, each in by_peer.items() for run in each}
    for peer, version in versions.items():
        print(f"- {peer}: {version}{commit() if peer == 'Fanlight' else ''}")
    print(f"- server: nginx {NeutralServer.version()}\n")
    print(summary_table(listed, runs))
    for scenario in listed:
        print(scenario_table(scenario, runs[scenario.name]))
    print(f"{time.monotonic() - begun:.0f} s in all", file=sys.stderr)


main()
