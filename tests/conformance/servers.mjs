// SPDX-License-Identifier: GPL-3.0-or-later

// Starts servers of other programs on free loopback ports and ends exactly those.

import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

// Only a server that hangs is waited for so long: one that ends is noticed at once. Prism loads slowly on a busy machine.
const patience = 300_000;
const running = new Set();

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

// Starts `command` (a list) with the port put in for "PORT", and returns its base URL once it takes connections.
// What it says goes to the file `log`.
export async function startServer(command, log) {
  const port = await freePort();
  const output = fs.openSync(log, "w");
  const [program, ...options] = command.map((part) => (part === "PORT" ? String(port) : part));
  const child = spawn(program, options, { stdio: ["ignore", output, output] });
  fs.closeSync(output);
  let ended = "";
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => {
    ended ||= `it ended with ${signal ?? code}`;
    running.delete(child);
  });
  running.add(child);
  const deadline = Date.now() + patience;
  while (!(await answers(port))) {
    if (ended || Date.now() > deadline)
      throw new Error(`${command.join(" ")} does not listen: ${ended || "it takes too long"}; see ${log}`);
    await wait(50);
  }
  return `http://127.0.0.1:${port}`;
}

export function endServers() {
  for (const child of running) child.kill("SIGKILL");
}
