// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/infodialog.h"

#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

InfoDialog::InfoDialog(const QString &title, const QString &introduction, const QList<InfoRow> &rows, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"infoDialog"_s);
    setWindowTitle(title);
    auto *grid = new QGridLayout;
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
    layout->addLayout(grid);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(52 * Theme::unit);
}

} // namespace Fanlight
