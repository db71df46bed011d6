// SPDX-License-Identifier: GPL-3.0-or-later

// Runs every conformance check: see CONTRIBUTING, "Commands". `./dev conformance` installs and builds what this needs.
//
//     node run.mjs PROGRAMS DESCRIPTIONS WORK [PART…]
//
// PROGRAMS holds fanlight_conformance and fanlight-cli, DESCRIPTIONS the published API descriptions; the servers' logs
// and the long list of accepted requests are written to WORK.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { endServers, startServer } from "./servers.mjs";
import { writeRequestDescription } from "./descriptions.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const [programs, descriptions, work] = process.argv.slice(2, 5).map((folder) => path.resolve(folder));
const client = path.join(programs, "fanlight_conformance");
const tool = (name) => path.join(here, "node_modules", ".bin", name);
const protocols = ["openai-chat", "openai-responses", "anthropic"];
const mostLines = 40; // of one program's
const tally = { passed: 0, failed: 0, skipped: 0 };

function fail(check, reason) {
  tally.failed += 1;
  console.log(`FAILED  ${check}: ${reason}`);
}

function skip(check, reason) {
  tally.skipped += 1;
  console.log(`skipped ${check}: ${reason}`);
}

// What a program printed, and how it ended.
function outputOf(program, options) {
  return new Promise((resolve) => {
    const child = spawn(program, options, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", (error) => resolve({ output, end: error.message }));
    child.once("close", (code, signal) => resolve({ output, end: signal ?? code }));
  });
}

// Counts the checks that a program prints. With `log`, its passes go there and only their number is shown.
async function runChecks(name, program, options, log) {
  const { output, end } = await outputOf(program, options);
  const lines = output.split("\n");
  const passed = lines.filter((line) => line.startsWith("ok ")).length;
  const failed = lines.filter((line) => line.startsWith("FAILED ")).length;
  tally.passed += passed;
  tally.failed += failed;
  if (log) fs.writeFileSync(log, output);
  if (log) console.log(`ok      ${name}: ${passed} checks, listed in ${path.relative(process.cwd(), log)}`);
  const shown = lines.filter((line) => line !== "" && !(log && line.startsWith("ok ")));
  for (const line of shown.slice(0, mostLines)) console.log(line);
  if (shown.length > mostLines) console.log(`        and ${shown.length - mostLines} lines more`);
  if (end !== 0 && failed === 0) fail(name, `${path.basename(program)} ended with ${end}`);
  if (passed + failed === 0) fail(name, "nothing was checked");
}

// Only the public registry may be named in the lock file, or a clone elsewhere could not install it.
async function checkLockFile() {
  const { packages } = JSON.parse(fs.readFileSync(path.join(here, "package-lock.json"), "utf8"));
  const addresses = Object.values(packages).map((entry) => entry.resolved ?? "").filter((address) => address !== "");
  const foreign = addresses.filter((address) => !address.startsWith("https://registry.npmjs.org/"));
  if (foreign.length > 0) return fail("package-lock.json", `it names ${foreign[0]}`);
  tally.passed += 1;
  console.log("ok      package-lock.json names no other place than the public registry");
}

// Prism holds every request against the published description of the API.
async function checkDescription(file, protocolPaths, batchOperations) {
  const part = path.join(work, file);
  const posts = Object.fromEntries(Object.values(protocolPaths).map((at) => [at, ["post"]]));
  writeRequestDescription(path.join(descriptions, file), { ...posts, ...batchOperations }, part);
  const prism = [tool("prism"), "mock", "--host", "127.0.0.1", "--port", "PORT", part];
  const base = await startServer(prism, path.join(work, `prism-${file}.log`));
  for (const protocol of Object.keys(protocolPaths)) {
    const log = (mode) => path.join(work, `${mode}-${protocol}.log`);
    await runChecks(`${protocol}: broken requests are refused`, client, ["broken", protocol, base], log("broken"));
    await runChecks(`${protocol}: requests are accepted`, client, ["requests", protocol, base], log("requests"));
    await runChecks(`${protocol}: the batch API's requests`, client, ["batches", protocol, base], log("batches"));
  }
}

// The messages of aimock-fixtures.json, and what asking them ends with. None may be part of another: aimock takes the
// first fixture whose text a message contains.
const noReason = "aimock ends a cut response without saying why";
const answers = {
  "an answer in pieces": { text: "The left one: 屏幕很好 🙂, \"sharp\"\nand bright.", finish: "stop" },
  "an answer in one piece": { text: "Positive", finish: "stop" },
  "an answer that is cut by its limit": {
    text: "The left one has",
    finish: "length",
    missing: { "openai-responses": noReason },
  },
  "an answer that is withheld": {
    text: "The left",
    finish: "content_filter",
    missing: { "openai-responses": noReason, anthropic: "Anthropic withholds nothing, it refuses" },
  },
};
const faults = {
  "a plain rate limit": "rate_limited",
  "a limit that names its wait": "rate_limited",
  "a used-up quota": "quota",
  "overload with 503": "overloaded",
  "overload with 529": "overloaded",
  "a wrong key": "auth",
  "a bad request": "invalid_request",
  "a text that is too long": "context_too_long",
  "a dropped request": "server_error",
  "malformed JSON": "malformed_reply",
  "a lost connection": "network",
  "a server that says nothing": "timeout_first_byte",
};
const faultsOfStreams = {
  "a cut after some pieces": "truncated",
  "a cut after some time": "truncated",
  "a stall in the middle": "timeout_idle",
};

const faultsOfAnthropic = {
  "an answer that is refused": "refused",
};

// aimock plays answers and faults in every protocol.
async function checkFaults() {
  // Debian 12 has 18, with which everything else here works.
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) return skip("aimock", `it needs Node.js 20, this is ${process.versions.node}`);
  const fixtures = path.join(here, "aimock-fixtures.json");
  const aimock = [tool("llmock"), "--port", "PORT", "--strict", "--validate-on-load", "--fixtures", fixtures];
  const server = await startServer(aimock, path.join(work, "aimock.log"));
  for (const protocol of protocols) {
    const base = protocol === "anthropic" ? server : `${server}/v1`;
    for (const [message, { text, finish, missing }] of Object.entries(answers)) {
      const check = `${protocol}: ${message}`;
      if (missing?.[protocol]) skip(check, missing[protocol]);
      else await runChecks(check, client, ["stream", protocol, base, message, text, finish]);
    }
    const always = protocol === "anthropic" ? { ...faults, ...faultsOfAnthropic } : faults;
    for (const [message, kind] of Object.entries({ ...always, ...faultsOfStreams }))
      await runChecks(`${protocol}: ${message}`, client, ["fault", kind, protocol, base, message, "streamed"]);
    for (const [message, kind] of Object.entries(always))
      await runChecks(`${protocol}: ${message}`, client, ["fault", kind, protocol, base, message, "whole"]);
    skip(`${protocol}, whole: cuts and stalls`, "aimock cuts and stalls streams only");
    skip(`${protocol}, streamed: an error event inside the stream`, "aimock has none; recorded streams show it");
  }
}

