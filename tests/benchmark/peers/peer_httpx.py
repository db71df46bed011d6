# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch script on httpx, which the official Python SDKs are built on: gather, a semaphore and a retry loop."""

import asyncio
import platform
import time

import httpx

from peermeter import MAX_ATTEMPTS, Meter, StreamText, Task, wait_before_retry, worth_retrying


async def post(task, client, number):
    """The reply and its text; the text is None where the answer is not whole."""
    if not task.stream:
        reply = await client.post(task.url, json=task.body(number))
        if reply.status_code != 200:
            return reply, None
        choice = reply.json()["choices"][0]
        return reply, choice["message"]["content"] if choice["finish_reason"] else None
    async with client.stream("POST", task.url, json=task.body(number)) as reply:
        stream = StreamText()
        if reply.status_code == 200:
            async for line in reply.aiter_lines():
                stream.take_line(line.rstrip())
        return reply, stream.text if stream.finished else None


async def ask(task, client, meter, number):
    begun = time.perf_counter()
    reason = None
    for attempt in range(MAX_ATTEMPTS):
        headers = None
        try:
            reply, text = await post(task, client, number)
            if text is not None:
                meter.add_answer(text, time.perf_counter() - begun)
                return
            reason, headers = reply.status_code, reply.headers
            if reply.status_code != 200 and not worth_retrying(reply.status_code):
                break
        except httpx.HTTPError as error:
            reason = type(error).__name__
        if attempt + 1 < MAX_ATTEMPTS:
            await asyncio.sleep(wait_before_retry(attempt, headers))
    meter.add_failure(reason)


async def main():
    task = Task()
    # Beyond 100 connections and 20 kept alive, httpx's own limits would be the cap.
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    verify = task.ca_file or True
    async with httpx.AsyncClient(limits=limits, timeout=600, headers=task.headers, verify=verify) as client:
        semaphore = asyncio.Semaphore(task.concurrency)

        async def limited(number):
            async with semaphore:
                await ask(task, client, meter, number)

        meter = Meter()
        await asyncio.gather(*(limited(number) for number in range(task.requests)))
        meter.print(f"{httpx.__version__}, Python {platform.python_version()}")


asyncio.run(main())
