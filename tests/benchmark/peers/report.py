# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables, in Markdown: medians over the rounds."""

import statistics


def _median(runs, value):
    return statistics.median(value(run) for run in runs)


def _whole(number):
    return f"{number:,.0f}"


def _columns(scenario):
    """Title and text of each column, from the runs of one peer."""

    def ratio(run):
        return run["wall_s"] / run["ideal_s"]

    def spread(runs):
        ratios = sorted(ratio(run) for run in runs)
        if len(ratios) == 1:
            return f"{ratios[0]:.2f}"
        return f"{statistics.median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})"

    def microseconds(unit):
        return lambda runs: _whole(_median(runs, lambda run: run["cpu_s"] * 1e6 / max(1, run[unit])))

    columns = [
        ("wall s", lambda runs: f"{_median(runs, lambda run: run['wall_s']):.2f}"),
        ("wall / ideal", spread),
        ("CPU µs per token", microseconds("tokens")) if scenario.mode == "stream"
        else ("CPU µs per request", microseconds("requests")),
        ("CPU s, whole process", lambda runs: f"{_median(runs, lambda run: run['process_cpu_s']):.2f}"),
        ("peak MB", lambda runs: _whole(_median(runs, lambda run: run["peak_mb"]))),
        ("p50 ms", lambda runs: _whole(_median(runs, lambda run: run["p50_ms"]))),
        ("p99 ms", lambda runs: _whole(_median(runs, lambda run: run["p99_ms"]))),
        ("at once, seen", lambda runs: _whole(_median(runs, lambda run: run["seen"]["max_in_flight"]))),
        ("connections", lambda runs: _whole(_median(runs, lambda run: run["seen"]["connections"]))),
        ("rows lost", lambda runs: _whole(_median(runs, lambda run: run["requests"] - run["ok"]))),
        ("wasted requests", lambda runs: _whole(
            _median(runs, lambda run: run["seen"]["requests"] - run["requests"]))),
    ]
    if scenario.mode == "faulty":
        columns.append(("of them 429", lambda runs: _whole(_median(runs, lambda run: run["seen"]["rate_limited"]))))
    return columns


def summary_table(listed, runs):
    """The few figures that tell the peers apart, one row per peer."""
    wanted = [
        ("plain-64", "wall / ideal", "64 in flight: wall / ideal"),
        ("plain-256", "wall / ideal", "256 in flight: wall / ideal"),
        ("tls-64", "wall / ideal", "64 over TLS: wall / ideal"),
        ("plain-64", "CPU µs per request", "CPU µs per request"),
        ("plain-64", "peak MB", "peak MB"),
        ("streams", "CPU µs per token", "CPU µs per streamed token"),
        ("faulty", "wall / ideal", "limited and faulty: wall / ideal"),
        ("faulty", "rows lost", "rows lost"),
        ("faulty", "wasted requests", "wasted requests"),
    ]
    by_name = {scenario.name: scenario for scenario in listed}
    columns = [(name, heading, dict(_columns(by_name[name]))[title])
               for name, title, heading in wanted if name in by_name]
    if not columns:
        return ""
    lines = ["| | " + " | ".join(heading for _, heading, _ in columns) + " |",
             "| --- |" + " ---: |" * len(columns)]
    for peer in runs[columns[0][0]]:
        cells = [text(runs[name][peer]).split(" ")[0] for name, _, text in columns]
        lines.append(f"| {peer} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _more_requests(scenario):
    more = scenario.ideal_requests() - scenario.requests
    return f", {more:.0f} requests more than rows, and no row lost" if more >= 1 else ""


def scenario_table(scenario, runs_by_peer):
    """One row per peer; what it had less of to do is said below."""
    columns = _columns(scenario)
    lines = [f"### {scenario.title}", "",
             f"Ideal: {scenario.ideal_seconds():.2f} s{_more_requests(scenario)}.", "",
             "| | " + " | ".join(title for title, _ in columns) + " |",
             "| --- |" + " ---: |" * len(columns)]
    notes = []
    for peer, runs in runs_by_peer.items():
        smaller = runs[0]["requests"] < scenario.requests or runs[0]["words"] < scenario.words
        if smaller:
            what = f"{runs[0]['requests']:,} requests"
            if scenario.words:
                what += f" of {runs[0]['words']} tokens"
            notes.append(f"\\* {peer}: {what}, ideal {runs[0]['ideal_s']:.2f} s.")
        cells = [text(runs) for _, text in columns]
        star = " \\*" if smaller else ""
        lines.append(f"| {peer}{star} | " + " | ".join(cells) + " |")
        reasons = {}
        for run in runs:
            for reason, count in run["reasons"].items():
                reasons[reason] = reasons.get(reason, 0) + count
        if reasons:
            listed = ", ".join(f"{reason} {count}" for reason, count in sorted(reasons.items()))
            notes.append(f"{peer} lost, in {len(runs)} rounds: {listed}.")
    busiest = max(run["server_cpu_s"] / run["wall_s"] for runs in runs_by_peer.values() for run in runs)
    notes.append(f"The server was busy for {busiest:.0%} of a core at most.")
    return "\n".join([*lines, "", *(f"{note}  " for note in notes)]).rstrip() + "\n"