// The providers' own SDKs against our simulator.
async function checkSimulator() {
  const key = "conformance";
  const cli = path.join(programs, "fanlight-cli");
  const options = ["simulate", "--port", "PORT", "--require-key", key, "--tokens-per-second", "1000"];
  const base = await startServer([cli, ...options], path.join(work, "simulator.log"));
  await runChecks("the SDKs and the simulator", process.execPath, [path.join(here, "simulator-sdks.mjs"), base, key]);
}

// The log that the program writes for browsers, against the schema of that format.
async function checkHar() {
  const program = path.join(here, "har.mjs");
  await runChecks("HAR", process.execPath, [program, path.join(programs, "fanlight-cli"), path.join(work, "har")]);
}

const parts = [
  ["package-lock.json", checkLockFile],
  ["the simulator", checkSimulator],
  ["HAR", checkHar],
  ["aimock", checkFaults],
  ["prism with anthropic.json", () => checkDescription("anthropic.json", { anthropic: "/v1/messages" }, {
    "/v1/messages/batches": ["post", "get"],
    "/v1/messages/batches/{message_batch_id}": ["get"],
    "/v1/messages/batches/{message_batch_id}/cancel": ["post"],
    "/v1/messages/batches/{message_batch_id}/results": ["get"],
  })],
  ["prism with openai.json", () => checkDescription("openai.json", {
    "openai-chat": "/chat/completions",
    "openai-responses": "/responses",
  }, {
    "/files": ["post"],
    "/files/{file_id}": ["delete"],
    "/files/{file_id}/content": ["get"],
    "/batches": ["post", "get"],
    "/batches/{batch_id}": ["get"],
    "/batches/{batch_id}/cancel": ["post"],
  })],
];
// Names of parts on the command line: only those.
const wanted = process.argv.slice(5);

process.on("exit", endServers);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
fs.mkdirSync(work, { recursive: true });
// At the same time, because each mostly waits for its server to start. A line says what it is about by itself.
await Promise.all(parts.filter(([name]) => wanted.length === 0 || wanted.includes(name)).map(async ([name, run]) => {
  const start = Date.now();
  await run().catch((error) => fail(name, error.message));
  console.log(`        ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}));
skip("Azure and llama.cpp requests", "the published descriptions do not have them");
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed > 0 ? 1 : 0);
