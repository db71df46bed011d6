# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers are asked to do, and the least time that it can take. The figures are those of provider.lua."""

import dataclasses
import math

ANSWER_SECONDS = 0.05
TOKENS_PER_SECOND = 50
REQUESTS_PER_SECOND = 400
BUCKET_SIZE = 400
FAULTS = 0.02 + 0.01 + 0.005


@dataclasses.dataclass(frozen=True)
class Scenario:
    name: str
    title: str
    mode: str
    requests: int
    concurrency: int
    tls: bool = False
    words: int = 0  # of each stream
    rounds: int | None = None  # at most; where the server's pace decides, one says as much as three

    def ideal_requests(self):
        """What falters has to be asked for again, however good the client."""
        return self.requests / (1 - FAULTS) if self.mode == "faulty" else self.requests

    def ideal_seconds(self):
        """What no client can go below at this cap, however good."""
        if self.mode == "stream":
            return math.ceil(self.requests / self.concurrency) * self.words / TOKENS_PER_SECOND
        if self.mode == "plain":
            return math.ceil(self.requests / self.concurrency) * ANSWER_SECONDS
        # A full bucket at once, the rest as it refills.
        deliveries = self.ideal_requests()
        limited = max(0, deliveries - BUCKET_SIZE) / REQUESTS_PER_SECOND + ANSWER_SECONDS
        return max(limited, deliveries / self.concurrency * ANSWER_SECONDS)

    def for_six_connections(self):
        """As much of it, and once, as a client that has six at a time in flight can do; the ratio stays the same."""
        if self.concurrency <= 6:
            return self
        if self.mode == "stream":
            return dataclasses.replace(self, words=min(self.words, 12), rounds=1)
        if self.mode == "plain":
            few = max(1, 256 // self.concurrency) * self.concurrency
            return dataclasses.replace(self, requests=min(self.requests, few), rounds=1)
        return dataclasses.replace(self, rounds=1)


def scenarios(size):
    """`size` is "quick" (to see that all works), "default" (under eight minutes) or "full" (a quarter of an hour)."""
    answers = {
        "quick": {1: 10, 6: 60, 64: 320, 256: 512},
        "default": {1: 40, 6: 240, 64: 1920, 256: 2048},
        "full": {1: 200, 6: 4000, 64: 4000, 256: 4000},
    }[size]
    listed = []
    for tls in (False, True):
        for concurrency, requests in answers.items():
            listed.append(Scenario(
                name=f"{'tls' if tls else 'plain'}-{concurrency}",
                title=f"{requests:,} answers after 50 ms, {concurrency} in flight, {'TLS' if tls else 'plain HTTP'}",
                mode="plain", requests=requests, concurrency=concurrency, tls=tls,
                rounds=1 if concurrency <= 6 else None))
    streams, words = {"quick": (20, 50)}.get(size, (200, 300))
    listed.append(Scenario(
        name="streams", title=f"{streams} streams at once, {words} tokens each, 50 a second",
        mode="stream", requests=streams, concurrency=streams, words=words))
    rows = 600 if size == "quick" else 4000
    listed.append(Scenario(
        name="faulty", title=f"{rows:,} rows, 64 in flight, through a limit of 400 requests a second that is not announced; "
        "2 % errors 500, 1 % lost connections, 0.5 % cut replies", mode="faulty", requests=rows, concurrency=64))
    return listed
