// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"
#include "ui/dialogs/guidedialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

namespace Fanlight {

using namespace Qt::StringLiterals;

void guideStates(const Photographer &camera)
{
    const auto session = camera.open();
    session->window().findChild<QAction *>(u"guideAction"_s)->trigger();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        auto *guide = qobject_cast<GuideDialog *>(window);
        if (!guide)
            continue;
        for (const QString &chapter : {u"first-analysis"_s, u"providers"_s, u"troubleshooting"_s}) {
            guide->showPlace(chapter + u".md"_s);
            settle();
            camera.take(guide, u"guide-"_s + chapter);
        }
        guide->findChild<QLineEdit *>()->setText(u"retry"_s);
        settle();
        camera.take(guide, u"guide-search"_s);
        return;
    }
}

} // namespace Fanlight
