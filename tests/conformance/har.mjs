// SPDX-License-Identifier: GPL-3.0-or-later

// Holds the log that fanlight-cli writes as HAR against the JSON schema of HAR 1.2 (npm har-schema). By hand:
//
//     node har.mjs build/dev/bin/fanlight-cli build/conformance/har

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import Ajv from "ajv";
import { startServer, endServers } from "./servers.mjs";

const [cli, work] = process.argv.slice(2).map((argument) => path.resolve(argument));
const require = createRequire(import.meta.url);
const draft6 = require("ajv/dist/refs/json-schema-draft-06.json");
const schemas = require("har-schema");
const key = "sk-canary-conformance-0123456789";

function run(data, ...options) {
  const result = spawnSync(cli, ["--data-dir", data, ...options], {
    encoding: "utf8",
    env: { ...process.env, CONFORMANCE_KEY: key },
  });
  if (result.error) throw result.error;
  return result;
}

function validator() {
  // Formats are checked by hand below: ajv leaves them to a package of its own.
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addMetaSchema(draft6);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return (document) => {
    const good = ajv.validate("har.json#", document);
    assert.ok(good, ajv.errorsText(ajv.errors));
  };
}

function harOf(data, ...options) {
  const { stdout, stderr, status } = run(data, "log", "--format", "har", ...options);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const validate = validator();
fs.rmSync(work, { recursive: true, force: true });
fs.mkdirSync(work, { recursive: true });

// Answers, refusals that are tried again, replies that break off, and a port where nobody is.
const data = path.join(work, "data");
const faults = ["--fault", "503:0.3", "--fault", "truncate:0.3", "--fault", "reset-before:0.2", "--seed", "4"];
const simulator = [cli, "simulate", "--port", "PORT", "--require-key", key, ...faults];
const base = await startServer(simulator, path.join(work, "simulator.log"));
const target = ["--url", `${base}/v1`, "--model", "extractive", "--key-env", "CONFORMANCE_KEY", "--max-attempts", "3"];
for (let i = 0; i < 4; i += 1) run(data, "analyze", "--text", `I love phone ${i}, \u001b[31m屏幕很好 🙂.`, "-q", ...target);
run(data, "ask", `Is ${key} my key?`, "-q", ...target);
run(data, "ask", "Nobody?", "-q", "--url", "http://127.0.0.1:9/v1", "--model", "m", "--max-attempts", "1");
endServers();

const checks = {
  "a log without entries"() {
    validate(harOf(path.join(work, "empty")));
  },
  "a log of answers, retries and failures"() {
    const har = harOf(data, "--last", "1000");
    validate(har);
    const statuses = har.log.entries.map((entry) => entry.response.status);
    assert.ok(har.log.entries.length > 14, `${har.log.entries.length} entries`);
    for (const status of [0, 200, 503]) assert.ok(statuses.includes(status), `no status ${status}: ${statuses}`);
  },
  "times add up and are dates"() {
    for (const entry of harOf(data, "--last", "1000").log.entries) {
      const sum = Object.values(entry.timings).reduce((total, time) => total + Math.max(time, 0), 0);
      assert.ok(Math.abs(sum - entry.time) < 0.01, `${sum} and ${entry.time}`);
      assert.match(entry.startedDateTime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert.equal(new URL(entry.request.url).pathname, "/v1/chat/completions");
    }
  },
  "every entry is on a page that is there"() {
    const { pages, entries } = harOf(data, "--last", "1000").log;
    const known = new Set(pages.map((page) => page.id));
    assert.equal(known.size, 6);
    for (const entry of entries) assert.ok(known.has(entry.pageref));
  },
  "no key"() {
    assert.ok(!JSON.stringify(harOf(data, "--last", "1000")).includes(key));
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    check();
    console.log(`ok      HAR 1.2: ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  HAR 1.2: ${name}: ${error.message}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
