// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/http/httpvalues.h"

#include <QStringList>

#include <optional>

namespace Fanlight {

//! The models that a service says it has.
struct ModelList
{
    QStringList names; //!< as they are asked for, in the service's order, without duplicates
    QStringList owners; //!< `owned_by` of each; empty where it is not said
    bool isComplete = true; //!< false: there are more on further pages

    bool operator==(const ModelList &) const = default;
};

//! Asks for the models: GET {base}/models, for Anthropic {base}/v1/models with as many on a page as it gives.
HttpCall modelsCall(const Endpoint &endpoint);

/*! Reads a list of models: {"data":[{"id":…}]} as OpenAI and Anthropic write it, {"models":[{"name":…}]} or a bare
 * array. Empty when the body is none of these; at most 10,000 names of at most 256 characters are taken.
 */
std::optional<ModelList> readModelList(const QByteArray &body);

/*! The model that a test asks when the user names none: the first that is not for embeddings, images, speech,
 *  moderation or ranking; the first of all when there is no other. Empty for an empty list.
 */
QString firstTextModel(const QStringList &names);

} // namespace Fanlight
