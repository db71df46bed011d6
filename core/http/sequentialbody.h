// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Fanlight {

/*! A request body that can be read once.
 *
 *  QNetworkAccessManager delivers a POST again, up to three times and silently, when the connection dies before
 *  the reply's head; it cannot do so when the body is sequential. The server then sees a request at most once.
 */
class SequentialBody final : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SequentialBody)

public:
    //! Open for reading.
    explicit SequentialBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    //! Never: what was read may have reached the server.
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace Fanlight
