// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/pricetable.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <variant>

namespace Fanlight {

//! What is wrong with a file of prices, as a sentence that says where.
struct PriceFileProblem
{
    QString message;

    bool operator==(const PriceFileProblem &) const = default;
};

/*! Reads a file of prices: the built-in one, and the user's own in the same form.
 *
 *  ```
 *  {"form": 1, "currency": "USD", "per_tokens": 1000000, "source": "…", "version": "…", "date": "2026-09-23",
 *   "providers": [
 *     {"id": "openai", "name": "OpenAI", "hosts": ["api.openai.com"], "models_of": ["other provider"], "models": [
 *       {"id": "gpt-6-sol", "match": ["gpt-6-sol", {"regex": "^gpt-6-sol-\\d{4}"}], "prices": [
 *         {"input": 2, "output": 10, "cache_read": 0.2, "cache_write": 2.5,
 *          "above": [{"input_tokens": 272000, "input": 4, "output": 15}]},
 *         {"from": "2027-01-01", "daily": ["01:00", "04:00"], "input": 3, "output": 15}]}]}]}
 *  ```
 *  Only "providers", and in each of them "id" and "models", in each model "id" and "prices", must be there; "match" is
 *  the id then, and may be texts or objects of "equals", "starts_with", "ends_with", "contains" and "regex" that must
 *  all hold. A provider without "hosts" must be one of `knownProviders`. Keys that are not known are refused, because
 * most of them are slips: a price under a wrong key would be no price.
 */
std::variant<PriceTable, PriceFileProblem> parsePrices(const QByteArray &json, const QStringList &knownProviders = {});

} // namespace Fanlight
