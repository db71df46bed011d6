-- SPDX-License-Identifier: GPL-3.0-or-later

-- Just enough of openai-chat to measure clients against, as cheap as it can be: every reply is made once, at start.

local provider = {}

local ANSWER_SECONDS = 0.05
local TOKEN_SECONDS = 0.02
local REQUESTS_PER_SECOND = 400
local BUCKET_SIZE = 400

-- A peer counts what it received by the word, so that a text with a piece missing is noticed.
local WORD = " word"
local ANSWER_WORDS = 10

-- Shares of the requests that the rate limit lets through.
local SERVER_ERRORS = 0.02
local LOST_CONNECTIONS = 0.01
local TRUNCATED_REPLIES = 0.005

local function usage(words)
    return '{"prompt_tokens":20,"completion_tokens":' .. words .. ',"total_tokens":' .. 20 + words .. '}'
end

local REPLY = '{"id":"chatcmpl-1","object":"chat.completion","created":1700000000,"model":"neutral","choices":[{"index":0,'
    .. '"message":{"role":"assistant","content":"' .. WORD:rep(ANSWER_WORDS) .. '"},"logprobs":null,'
    .. '"finish_reason":"stop"}],"usage":' .. usage(ANSWER_WORDS) .. '}\n'
local RATE_LIMITED = '{"error":{"message":"Too many requests.","type":"requests","param":null,'
    .. '"code":"rate_limit_exceeded"}}\n'
local SERVER_ERROR = '{"error":{"message":"The server had an error.","type":"server_error","param":null,"code":null}}\n'

local function event(choices, reported)
    return 'data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"model":"neutral","choices":'
        .. choices .. ',"usage":' .. reported .. '}\n\n'
end

local FIRST_EVENT = event('[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]', "null")
local WORD_EVENT = event('[{"index":0,"delta":{"content":"' .. WORD .. '"},"finish_reason":null}]', "null")
local LAST_EVENT = event('[{"index":0,"delta":{},"finish_reason":"stop"}]', "null")

local state
local now = ngx.now

local function reset(seed, words)
    state = {
        requests = 0, rate_limited = 0, server_errors = 0, lost = 0, truncated = 0, in_flight = 0, max_in_flight = 0,
        words = words, tokens = BUCKET_SIZE, refilled = now(), first_connection = 0,
    }
    math.randomseed(seed)
end

reset(1, 0)

local function enter()
    state.requests = state.requests + 1
    state.in_flight = state.in_flight + 1
    if state.in_flight > state.max_in_flight then
        state.max_in_flight = state.in_flight
    end
end

local function leave()
    state.in_flight = state.in_flight - 1
end

local function reply(status, body, length)
    leave()
    ngx.status = status
    ngx.header.content_length = length or #body
    ngx.print(body)
end

-- The event loop looks at the clock once per turn; a sleep counted from an older look would end early.
local function sleep_before_answer()
    ngx.update_time()
    ngx.sleep(ANSWER_SECONDS)
end

function provider.answer()
    enter()
    sleep_before_answer()
    reply(200, REPLY)
end

function provider.stream()
    enter()
    ngx.header.content_type = "text/event-stream"
    ngx.print(FIRST_EVENT)
    ngx.flush()
    ngx.update_time()
    local begun = now()
    for word = 1, state.words do
        -- By the plan and not by the last word, so that delays never add up.
        local wait = begun + word * TOKEN_SECONDS - now()
        if wait > 0 then
            ngx.sleep(wait)
        end
        if not ngx.print(WORD_EVENT) then
            break
        end
        ngx.flush()
    end
    leave()
    ngx.print(LAST_EVENT, event("[]", usage(state.words)), "data: [DONE]\n\n")
end

local function take_token()
    local moment = now()
    state.tokens = math.min(BUCKET_SIZE, state.tokens + (moment - state.refilled) * REQUESTS_PER_SECOND)
    state.refilled = moment
    if state.tokens < 1 then
        return false
    end
    state.tokens = state.tokens - 1
    return true
end

function provider.falter()
    enter()
    if not take_token() then
        state.rate_limited = state.rate_limited + 1
        ngx.header["Retry-After"] = "1"
        return reply(429, RATE_LIMITED)
    end
    -- Drawn on arrival: the n-th request let through meets the same fate in every run with the same seed.
    local draw = math.random()
    sleep_before_answer()
    if draw < SERVER_ERRORS then
        state.server_errors = state.server_errors + 1
        return reply(500, SERVER_ERROR)
    end
    draw = draw - SERVER_ERRORS
    if draw < LOST_CONNECTIONS then
        state.lost = state.lost + 1
        leave()
        return ngx.exec(draw < LOST_CONNECTIONS / 2 and "@reset" or "@close")
    end
    draw = draw - LOST_CONNECTIONS
    if draw < TRUNCATED_REPLIES then
        state.truncated = state.truncated + 1
        reply(200, REPLY:sub(1, #REPLY / 2), #REPLY)
        ngx.flush(true)
        return ngx.exit(ngx.ERROR)
    end
    reply(200, REPLY)
end

-- What was received since /start.
function provider.counts()
    local fields = {}
    for _, name in ipairs { "requests", "rate_limited", "server_errors", "lost", "truncated", "max_in_flight" } do
        fields[#fields + 1] = '"' .. name .. '":' .. state[name]
    end
    -- nginx numbers its connections; this request has one of its own, and so had /start.
    fields[#fields + 1] = '"connections":' .. tonumber(ngx.var.connection) - state.first_connection - 1
    ngx.print("{", table.concat(fields, ","), "}\n")
end

-- Forgets everything: counters, a full bucket, faults by this seed, streams of so many words.
function provider.start()
    reset(tonumber(ngx.var.arg_seed) or 1, tonumber(ngx.var.arg_words) or 0)
    state.first_connection = tonumber(ngx.var.connection)
    ngx.print("{}\n")
end

return provider
