// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

#include <thread>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView handoverTaken = "taken\n";
constexpr std::chrono::milliseconds betweenTries{50};

//! Whether nobody but the user can put anything there.
bool isPrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (folder.isEmpty() || !info.isDir() || !info.isWritable())
        return false;
#if defined(Q_OS_UNIX)
    constexpr auto others = QFileDevice::WriteGroup | QFileDevice::WriteOther;
    return !(info.permissions() & others) && info.permission(QFileDevice::WriteUser);
#else
    return true;
#endif
}

//! A short name: the path of a socket may have about a hundred bytes.
QString instanceName(const QString &dataFolder)
{
    const QFileInfo info(dataFolder);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"fanlight-"_s + QString::fromLatin1(hash.first(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &runtimeFolder, const QString &dataFolder,
                               std::chrono::milliseconds patience)
    : m_base(isPrivateFolder(runtimeFolder) ? runtimeFolder + u'/' + instanceName(dataFolder) : QString())
    , m_patience(patience)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection())
            attend(caller);
    });
}

SingleInstance::~SingleInstance()
{
    disconnect(&m_server, nullptr, this, nullptr);
    m_server.close(); // removes the socket, and only then the lock goes
}

QString SingleInstance::socketPath() const
{
#if defined(Q_OS_WIN)
    return QFileInfo(m_base).fileName();
#else
    return m_base + u".socket"_s;
#endif
}

SingleInstance::Start SingleInstance::begin(const Handover &handover)
{
    if (m_base.isEmpty())
        return Start::Alone;
    m_lock = std::make_unique<QLockFile>(lockPath());
    m_lock->setStaleLockTime(0); // a window may be open for weeks: only that its process is gone makes a lock stale
    const QDeadlineTimer deadline(m_patience);
    do {
        if (m_lock->tryLock(0))
            return listen() ? Start::First : Start::Alone;
        if (m_lock->error() != QLockFile::LockFailedError)
            break;
        if (handOver(handover, deadline))
            return Start::HandedOver;
        // It may be about to listen, or about to end.
        std::this_thread::sleep_for(betweenTries);
    } while (!deadline.hasExpired());
    return Start::Alone;
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(socketPath());
    return m_server.listen(socketPath());
}

bool SingleInstance::handOver(const Handover &handover, const QDeadlineTimer &deadline) const
{
    const auto left = [&deadline] { return int(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(messageOf(handover));
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return false;
    }
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.readLine() == handoverTaken;
}

void SingleInstance::attend(QLocalSocket *caller)
{
    // By context, not by parent: the server, which owns it, may go first.
    connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
    connect(caller, &QLocalSocket::readyRead, this, [this, caller] { read(caller); });
    QTimer::singleShot(m_patience, caller, [caller] { caller->abort(); });
    caller->setReadBufferSize(Handover::longestMessage);
    read(caller);
}

void SingleInstance::read(QLocalSocket *caller)
{
    if (!caller->canReadLine()) {
        if (caller->bytesAvailable() >= Handover::longestMessage)
            caller->abort();
        return;
    }
    const std::optional<Handover> handover = handoverFromMessage(caller->readLine());
    disconnect(caller, &QLocalSocket::readyRead, this, nullptr); // one message, and no more
    if (!handover) {
        caller->abort();
        return;
    }
    caller->write(handoverTaken.data(), handoverTaken.size());
    caller->disconnectFromServer(); // when that is written
    Q_EMIT received(*handover);
}

} // namespace Fanlight
