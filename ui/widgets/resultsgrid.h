// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QScrollArea>
#include <QTimer>

class QGridLayout;
class QModelIndex;

namespace Fanlight {

class ElidedLabel;
class ResultCard;
class ResultsModel;

//! The results: a row of cards per task, a column per target. Emits what is asked of a cell, does none of it.
class ResultsGrid final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsGrid)

public:
    //! The model outlives the grid.
    explicit ResultsGrid(const ResultsModel &model, QWidget *parent = nullptr);

    //! The card of a cell; null when there is none.
    ResultCard *card(int row, int column) const;
    //! Other keys for an action of every card, now and later: as ResultCard::setKeys().
    void setCardKeys(const QString &action, const QList<QKeySequence> &keys);

Q_SIGNALS:
    void copyRequested(int row, int column);
    void retryRequested(int row, int column);
    void cancelRequested(int row, int column);
    void detailsRequested(int row, int column);
    void editEndpointRequested(int row, int column);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void refresh(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void tick();
    QWidget *emptyState();
    int headerHeight() const;
    void placeHeaders();
    void focusCard(int row, int column);
    //! The card that this object is, in grid order; -1 for anything else.
    qsizetype positionOf(const QObject *watched) const;

    const ResultsModel &m_model;
    QList<ResultCard *> m_cards;
    QHash<QString, QList<QKeySequence>> m_cardKeys;
    QWidget *m_headers;
    QList<ElidedLabel *> m_headerLabels; //!< one a column
    QTimer m_clock;
};

} // namespace Fanlight
