// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newsdialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Fanlight {

using namespace Qt::StringLiterals;

NewsDialog::NewsDialog(const QString &changes, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"newsDialog"_s);
    setWindowTitle(tr("What's new in Fanlight"));
    auto *text = new QTextBrowser(this);
    text->setObjectName(u"news"_s);
    text->setAccessibleName(tr("What's new"));
    text->setOpenLinks(false);
    text->setMarkdown(changes);
    text->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"closeNews"_s);
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::unit, 3 * Theme::unit, 3 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(2 * Theme::unit);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(88 * Theme::unit, 64 * Theme::unit);
}

} // namespace Fanlight
