// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include "ui/pages/settingscache.h"
#include "ui/pages/settingsendpoints.h"
#include "ui/pages/settingslimits.h"
#include "ui/pages/settingslook.h"
#include "ui/pages/settingsnetwork.h"
#include "ui/pages/settingsprivacy.h"
#include "ui/pages/settingsshortcuts.h"
#include "ui/pages/settingstasks.h"
#include "ui/widgets/named.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStyledItemDelegate>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Rows that are as high as what is pressed elsewhere.
class SectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, Theme::unit + Theme::unit / 2);
    }
};

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_list(named(new QListWidget(this), u"settingsSections"_s, tr("Sections of the settings")))
    , m_stack(new PageStack(this))
{
    setObjectName(u"settingsPage"_s);
    setAccessibleName(tr("Settings"));
    // What stands in the fields is the settings', not the window's own.
    m_stack->setProperty("showsSettings", true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_endpoints = addSection(new SettingsEndpoints(this), tr("Endpoints"));
    m_tasks = addSection(new SettingsTasks(this), tr("Tasks"));
    addSection(new SettingsLimits(this), tr("Limits"));
    m_cache = addSection(new SettingsCache(this), tr("Cache"));
    m_privacy = addSection(new SettingsPrivacy(this), tr("Log and privacy"));
    m_network = addSection(new SettingsNetwork(this), tr("Network"));
    m_look = addSection(new SettingsLook(this), tr("Appearance and language"));
    m_shortcuts = addSection(new SettingsShortcuts(this), tr("Shortcuts"));
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 4 * Theme::unit);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit, Theme::unit, Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    // A press beside the titles leaves the one that is shown.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (m_list->selectedItems().isEmpty() && m_list->currentItem())
            m_list->currentItem()->setSelected(true);
    });
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);
}

template <typename Section>
Section *SettingsPage::addSection(Section *section, const QString &title)
{
    m_list->addItem(title);
    m_stack->addWidget(section);
    m_sections.append(section);
    connect(section, &SettingsSection::chosen, this, &SettingsPage::chosen);
    return section;
}

void SettingsPage::setSettings(const AppSettings &settings)
{
    for (SettingsSection *section : std::as_const(m_sections))
        section->setSettings(settings);
}

void SettingsPage::showProblem(SettingsItem item, const QString &problem)
{
    for (SettingsSection *section : std::as_const(m_sections))
        section->showProblem(item, problem);
}

void SettingsPage::showSection(const SettingsSection &section)
{
    for (int row = 0; row < m_sections.size(); ++row) {
        if (m_sections.at(row) == &section)
            m_list->setCurrentRow(row);
    }
}

const SettingsSection *SettingsPage::currentSection() const
{
    return m_sections.value(m_list->currentRow());
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace Fanlight
