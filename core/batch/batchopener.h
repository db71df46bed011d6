// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchidentity.h"
#include "core/batch/batchjournal.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace Fanlight {

//! What is to be opened.
struct BatchOpening
{
    QString input;
    //! The input's fingerprint as it was: then nothing is opened if it is another now, unless `mayTrust`.
    std::optional<InputFingerprint> expected{};
    bool mayTrust = false; //!< the expected fingerprint is taken for the present one, and the input is not read
    BatchIdentity identity; //!< but for the fingerprint, which is filled in
    QString journal; //!< its path; empty: only the input is read
    BatchJournal::Start start = BatchJournal::Start::Look;

    bool operator==(const BatchOpening &) const = default;
};

//! What became of it.
struct OpenedBatch
{
    BatchOpening opening;
    QString problem; //!< why the input cannot be read, as a sentence; empty when it can
    InputFingerprint fingerprint;
    bool isChanged = false; //!< it is not the expected one, and no journal was opened
    std::optional<JournalRefusal> refusal;
    std::unique_ptr<BatchJournal> journal; //!< null when something of the above is wrong
};

/*! Reads what a batch needs before its first question, on a thread of its own: the input's fingerprint and the journal,
 *  either of which may be hundreds of megabytes.
 *
 *  One opening at a time: another takes the place of the one before, of which nothing is heard any more. One that holds
 *  a journal has given it up before the next begins.
 */
class BatchOpener final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchOpener)

public:
    explicit BatchOpener(QObject *parent = nullptr);
    //! Waits for the thread, which gives up the reading of an input and finishes that of a journal.
    ~BatchOpener() override;

    void open(const BatchOpening &opening);
    //! What was asked for is not wanted any more.
    void cancel();
    bool isBusy() const { return m_isWanted; }
    //! How much of the input was read, from 0 to 1.
    double share() const;
    //! What the last opening brought, once; after opened().
    std::unique_ptr<OpenedBatch> takeOpened() { return std::move(m_opened); }

Q_SIGNALS:
    //! Never from within open().
    void opened();

private:
    class Work;

    void begin();
    void takeWork();

    std::unique_ptr<Work> m_work; //!< what the thread does, or did for somebody who does not want it any more
    std::optional<BatchOpening> m_next;
    std::unique_ptr<OpenedBatch> m_opened;
    bool m_isWanted = false;
};

} // namespace Fanlight
