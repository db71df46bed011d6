// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace Fanlight {

//! A service that can be filled into the dialog of an endpoint instead of being typed.
struct EndpointOffer
{
    QString title; //!< "Google Gemini", "Ollama on 127.0.0.1:11434"
    QString name{}; //!< to call the endpoint; empty: what the address suggests
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl{}; //!< empty: to be typed
    QString help{}; //!< where its key is from, or what is to be typed; plain text
    QStringList models{}; //!< as far as they are known
    QString model{}; //!< the one to begin with; empty: to be typed
    bool isFound = false; //!< it answered on this machine

    bool operator==(const EndpointOffer &) const = default;
};

//! One step of a test of an endpoint, as the window shows it.
struct TestStepText
{
    QString title; //!< "Connection"
    QString verdict; //!< "ok", "failed", …
    QString text;
    QString help{};
    bool isBad = false;

    bool operator==(const TestStepText &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::EndpointOffer)
