// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/insightstable.h"
#include "ui/models/insightsview.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace Fanlight {

class ChartCard;

//! How the targets did: a line each, and the charts of the one that is chosen.
class InsightsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InsightsPage)

public:
    explicit InsightsPage(QWidget *parent = nullptr);

    void show(const InsightsView &view);
    InsightsPeriod period() const;
    //! The target whose charts are shown.
    std::optional<Target> chosenTarget() const { return m_chosen; }

Q_SIGNALS:
    void periodChosen(Fanlight::InsightsPeriod period);
    //! The page came into sight, or went out of it.
    void shownChanged(bool shown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    void buildTable();
    void buildCharts();
    void arrangeCharts();
    void chooseRow();
    void showCharts();
    void showWords();
    void fitTable();

    InsightsView m_view;
    InsightsTable m_targets;
    std::optional<Target> m_chosen;
    bool m_isShowing = false; //!< rows are being put in place: that is no choice of the user's
    QComboBox *m_period = nullptr;
    QLabel *m_words = nullptr;
    QToolButton *m_asTables = nullptr;
    QTableView *m_table;
    QLabel *m_heading;
    QLabel *m_empty;
    QScrollArea *m_scroll;
    QStackedLayout *m_body;
    QGridLayout *m_charts = nullptr;
    QList<ChartCard *> m_cards; //!< in the order in which they are shown
    int m_columns = 0;
};

} // namespace Fanlight
