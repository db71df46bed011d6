// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/models/charttablemodel.h"

#include <QFrame>

class QLabel;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace Fanlight {

class ChartView;

/*! A chart with its title on a card, and the same as a table, which can be shown instead. Without anything to show it
 *  says why.
 */
class ChartCard final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartCard)

public:
    //! `name` begins the object names of the parts.
    ChartCard(const QString &name, const QString &title, const QString &hint, QWidget *parent = nullptr);

    void show(const ChartData &chart);
    void setTableShown(bool shown);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void draw();
    void showPart();

    QString m_title;
    ChartData m_data;
    ChartTableModel m_rows;
    QToolButton *m_toggle;
    QLabel *m_empty;
    ChartView *m_chart = nullptr; //!< made when there is something to draw
    QTableView *m_table;
    QStackedLayout *m_body;
};

} // namespace Fanlight
