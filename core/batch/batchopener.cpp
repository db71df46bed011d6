// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchopener.h"

#include <QThread>

#include <atomic>
#include <utility>

namespace Fanlight {

//! One opening and its thread. What it brings is touched by nobody else until the thread has ended.
class BatchOpener::Work final : public QThread
{
public:
    explicit Work(BatchOpening opening)
        : m_opened(std::make_unique<OpenedBatch>())
    {
        m_opened->opening = std::move(opening);
    }
    ~Work() override
    {
        cancel();
        wait();
    }

    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }
    double share() const { return m_share; }
    std::unique_ptr<OpenedBatch> take() { return std::move(m_opened); }

protected:
    void run() override
    {
        if (readInput() && !m_isCancelled && !m_opened->opening.journal.isEmpty())
            openJournal();
    }

private:
    //! False when there is no use in the journal.
    bool readInput()
    {
        const BatchOpening &opening = m_opened->opening;
        if (opening.mayTrust && opening.expected) {
            m_opened->fingerprint = *opening.expected;
            return true;
        }
        const auto fingerprint = fingerprintOf(opening.input, largestWholeInput, [this](double share) {
            m_share = share;
            return !m_isCancelled;
        });
        if (const auto *problem = std::get_if<QString>(&fingerprint)) {
            m_opened->problem = *problem;
            return false;
        }
        m_share = 1;
        m_opened->fingerprint = std::get<InputFingerprint>(fingerprint);
        m_opened->isChanged = opening.expected && *opening.expected != m_opened->fingerprint;
        return !m_opened->isChanged;
    }

    void openJournal()
    {
        BatchOpening &opening = m_opened->opening;
        opening.identity.input = m_opened->fingerprint;
        auto journal = std::make_unique<BatchJournal>(opening.journal);
        m_opened->refusal = journal->open(opening.identity, opening.start);
        if (!m_opened->refusal)
            m_opened->journal = std::move(journal);
    }

    std::unique_ptr<OpenedBatch> m_opened;
    std::atomic<bool> m_isCancelled = false;
    std::atomic<double> m_share = 0;
};

BatchOpener::BatchOpener(QObject *parent)
    : QObject(parent)
{
}

BatchOpener::~BatchOpener() = default;

double BatchOpener::share() const
{
    return m_work && !m_next ? m_work->share() : 0;
}

void BatchOpener::open(const BatchOpening &opening)
{
    m_opened.reset();
    m_isWanted = true;
    m_next = opening;
    if (m_work)
        m_work->cancel();
    else
        begin();
}

void BatchOpener::cancel()
{
    m_opened.reset();
    m_next.reset();
    m_isWanted = false;
    if (m_work)
        m_work->cancel();
}

void BatchOpener::begin()
{
    m_work = std::make_unique<Work>(*std::exchange(m_next, std::nullopt));
    connect(m_work.get(), &QThread::finished, this, &BatchOpener::takeWork, Qt::QueuedConnection);
    m_work->start();
}

void BatchOpener::takeWork()
{
    if (!m_work || !m_work->isFinished())
        return;
    const std::unique_ptr<Work> work = std::move(m_work);
    const bool isCancelled = work->isCancelled();
    std::unique_ptr<OpenedBatch> brought = work->take();
    if (m_next) {
        // A journal that is being written to is locked.
        brought.reset();
        begin();
    } else if (m_isWanted && !isCancelled) {
        m_isWanted = false;
        m_opened = std::move(brought);
        Q_EMIT opened();
    }
}

} // namespace Fanlight
