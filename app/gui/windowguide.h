// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

namespace Fanlight {

class GuideDialog;
class MainWindow;
class SettingsPage;

//! Shows the user guide, at the chapter of the page that is looked at.
class WindowGuide final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowGuide)

public:
    //! It outlives this.
    explicit WindowGuide(MainWindow &window, QObject *parent = nullptr);
    ~WindowGuide() override;

    //! The settings are made; the page outlives this.
    void attach(SettingsPage &settings) { m_settings = &settings; }

private:
    void show();
    QString chapterOfPage() const;
    static QString chapterOfSection(SettingsPage &settings);

    MainWindow &m_window;
    SettingsPage *m_settings = nullptr; //!< null until it is made
    QPointer<GuideDialog> m_dialog;
};

} // namespace Fanlight
