// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Fanlight {

//! The text to analyze: typed, pasted or dropped. A dropped file is told of, not read here.
class TextEditor final : public QPlainTextEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TextEditor)

public:
    explicit TextEditor(QWidget *parent = nullptr);

    //! Whether there is anything but blanks. Stops at the first letter, so it costs nothing on long texts.
    bool hasText() const;

    bool canInsertFromMimeData(const QMimeData *source) const override;

Q_SIGNALS:
    void fileDropped(const QString &path);
    //! Something was dropped or pasted that cannot be a text; the message says why.
    void refused(const QString &message);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Fanlight
