# SPDX-License-Identifier: GPL-3.0-or-later
"""A batch script on aiohttp: gather, a semaphore and a retry loop."""

import asyncio
import platform
import ssl
import time

import aiohttp

from peermeter import MAX_ATTEMPTS, Meter, StreamText, Task, wait_before_retry, worth_retrying


async def read_answer(task, reply):
    """The text; None where the answer is not whole."""
    if not task.stream:
        choice = (await reply.json())["choices"][0]
        return choice["message"]["content"] if choice["finish_reason"] else None
    stream = StreamText()
    async for line in reply.content:
        stream.take_line(line.decode().rstrip())
    return stream.text if stream.finished else None


async def ask(task, session, meter, number):
    begun = time.perf_counter()
    reason = None
    for attempt in range(MAX_ATTEMPTS):
        headers = None
        try:
            async with session.post(task.url, json=task.body(number)) as reply:
                if reply.status == 200:
                    text = await read_answer(task, reply)
                    if text is not None:
                        meter.add_answer(text, time.perf_counter() - begun)
                        return
                reason, headers = reply.status, reply.headers
                if reply.status != 200 and not worth_retrying(reply.status):
                    break
        except (aiohttp.ClientError, asyncio.TimeoutError) as error:
            reason = type(error).__name__
        if attempt + 1 < MAX_ATTEMPTS:
            await asyncio.sleep(wait_before_retry(attempt, headers))
    meter.add_failure(reason)


async def main():
    task = Task()
    # Beyond 100, aiohttp's own limit would be the cap.
    tls = ssl.create_default_context(cafile=task.ca_file) if task.ca_file else None
    connector = aiohttp.TCPConnector(limit=0, ssl=tls)
    timeout = aiohttp.ClientTimeout(total=600)
    async with aiohttp.ClientSession(connector=connector, timeout=timeout, headers=task.headers) as session:
        semaphore = asyncio.Semaphore(task.concurrency)

        async def limited(number):
            async with semaphore:
                await ask(task, session, meter, number)

        meter = Meter()
        await asyncio.gather(*(limited(number) for number in range(task.requests)))
        meter.print(f"{aiohttp.__version__}, Python {platform.python_version()}")


asyncio.run(main())
