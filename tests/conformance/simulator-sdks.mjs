// SPDX-License-Identifier: GPL-3.0-or-later

// Drives a running simulator with the providers' own SDKs: replies, streams, limits and errors must be what they
// expect. A part of ./dev conformance; by hand:
//
//     fanlight-cli simulate --port 8080 --require-key secret --tokens-per-second 200 &
//     node simulator-sdks.mjs http://127.0.0.1:8080 secret

import assert from "node:assert/strict";
import Anthropic from "@anthropic-ai/sdk";
import OpenAI, { toFile } from "openai";

const [base = "http://127.0.0.1:8080", key = "none"] = process.argv.slice(2);
const openai = new OpenAI({ baseURL: `${base}/v1`, apiKey: key, maxRetries: 0 });
const anthropic = new Anthropic({ baseURL: base, apiKey: key, maxRetries: 0 });
const model = "extractive";
const text = "I love the screen of this phone. The battery lasts two days, and the camera is superb!";
const ask = (instruction) => `${instruction}\n<text>\n${text}\n</text>`;
const messages = (instruction) => [{ role: "user", content: ask(instruction) }];

const checks = {
  async "chat: a reply and its usage"() {
    const reply = await openai.chat.completions.create({ model, messages: messages("Sentiment, one word.") });
    assert.equal(reply.choices[0].message.content, "positive");
    assert.equal(reply.choices[0].finish_reason, "stop");
    assert.equal(reply.usage.total_tokens, reply.usage.prompt_tokens + reply.usage.completion_tokens);
    assert.match(reply._request_id, /^req_/);
  },
  async "chat: a stream adds up to the reply"() {
    const body = { model, messages: messages("Summarize in one sentence.") };
    const whole = await openai.chat.completions.create(body);
    const stream = openai.chat.completions.stream({ ...body, stream_options: { include_usage: true } });
    const final = await stream.finalChatCompletion();
    assert.equal(final.choices[0].message.content, whole.choices[0].message.content);
    assert.deepEqual(final.usage, whole.usage);
  },
  async "chat: a limit ends in length"() {
    const reply = await openai.chat.completions.create({ model, messages: messages("Who wrote this?"), max_tokens: 4 });
    assert.equal(reply.choices[0].finish_reason, "length");
    assert.equal(reply.usage.completion_tokens, 4);
  },
  async "responses: a reply and its usage"() {
    const reply = await openai.responses.create({ model, instructions: "List the three main topics.", input: text });
    assert.equal(reply.status, "completed");
    assert.equal(reply.output_text.split(", ").length, 3);
    assert.ok(reply.usage.output_tokens > 0);
  },
  async "responses: a stream adds up to the reply"() {
    const body = { model, input: ask("Summarize in one sentence.") };
    const whole = await openai.responses.create(body);
    const types = [];
    const stream = openai.responses.stream(body);
    for await (const event of stream) types.push(event.type);
    const final = await stream.finalResponse();
    assert.equal(final.output_text, whole.output_text);
    assert.deepEqual(final.usage, whole.usage);
    assert.equal(types[0], "response.created");
    assert.equal(types.at(-1), "response.completed");
  },
  async "responses: a limit ends in incomplete"() {
    const reply = await openai.responses.create({ model, input: "Who wrote Faust?", max_output_tokens: 16 });
    assert.equal(reply.status, "incomplete");
    assert.equal(reply.incomplete_details.reason, "max_output_tokens");
  },
  async "messages: a reply and its usage"() {
    const reply = await anthropic.messages.create({ model, max_tokens: 5, messages: messages("Sentiment, one word.") });
    assert.equal(reply.content[0].text, "positive");
    assert.equal(reply.stop_reason, "end_turn");
    assert.ok(reply.usage.input_tokens > 0);
  },
  async "messages: a stream adds up to the reply"() {
    const body = { model, max_tokens: 50, system: "Summarize the text.", messages: [{ role: "user", content: text }] };
    const whole = await anthropic.messages.create(body);
    const final = await anthropic.messages.stream(body).finalMessage();
    assert.equal(final.content[0].text, whole.content[0].text);
    assert.equal(final.usage.output_tokens, whole.usage.output_tokens);
    assert.equal(final.stop_reason, "end_turn");
  },
  async "models: both shapes"() {
    assert.deepEqual((await openai.models.list()).data.map((entry) => entry.id), [model]);
    assert.deepEqual((await anthropic.models.list()).data.map((entry) => entry.id), [model]);
    assert.equal((await openai.models.retrieve(model)).owned_by, "fanlight");
  },
  async "batches: a file, its answers and its errors"() {
    const line = (id, body) =>
      JSON.stringify({ custom_id: id, method: "POST", url: "/v1/chat/completions", body: { model, ...body } });
    const lines = [line("good", { messages: messages("Sentiment, one word.") }), line("bad", {})].join("\n");
    const file = await openai.files.create({ purpose: "batch", file: await toFile(Buffer.from(lines), "batch.jsonl") });
    assert.equal((await openai.files.retrieve(file.id)).bytes, lines.length);
    const order = { input_file_id: file.id, endpoint: "/v1/chat/completions", completion_window: "24h" };
    const made = await openai.batches.create({ ...order, metadata: { who: "the SDK" } });
    const batch = await openai.batches.retrieve(made.id);
    assert.equal(batch.status, "completed");
    assert.equal(batch.metadata.who, "the SDK");
    assert.deepEqual({ ...batch.request_counts }, { total: 2, completed: 1, failed: 1 });
    const read = async (id) => JSON.parse(await (await openai.files.content(id)).text());
    const answer = await read(batch.output_file_id);
    assert.equal(answer.custom_id, "good");
    assert.equal(answer.response.body.choices[0].message.content, "positive");
    assert.equal((await read(batch.error_file_id)).response.status_code, 400);
    const listed = [];
    for await (const one of openai.batches.list({ limit: 1 })) listed.push(one.id);
    assert.ok(listed.includes(made.id));
    assert.ok((await openai.files.delete(file.id)).deleted);
    await assert.rejects(openai.batches.cancel(made.id), OpenAI.ConflictError);
  },
  async "message batches: answers and errors"() {
    const good = { model, max_tokens: 5, messages: messages("Sentiment, one word.") };
    const requests = [{ custom_id: "good", params: good }, { custom_id: "bad", params: { ...good, messages: [] } }];
    const made = await anthropic.messages.batches.create({ requests });
    assert.equal(made.processing_status, "in_progress");
    const batch = await anthropic.messages.batches.retrieve(made.id);
    assert.equal(batch.processing_status, "ended");
    assert.equal(batch.request_counts.succeeded, 1);
    assert.equal(batch.request_counts.errored, 1);
    const results = [];
    for await (const entry of await anthropic.messages.batches.results(made.id)) results.push(entry);
    const byId = Object.fromEntries(results.map((entry) => [entry.custom_id, entry.result]));
    assert.equal(byId.good.message.content[0].text, "positive");
    assert.equal(byId.bad.error.error.type, "invalid_request_error");
    const page = await anthropic.messages.batches.list();
    assert.equal(page.data[0].id, made.id);
    await assert.rejects(anthropic.messages.batches.create({ requests: [] }), Anthropic.BadRequestError);
  },
  async "errors: the SDKs' own classes"() {
    const unknown = { model: "gpt-none", messages: messages("Sentiment?") };
    await assert.rejects(openai.chat.completions.create(unknown), (error) =>
      error instanceof OpenAI.NotFoundError && error.code === "model_not_found");
    await assert.rejects(anthropic.messages.create({ ...unknown, max_tokens: 5 }), (error) =>
      error instanceof Anthropic.NotFoundError && error.error.error.type === "not_found_error");
    await assert.rejects(openai.responses.create({ model, input: "x", max_output_tokens: 2 }), OpenAI.BadRequestError);
    await assert.rejects(anthropic.messages.create({ model, messages: [] , max_tokens: 5 }), Anthropic.BadRequestError);
    if (key === "none") return;
    const stranger = { apiKey: "wrong", maxRetries: 0 };
    await assert.rejects(new OpenAI({ ...stranger, baseURL: `${base}/v1` }).models.list(), OpenAI.AuthenticationError);
    await assert.rejects(new Anthropic({ ...stranger, baseURL: base }).models.list(), Anthropic.AuthenticationError);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${error.stack}`);
  }
}
process.exit(failed ? 1 : 0);
