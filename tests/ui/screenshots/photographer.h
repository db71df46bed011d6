// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/windowsession.h"

#include <QDir>
#include <QSize>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace Fanlight {

//! Opens windows of one size and takes pictures of them, in one theme, into one folder.
class Photographer
{
public:
    enum class Purpose {
        Review, //!< every state, named by state, theme and scale
        Guide, //!< the pictures of the user guide alone, by their names there and as small files
        Check, //!< none: only what is wrong with their labels is said
    };

    Photographer(const QDir &folder, QSize size, Purpose purpose);

    QSize size() const { return m_size; }
    QString theme() const { return m_theme; }
    void setTheme(const QString &theme) { m_theme = theme; }

    //! What is wrong with its labels is said on standard error and counted.
    void take(QWidget *widget, const QString &state) const;
    static int problems() { return s_problems; }
    static void noteProblems(int problems) { s_problems += problems; }
    //! A window of its own simulator, with the sample text, shown.
    std::unique_ptr<WindowSession> open(const SimulatorOptions &options = {}, const EnginePolicy &policy = {}) const;

private:
    QDir m_folder;
    QSize m_size;
    Purpose m_purpose;
    QString m_theme{};
    static inline int s_problems = 0;
};

//! Lets the program run until the condition holds. After half a minute without it that is a problem.
void waitFor(const std::function<bool()> &condition, const char *file = __builtin_FILE(), int line = __builtin_LINE());
//! Layouts, frames of the models, delayed repaints and the log's figures have all happened after this.
void settle();
//! Presses Run.
void startRun(WindowSession &session);

} // namespace Fanlight
