// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditschema.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! About what a row takes on disk: its columns and deliveries, and its texts with their index.
QString sizeOf(const QString &row)
{
    return uR"((500 + 4 * (coalesce(length(CAST(%1.message AS BLOB)), 0) + coalesce(length(CAST(%1.reply AS BLOB)), 0))))"_s
        .arg(row);
}

} // namespace

Migration auditTables()
{
    return {{
        uR"(CREATE TABLE queries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            run TEXT NOT NULL,
            endpoint TEXT NOT NULL,
            model TEXT NOT NULL,
            protocol TEXT NOT NULL,
            url TEXT NOT NULL,
            task TEXT NOT NULL,
            user TEXT NOT NULL,
            message TEXT,
            message_length INTEGER NOT NULL,
            reply TEXT,
            reply_length INTEGER NOT NULL,
            status TEXT NOT NULL,
            error_kind TEXT,
            http_status INTEGER,
            error_code TEXT,
            error_message TEXT,
            attempts INTEGER NOT NULL,
            queued_us INTEGER NOT NULL,
            connect_us INTEGER,
            first_token_us INTEGER,
            total_us INTEGER NOT NULL,
            input_tokens INTEGER,
            output_tokens INTEGER,
            cache_read_tokens INTEGER,
            cache_write_tokens INTEGER,
            reasoning_tokens INTEGER,
            cost_usd REAL,
            cached INTEGER NOT NULL,
            shared INTEGER NOT NULL,
            provider_request_id TEXT
        ))"_s,
        u"CREATE INDEX queries_run ON queries (run)"_s,
        u"CREATE INDEX queries_time ON queries (time)"_s,
        uR"(CREATE TABLE attempts (
            query INTEGER NOT NULL,
            number INTEGER NOT NULL,
            enqueued_us INTEGER NOT NULL,
            dispatched_us INTEGER,
            request_sent_us INTEGER,
            first_byte_us INTEGER,
            first_token_us INTEGER,
            finished_us INTEGER,
            reused INTEGER NOT NULL,
            error_kind TEXT,
            http_status INTEGER,
            error_code TEXT,
            error_message TEXT,
            retry_wait_us INTEGER NOT NULL,
            PRIMARY KEY (query, number)
        ) WITHOUT ROWID)"_s,
        uR"(CREATE VIRTUAL TABLE queries_text USING fts5(
            message, reply, content = 'queries', content_rowid = 'id', tokenize = 'trigram'))"_s,
        u"CREATE TABLE log_size (entries INTEGER NOT NULL, bytes INTEGER NOT NULL)"_s,
        u"INSERT INTO log_size VALUES (0, 0)"_s,
        uR"(CREATE TRIGGER queries_added AFTER INSERT ON queries BEGIN
            INSERT INTO queries_text (rowid, message, reply) VALUES (new.id, new.message, new.reply);
            UPDATE log_size SET entries = entries + 1, bytes = bytes + %1;
        END)"_s.arg(sizeOf(u"new"_s)),
        createRemovalTrigger(),
    }};
}

QString dropRemovalTrigger()
{
    return u"DROP TRIGGER queries_removed"_s;
}

QString createRemovalTrigger()
{
    return uR"(CREATE TRIGGER queries_removed AFTER DELETE ON queries BEGIN
        INSERT INTO queries_text (queries_text, rowid, message, reply)
            VALUES ('delete', old.id, old.message, old.reply);
        DELETE FROM attempts WHERE query = old.id;
        UPDATE log_size SET entries = entries - 1, bytes = bytes - %1;
    END)"_s.arg(sizeOf(u"old"_s));
}

} // namespace Fanlight
