// SPDX-License-Identifier: GPL-3.0-or-later

/*! What a Qt program does that uses QNetworkAccessManager as it comes: a counter for the cap, post() for each request,
 *  and a retry with a growing wait. Qt itself sends six at a time and silently keeps the rest.
 */

#include "tests/benchmark/peers/peermeter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int maxAttempts = 6;

struct Row
{
    int number = 0;
    int attempts = 0;
    QElapsedTimer time;
    QByteArray unread; //!< of a stream: a line that has not ended yet
    QString text;
    bool finished = false; //!< the model said why it stopped
};

class NaiveClient final
{
    Q_DISABLE_COPY_MOVE(NaiveClient)

public:
    NaiveClient(const PeerTask &task, PeerMeter &meter, QEventLoop &loop)
        : m_task(task)
        , m_meter(meter)
        , m_loop(loop)
    {
    }

    void startMore()
    {
        while (m_inFlight < m_task.concurrency && m_next < m_task.requests) {
            ++m_inFlight;
            auto row = std::make_shared<Row>();
            row->number = m_next++;
            row->time.start();
            post(row);
        }
    }

private:
    void post(const std::shared_ptr<Row> &row)
    {
        ++row->attempts;
        row->unread.clear();
        row->text.clear();
        row->finished = false;
        QNetworkRequest request(QUrl(m_task.baseUrl.toString() + u"/chat/completions"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setRawHeader("Authorization", "Bearer sk-benchmark");
        QJsonObject body{
            {u"model"_s, u"neutral"_s},
            {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, peerPrompt(row->number)}}}},
        };
        if (m_task.mode == PeerMode::Stream) {
            body.insert(u"stream"_s, true);
            body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
        }
        QNetworkReply *reply = m_manager.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
        if (m_task.mode == PeerMode::Stream)
            QObject::connect(reply, &QNetworkReply::readyRead, reply, [row, reply] { readStream(*row, *reply); });
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, row, reply] { take(row, *reply); });
    }

    static void readStream(Row &row, QNetworkReply &reply)
    {
        row.unread += reply.readAll();
        qsizetype begin = 0;
        for (qsizetype end = 0; (end = row.unread.indexOf('\n', begin)) >= 0; begin = end + 1) {
            const QByteArray line = row.unread.mid(begin, end - begin);
            if (!line.startsWith("data: {"))
                continue;
            const QJsonObject choice = firstChoice(line.mid(6));
            row.text += choice[u"delta"_s][u"content"_s].toString();
            row.finished = row.finished || choice[u"finish_reason"_s].isString();
        }
        row.unread.remove(0, begin);
    }

    static QJsonObject firstChoice(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object()[u"choices"_s].toArray().at(0).toObject();
    }

    void take(const std::shared_ptr<Row> &row, QNetworkReply &reply)
    {
        reply.deleteLater();
        if (m_task.mode != PeerMode::Stream) {
            const QJsonObject choice = firstChoice(reply.readAll());
            row->text = choice[u"message"_s][u"content"_s].toString();
            row->finished = choice[u"finish_reason"_s].isString();
        }
        if (reply.error() == QNetworkReply::NoError && row->finished) {
            m_meter.addAnswer(row->text, static_cast<double>(row->time.nsecsElapsed()) / 1e6);
            end();
            return;
        }
        const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool worthRetrying = status == 0 || status == 200 || status == 429 || status >= 500;
        if (!worthRetrying || row->attempts == maxAttempts) {
            m_meter.addFailure(status == 0 ? u"connection"_s : QString::number(status));
            end();
            return;
        }
        QTimer::singleShot(waitBeforeRetry(*row, reply), &m_manager, [this, row] { post(row); });
    }

    static int waitBeforeRetry(const Row &row, const QNetworkReply &reply)
    {
        const int asked = reply.rawHeader("Retry-After").toInt();
        if (asked > 0)
            return asked * 1000;
        const int longest = std::min(8'000, 500 << (row.attempts - 1));
        return longest * QRandomGenerator::global()->bounded(75, 100) / 100;
    }

    void end()
    {
        --m_inFlight;
        if (m_meter.ended() == m_task.requests)
            m_loop.quit();
        startMore();
    }

    const PeerTask m_task;
    PeerMeter &m_meter;
    QEventLoop &m_loop;
    QNetworkAccessManager m_manager;
    int m_next = 0;
    int m_inFlight = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const PeerTask task = peerTask();
    if (!task.caFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(task.caFile);
        QSslConfiguration::setDefaultConfiguration(tls);
    }
    PeerMeter meter;
    QEventLoop loop;
    NaiveClient client(task, meter, loop);
    client.startMore();
    loop.exec();
    meter.print(u"Qt %1"_s.arg(QString::fromLatin1(qVersion())));
}
