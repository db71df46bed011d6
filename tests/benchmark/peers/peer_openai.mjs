// SPDX-License-Identifier: GPL-3.0-or-later

// A batch script on OpenAI's own SDK: as many workers as may be in flight, retries by the SDK.
// Certificates: Node reads NODE_EXTRA_CA_CERTS when it starts, so run.py sets it; the fifth argument is ignored.

import { readFileSync } from "node:fs";
import OpenAI, { APIError } from "openai";
import { VERSION } from "openai/version";

const [baseURL, requests, concurrency, mode] = process.argv.slice(2);
if (!["plain", "stream", "faulty"].includes(mode)) {
  console.error("URL REQUESTS CONCURRENCY plain|stream|faulty [CA-FILE]");
  process.exit(2);
}
const client = new OpenAI({ baseURL, apiKey: "sk-benchmark", maxRetries: 5 });

const prompt = (number) => `Review ${number}: the screen is wonderful, the battery is not. Positive or negative?`;

async function ask(number) {
  const body = { model: "neutral", messages: [{ role: "user", content: prompt(number) }] };
  if (mode !== "stream") return (await client.chat.completions.create(body)).choices[0].message.content;
  let text = "";
  const options = { stream: true, stream_options: { include_usage: true } };
  for await (const chunk of await client.chat.completions.create({ ...body, ...options }))
    text += chunk.choices[0]?.delta?.content ?? "";
  return text;
}

const times = [];
const reasons = {};
let next = 0;
let tokens = 0;

async function work() {
  while (next < Number(requests)) {
    const number = next++;
    const begun = performance.now();
    try {
      const text = await ask(number);
      tokens += text.split(" word").length - 1;
      times.push(performance.now() - begun);
    } catch (error) {
      const reason = error instanceof APIError && error.status ? error.status : error.constructor.name;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
  }
}

const cpuAtStart = process.cpuUsage();
const start = performance.now();
await Promise.all(Array.from({ length: Number(concurrency) }, work));
const wall = (performance.now() - start) / 1000;
const cpu = process.cpuUsage(cpuAtStart);

times.sort((a, b) => a - b);
const percentile = (percent) => times[Math.floor(((times.length - 1) * percent) / 100)] ?? 0;
const peak = /^VmHWM:\s+(\d+)/m.exec(readFileSync("/proc/self/status", "latin1"))[1];
console.log(
  JSON.stringify({
    version: `${VERSION}, Node ${process.versions.node}`,
    ok: times.length,
    failed: Object.values(reasons).reduce((sum, count) => sum + count, 0),
    reasons,
    wall_s: wall,
    cpu_s: (cpu.user + cpu.system) / 1e6,
    peak_mb: Number(peak) / 1024,
    p50_ms: percentile(50),
    p99_ms: percentile(99),
    tokens,
  }),
);
