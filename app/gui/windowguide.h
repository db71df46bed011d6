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
    //! Both outlive this.
    WindowGuide(MainWindow &window, SettingsPage &settings, QObject *parent = nullptr);
    ~WindowGuide() override;

private:
    void show();
    QString chapterOfPage() const;
    QString chapterOfSection() const;

    MainWindow &m_window;
    SettingsPage &m_settings;
    QPointer<GuideDialog> m_dialog;
};

} // namespace Fanlight
