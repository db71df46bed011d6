// SPDX-License-Identifier: GPL-3.0-or-later
// Writes prices.json from npm @pydantic/genai-prices (MIT): npm ci && npm run generate
// For newer prices: npm install --save-exact @pydantic/genai-prices@latest, and look at what the difference is.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {findProvider} from '@pydantic/genai-prices';

const name = '@pydantic/genai-prices';
const version = JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

// The providers that Fanlight has presets for, and their hosts; a leading dot stands for every host below. The
// package's own patterns also match what only begins like them.
const kept = {
    openai: ['api.openai.com'],
    anthropic: ['api.anthropic.com'],
    google: ['generativelanguage.googleapis.com'],
    mistral: ['api.mistral.ai'],
    groq: ['api.groq.com'],
    deepseek: ['api.deepseek.com'],
    openrouter: ['openrouter.ai', 'api.openrouter.ai'],
    azure: ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com', '.azure-api.net'],
    'x-ai': ['api.x.ai'],
};
const keys = {input_mtok: 'input', output_mtok: 'output', cache_read_mtok: 'cache_read', cache_write_mtok: 'cache_write'};

function refuse(what, thing) {
    throw new Error(`${what}: ${JSON.stringify(thing)}`);
}

// The rules of a model, any of which is enough: a name, or conditions that must all hold.
function rules(match) {
    if (match.or)
        return match.or.flatMap(rules);
    const conditions = {};
    for (const one of match.and ?? [match]) {
        for (const [kind, text] of Object.entries(one)) {
            if (!['equals', 'starts_with', 'ends_with', 'contains', 'regex'].includes(kind) || kind in conditions)
                refuse('cannot write this rule', match);
            conditions[kind] = text;
        }
    }
    return [Object.keys(conditions).join() === 'equals' ? conditions.equals : conditions];
}

// One set of prices: the base, and what replaces it above a number of input tokens.
function figures(prices) {
    const base = {};
    const above = new Map();
    for (const [key, ours] of Object.entries(keys)) {
        const price = prices[key];
        if (price === undefined)
            continue;
        base[ours] = typeof price === 'object' ? price.base : price;
        for (const tier of price.tiers ?? [])
            above.set(tier.start, {...above.get(tier.start), [ours]: tier.price});
    }
    if (above.size > 0) {
        base.above = [...above].sort(([a], [b]) => a - b)
            .map(([start, higher]) => ({input_tokens: start, ...higher}));
    }
    return base;
}

// What the package says is free has no figures there, like what it has no token prices for.
function isFree(model) {
    return model.id.endsWith(':free') || /^(.*\. )?free of charge/i.test(model.price_comments ?? '');
}

// Later entries go before earlier ones where their condition holds.
function priceList(prices) {
    return (Array.isArray(prices) ? prices : [{prices}]).map(({constraint, prices: conditional}, index) => {
        if ((index === 0) !== (constraint === undefined))
            refuse('only the first price is without a condition', prices);
        switch (constraint?.type) {
        case undefined:
            return figures(conditional);
        case 'start_date':
            return {from: constraint.start_date, ...figures(conditional)};
        case 'time_of_date':
            return {daily: [constraint.start_time, constraint.end_time].map(utcTime), ...figures(conditional)};
        default:
            return refuse('unknown condition', constraint);
        }
    });
}

function utcTime(time) {
    return /^(\d\d:\d\d):00Z$/.exec(time)?.[1] ?? refuse('a time of day that is not in whole minutes of UTC', time);
}

// Without a price for both directions nothing can be said of a chat: transcription, embeddings, pages of documents.
const isChat = (prices) => prices.every((one) => one.input !== undefined && one.output !== undefined);

const providers = Object.entries(kept).map(([id, hosts]) => {
    const provider = findProvider({providerId: id}) ?? refuse('no such provider', id);
    const models = provider.models
        .map((model) => ({
            id: model.id,
            match: rules(model.match),
            prices: isFree(model) ? [{input: 0, output: 0}] : priceList(model.prices),
        }))
        .filter((model) => isChat(model.prices));
    const elsewhere = (provider.fallback_model_providers ?? []).filter((other) => other in kept);
    return {id, name: provider.name, hosts, ...(elsewhere.length > 0 && {models_of: elsewhere}), models};
});

// Model servers that everybody runs at their own port, and that answer themselves: their tokens cost nothing. Not 8080
// and 8000, llama.cpp's and vLLM's: what listens there may as well be a gateway to a provider that bills. Nor Ollama's
// models with "cloud" in their tags, which are not on this machine.
const here = ['127.0.0.1', 'localhost', '[::1]'];
providers.push({
    id: 'local',
    name: 'A model server on this machine',
    hosts: [11434, 1234, 1337].flatMap((port) => here.map((host) => `${host}:${port}`)),
    models: [{id: 'any', match: [{regex: '^(?!.*[:-]cloud$)'}], prices: [{input: 0, output: 0}]}],
});

const times = JSON.parse(execFileSync('npm', ['view', name, 'time', '--json'], {encoding: 'utf8'}));
const head = {
    form: 1,
    source: `npm ${name}`,
    version,
    date: times[version].slice(0, 10),
    licence: 'MIT, Copyright (c) Pydantic Services Inc. 2025 to present',
    currency: 'USD',
    per_tokens: 1_000_000,
};

// A line per model, so that a change of price is one line of a difference.
const lines = (list, write) => list.map(write).join(',\n');
const provider = ({models, ...rest}) =>
    `${JSON.stringify(rest).slice(0, -1)},"models":[\n${lines(models, (model) => JSON.stringify(model))}\n]}`;
process.stdout.write(`${JSON.stringify(head).slice(0, -1)},"providers":[\n${lines(providers, provider)}\n]}\n`);
