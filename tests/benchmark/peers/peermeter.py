# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Python peers share: the command line, the prompts, the waits of a retry, and the line of JSON at the end."""

import collections
import json
import random
import resource
import sys
import time

MAX_ATTEMPTS = 6


class Task:
    """URL REQUESTS CONCURRENCY plain|stream|faulty [CA-FILE]"""

    def __init__(self):
        if len(sys.argv) not in (5, 6) or sys.argv[4] not in ("plain", "stream", "faulty"):
            sys.exit(Task.__doc__)
        self.url = sys.argv[1] + "/chat/completions"
        self.requests = int(sys.argv[2])
        self.concurrency = int(sys.argv[3])
        self.stream = sys.argv[4] == "stream"
        self.ca_file = sys.argv[5] if len(sys.argv) == 6 else None
        self.headers = {"Authorization": "Bearer sk-benchmark"}

    def body(self, number):
        prompt = f"Review {number}: the screen is wonderful, the battery is not. Positive or negative?"
        body = {"model": "neutral", "messages": [{"role": "user", "content": prompt}]}
        if self.stream:
            body |= {"stream": True, "stream_options": {"include_usage": True}}
        return body


def worth_retrying(status):
    return status == 429 or status >= 500


def wait_before_retry(attempt, headers=None):
    """Seconds: as the server asks, else doubling from half a second, a quarter of it random."""
    asked = float((headers or {}).get("Retry-After", 0))
    return asked if asked > 0 else min(8, 0.5 * 2**attempt) * random.uniform(0.75, 1)


class StreamText:
    """The text of a stream, line by line."""

    def __init__(self):
        self.text = ""
        self.finished = False

    def take_line(self, line):
        if not line.startswith("data: {"):
            return
        for choice in json.loads(line[6:])["choices"]:
            self.text += choice["delta"].get("content") or ""
            self.finished = self.finished or choice["finish_reason"] is not None


class Meter:
    """Made just before the first request: wall and CPU time count from there."""

    def __init__(self):
        self._ok = 0
        self._tokens = 0
        self._milliseconds = []
        self._reasons = collections.Counter()
        self._cpu_at_start = self._cpu()
        self._start = time.perf_counter()

    @staticmethod
    def _cpu():
        used = resource.getrusage(resource.RUSAGE_SELF)
        return used.ru_utime + used.ru_stime

    @staticmethod
    def _peak_megabytes():
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM:")) / 1024

    def add_answer(self, text, seconds):
        self._ok += 1
        self._tokens += text.count(" word")
        self._milliseconds.append(seconds * 1000)

    def add_failure(self, reason):
        self._reasons[str(reason)] += 1

    def print(self, version):
        wall, cpu = time.perf_counter() - self._start, self._cpu() - self._cpu_at_start
        ordered = sorted(self._milliseconds) or [0]
        print(json.dumps({
            "version": version, "ok": self._ok, "failed": sum(self._reasons.values()), "reasons": self._reasons,
            "wall_s": wall, "cpu_s": cpu, "peak_mb": self._peak_megabytes(),
            "p50_ms": ordered[(len(ordered) - 1) * 50 // 100], "p99_ms": ordered[(len(ordered) - 1) * 99 // 100],
            "tokens": self._tokens,
        }))
