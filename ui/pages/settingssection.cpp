// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingssection.h"

#include "ui/models/texttablemodel.h"
#include "ui/widgets/settingsform.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Fanlight {

SettingsSection::SettingsSection(QWidget *parent)
    : QWidget(parent)
{
}

void SettingsSection::setSettings(const AppSettings &settings)
{
    m_settings = settings;
    m_isRefreshing = true;
    refresh();
    m_isRefreshing = false;
}

bool SettingsSection::showProblem(SettingsItem, const QString &)
{
    return false;
}

SettingsForm *SettingsSection::fillWithForm(const QString &title, const QString &introduction)
{
    auto *form = new SettingsForm(title, introduction, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(form);
    return form;
}

QTableView *settingsTable(TextTableModel &model, const QString &objectName, const QString &accessibleName,
                          QWidget *parent)
{
    auto *table = named(new QTableView(parent), objectName, accessibleName);
    table->setModel(&model);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setCornerButtonEnabled(false);
    table->setTabKeyNavigation(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setMinimumHeight(16 * Theme::unit);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + Theme::unit);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    return table;
}

QString chosenKey(const QTableView &table, const TextTableModel &model)
{
    const QModelIndexList rows = table.selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : model.key(rows.first().row());
}

} // namespace Fanlight
