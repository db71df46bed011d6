// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/infodialog.h"

#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/screenfit.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

InfoDialog::InfoDialog(const QString &title, const QString &introduction, const QList<InfoRow> &rows, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"infoDialog"_s);
    setWindowTitle(title);
    auto *list = new QWidget(this);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(4 * Theme::unit);
    grid->setVerticalSpacing(Theme::unit);
    for (int row = 0; row < rows.size(); ++row) {
        auto *what = new QLabel(rows.at(row).what, this);
        auto *value = new QLabel(rows.at(row).value, this);
        for (QLabel *label : {what, value}) {
            label->setTextFormat(Qt::PlainText);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        grid->addWidget(what, row, 0);
        grid->addWidget(value, row, 1);
    }
    grid->setColumnStretch(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"closeInfo"_s);
    close->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * Theme::unit, 3 * Theme::unit, 3 * Theme::unit, 2 * Theme::unit);
    layout->setSpacing(2 * Theme::unit);
    if (!introduction.isEmpty()) {
        auto *words = new QLabel(introduction, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        layout->addWidget(words);
    }
    // Large letters on a small screen: then it is scrolled.
    auto *view = new QScrollArea(this);
    view->setAccessibleName(title);
    view->setWidget(list);
    view->setWidgetResizable(true);
    view->setFrameShape(QFrame::NoFrame);
    view->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    const QSize needed = list->sizeHint();
    constexpr int around = 24 * Theme::unit;
    view->setMinimumSize(needed.width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent),
                         std::min(needed.height(), roomOnScreen(*this).height() - around));
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    setMinimumWidth(52 * Theme::unit);
    // Qt's own choice would be no higher than two thirds of the screen, with less than the introduction needs.
    resize(sizeHint());
}

} // namespace Fanlight
